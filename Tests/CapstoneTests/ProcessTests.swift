import Foundation
import Foundations
import Testing

/// The built program, beside the test bundle.
private let program: String? = {
  let places = [CommandLine.arguments[0], Bundle(for: TemporaryFolder.self).bundlePath, Bundle.main.bundlePath]
  return places.map { ($0 as NSString).deletingLastPathComponent + "/capstone" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}()

extension CapstoneTests {
  /// What takes a process of its own: signals and standard input.
  @Suite(.enabled(if: program != nil, "the program capstone is not built"))
  struct ProcessTests {
    /// Starts the program; what it says goes to the files output and errors in `folder`.
    func start(
      _ arguments: [String], input: String = "", keyboard: FileHandle? = nil, in folder: TemporaryFolder
    ) throws -> Process {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try #require(program))
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.standardInput =
        try keyboard ?? FileHandle(forReadingFrom: URL(fileURLWithPath: folder.write("input", input)))
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write("output", "")))
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write("errors", "")))
      // A test runs on a thread that blocks signals, and a process that it starts would too.
      var (all, before) = (sigset_t(), sigset_t())
      sigfillset(&all)
      pthread_sigmask(SIG_UNBLOCK, &all, &before)
      defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
      try process.run()
      return process
    }

    /// Trains until the first look at the held-out text, then sends `signal`.
    func trainAndStop(by signal: Int32, in folder: TemporaryFolder, _ options: [String]) throws -> Process {
      let process = try start(["--run", folder / "run"] + options, in: folder)
      while process.isRunning, !folder.text("output").contains("step 100:") { usleep(1000) }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      return process
    }

    let options = words(
      "--steps 1000 --layers 1 --heads 2 --width 16 --context 32 --vocabulary 300 --batch 2 --dropout 0.1")

    @Test func anInterruptedRunGoesOnAsIfNothingHadHappened() throws {
      let folder = try TemporaryFolder()
      let options = options + ["--corpus", try folder.write("text.txt", corpus())]
      #expect(capstone(["--run", folder / "whole"] + options).code == 0)

      let process = try trainAndStop(by: SIGINT, in: folder, options)
      #expect(process.terminationReason == .exit && process.terminationStatus == 130)
      let errors = folder.text("errors")
      #expect(errors.split(separator: "\n").count == 1 && errors.hasPrefix("Interrupted at step "))
      #expect(folder.bytes("run/model/config.json") == nil)

      // As it says, word for word.
      let way = errors.split(separator: "\n").first?.components(separatedBy: "swift run capstone ").last
      let resumed = capstone(words(try #require(way)))
      #expect(resumed.code == 0 && resumed.output.contains("Going on from the checkpoint of step "))
      for name in ["model/model.safetensors", "losses.csv", "evaluation.json", "samples.txt", "tokenizer.json"] {
        #expect(
          folder.bytes("whole/" + name) != nil && folder.bytes("whole/" + name) == folder.bytes("run/" + name),
          "\(name)")
      }

      // Killed before its first checkpoint, a run begins again.
      try FileManager.default.removeItem(atPath: folder / "run")
      #expect(try trainAndStop(by: SIGKILL, in: folder, options).terminationReason == .uncaughtSignal)
      #expect(capstone(["--run", folder / "run", "--resume"]).code == 0)
      #expect(folder.files(in: "whole/model") == folder.files(in: "run/model"))
    }

    @Test func beforeTrainingCtrlCKeepsWhatIsDone() throws {
      let folder = try TemporaryFolder()
      let process = try start(["--run", folder / "run", "--megabytes", "8"] + tiny, in: folder)
      while process.isRunning, !folder.text("output").contains("Data: writing") { usleep(1000) }
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 130)
      let errors = folder.text("errors")
      #expect(errors.hasPrefix("Interrupted; what is done is kept."))
      #expect(errors.hasSuffix("swift run capstone --run \(folder / "run") --resume\n"))
      #expect(
        folder.bytes("run/data/report.json") != nil
          && !FileManager.default.fileExists(atPath: folder / "run/checkpoints"))
      #expect(capstone("tokenizer", "--run", folder / "run").code == 0)
    }

    @Test func ctrlCEndsAChatThatWaits() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      #expect(capstone(["pretrain", "--run", folder / "run", "--corpus", text] + tiny).code == 0)
      let keyboard = Pipe()
      let process = try start(["chat", "--run", folder / "run"], keyboard: keyboard.fileHandleForReading, in: folder)
      while process.isRunning, !folder.text("output").contains("Begin a text") { usleep(1000) }
      kill(process.processIdentifier, SIGINT)
      for _ in 0..<5000 where process.isRunning { usleep(1000) }
      #expect(!process.isRunning)
      keyboard.fileHandleForWriting.closeFile()
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
    }

    @Test func chatWritesOnAfterEachLine() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus(4))
      let recipe = words("--preset nanogpt-cpu --steps 10 --layers 1 --heads 1 --width 16 --context 16 --batch 2")
      #expect(capstone(["pretrain", "--run", folder / "run", "--corpus", text] + recipe).code == 0)
      let process = try start(
        ["chat", "--run", folder / "run", "--tokens", "5"], input: "The fox\nÇa\n\nThe moon", in: folder)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let answers = folder.text("output").components(separatedBy: "\n\n")
      #expect(folder.text("output").contains("\nThe fox") && folder.text("output").contains("\nThe moon"))
      #expect(answers.count >= 4)
      // The line that it could not read is said so, and the conversation goes on.
      #expect(folder.text("errors").hasPrefix("Warning: The character “Ç”"))
      #expect(folder.text("errors").split(separator: "\n").count == 1)
    }

    @Test func withoutRunTheFolderIsNamedAfterTheTextAndTheNewestIsTakenUp() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("tales.txt", corpus())
      func run(_ arguments: [String]) throws -> Int32 {
        let process = try start(arguments, in: folder)
        process.waitUntilExit()
        return process.terminationStatus
      }
      #expect(try run(["generate"]) == 1)
      #expect(folder.text("errors").contains("There is no run yet."))
      #expect(try run(["--corpus", folder / "none.txt"] + tiny) == 1)
      let short = try folder.write("short.txt", String(repeating: "aaaa bbbb ", count: 40))
      #expect(try run(["--corpus", short] + tiny + ["--context", "256"]) == 1)
      #expect(!FileManager.default.fileExists(atPath: folder / "runs"))

      for _ in 1...2 { #expect(try run(["--corpus", text] + tiny) == 0) }
      #expect(names(folder / "runs") == ["tales", "tales-2"])
      #expect(try run(["generate", "--count", "1", "--json"]) == 0)
      #expect(folder.text("output").hasPrefix("{\"texts\":["))
      #expect(try run(["--resume"]) == 0)
      #expect(folder.text("output").contains("Everything is in runs/tales-2."))
    }

    private func names(_ path: String) -> [String] { (try? LocalDisk().names(in: path)) ?? [] }
  }
}
