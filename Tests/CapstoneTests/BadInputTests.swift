import Foundation
import Foundations
import Testing

extension CapstoneTests {
  /// A mistake gets one sentence that names the thing and one that says what to do, and leaves no trace.
  @Suite struct BadInputTests {
    /// Expects the command to fail so, with and without a folder that was there before.
    func expectRefusal(
      _ arguments: [String], in folder: TemporaryFolder, code: Int32 = 1, naming parts: [String],
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      let before = folder.files()
      let ending = capstone(arguments + ["--json"])
      #expect(ending.code == code, "\(ending.errors)", sourceLocation: sourceLocation)
      #expect(ending.output == "", sourceLocation: sourceLocation)
      let errors =
        code == 64 ? ending.errors.replacingOccurrences(of: "\nTry `capstone --help`.", with: "") : ending.errors
      let complaint = Ending(code: code, output: "", errors: errors).complaint
      #expect(complaint != nil, "\(ending.errors)", sourceLocation: sourceLocation)
      #expect(errors.components(separatedBy: "capstone: ").count == 2, sourceLocation: sourceLocation)
      for part in parts {
        #expect(
          complaint?.contains(part) == true, "“\(part)” is not in: \(complaint ?? "")", sourceLocation: sourceLocation)
      }
      #expect(folder.files() == before, "\(arguments)", sourceLocation: sourceLocation)
    }

    @Test func aCorpusThatCannotBeReadIsNamed() throws {
      let folder = try TemporaryFolder()
      try folder.write("empty.txt", "")
      try folder.write("blank.txt", " \n\n \n")
      try folder.write("latin.txt", Array("caf".utf8) + [0xE9] + Array(" au lait".utf8))
      try folder.write("images/cat.png", "not text")
      for (name, part) in [
        ("none.txt", "no file"), ("empty.txt", "is empty"), ("blank.txt", "is empty"),
        ("latin.txt", "not UTF-8 text: byte 3"),
        ("images", "no .txt or .md file"),
      ] {
        for stage in [[], ["data"], ["tokenizer"], ["pretrain"]] {
          expectRefusal(
            stage + ["--run", folder / "runs/new", "--corpus", folder / name] + tiny, in: folder,
            naming: [folder / name, part])
        }
        expectRefusal(
          ["--preset", "nanogpt-cpu", "--run", folder / "new", "--corpus", folder / name], in: folder,
          naming: [folder / name, part])
      }
    }

    @Test func aTextShorterThanTheContextLeavesNothingBehind() throws {
      let folder = try TemporaryFolder()
      // Too few bytes for any tokenizer; and enough bytes, but too few tokens.
      let bytes = try folder.write("bytes.txt", "A short text.")
      let tokens = try folder.write("tokens.txt", String(repeating: "aaaa bbbb ", count: 40))
      let new = ["--run", folder / "a/b/new"]
      expectRefusal(new + ["--corpus", bytes] + tiny, in: folder, naming: ["13 bytes", "context of 32", "--context"])
      let many = tiny + ["--context", "256"]
      expectRefusal(new + ["--corpus", tokens] + many, in: folder, naming: ["tokens", "context of 256", "--context"])
      expectRefusal(
        new + ["--preset", "nanogpt-cpu", "--corpus", bytes], in: folder, naming: ["13 bytes", "context of 64"])

      // The same in a folder that was there before, with something else in it.
      try folder.write("there/note.txt", "mine")
      expectRefusal(
        ["--run", folder / "there", "--corpus", tokens] + many, in: folder, naming: ["tokens", "context of 256"])
      // Afterwards nothing is in the way of another text.
      let good = try folder.write("good.txt", corpus())
      #expect(capstone(["data", "--run", folder / "there/", "--corpus", good]).code == 0)
      #expect(folder.text("there/note.txt") == "mine")
    }

    @Test func whatIsNotARunsOwnIsNotWrittenOver() throws {
      let folder = try TemporaryFolder()
      try folder.write("mine/data/train.txt", "my own")
      try folder.write("file", "my own")
      for name in ["mine", "mine/"] {
        expectRefusal(
          ["--run", folder / name, "--megabytes", "1"] + tiny, in: folder, naming: [folder / "mine", "data", "--run"])
      }
      expectRefusal(["--run", folder / "file", "--megabytes", "1"] + tiny, in: folder, naming: [folder / "file"])
      expectRefusal(
        ["--run", folder / "file/run", "--megabytes", "1"] + tiny, in: folder, naming: [folder / "file/run"])
    }

    @Test(
      arguments: [
        (64, "--size nanno", ["--size", "nano, micro or small", "Did you mean nano?"]),
        (64, "pretain", ["no stage “pretain”", "Did you mean pretrain?"]),
        (64, "--step 5", ["--step", "Did you mean --steps?"]),
        (64, "--preset nanogpt", ["--preset", "nanogpt-cpu"]),
        (64, "--corpus", ["--corpus needs a value"]),
        (64, "--vocabulary 100", ["--vocabulary must be between 257"]),
        (64, "--threads 0", ["--threads must be between 1"]),
        (1, "--width 16", ["width of 16", "3 heads"]),
        (1, "--width 4 --heads 4", ["Rotary", "even"]),
        (1, "--layers 1000 --heads 1 --width 100000", ["memory", "--width"]),
      ] as [(Int32, String, [String])])
    func aWrongCommandLineIsExplained(code: Int32, line: String, parts: [String]) throws {
      let folder = try TemporaryFolder()
      let stage = line.hasPrefix("-") ? [] : [line]
      expectRefusal(
        stage + ["--run", folder / "run"] + (line.hasPrefix("-") ? words(line) : []), in: folder, code: code,
        naming: parts)
    }

    @Test func stagesThatNeedAModelSayWhenThereIsNone() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      for stage in ["evaluate", "generate", "chat"] {
        expectRefusal(
          [stage, "--run", folder / "none"], in: folder, naming: ["no run in \(folder / "none")", "swift run capstone"])
      }
      expectRefusal(
        ["--run", folder / "none", "--resume"], in: folder, naming: ["no run in \(folder / "none")", "--resume"])
      #expect(capstone(["data", "--run", folder / "data", "--corpus", text] + tiny).code == 0)
      for stage in ["evaluate", "generate", "chat"] {
        expectRefusal(
          [stage, "--run", folder / "data"], in: folder,
          naming: ["no trained model", "--run \(folder / "data") --resume"])
      }
    }

    @Test func aRunIsNotOverwrittenAndNotContinuedWithOtherSettings() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      let run = ["--run", folder / "run"]
      #expect(capstone(["pretrain", "--corpus", text] + run + tiny).code == 0)
      for stage in [[], ["data"], ["pretrain"]] {
        expectRefusal(stage + run + tiny, in: folder, naming: ["already is a run in \(folder / "run")", "--resume"])
      }
      for option in [
        "--steps 21", "--seed 5", "--size small", "--preset nanogpt-cpu", "--tokenizer bytes", "--corpus other.txt",
      ] {
        expectRefusal(run + ["--resume"] + words(option), in: folder, naming: [folder / "run", "other settings"])
      }
    }
  }
}
