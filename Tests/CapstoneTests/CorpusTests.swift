import Foundation
import Foundations
import Testing

@testable import Capstone
@testable import Presentation

extension CapstoneTests {
  /// Text of one's own.
  @Suite struct CorpusTests {
    func prepare(_ folder: TemporaryFolder, _ corpus: String, as name: String) -> JSON? {
      capstone(["data", "--run", folder / name, "--corpus", corpus, "--json"] + tiny).json
    }

    @Test func lineEndsAndAByteOrderMarkMakeNoDifference() throws {
      let folder = try TemporaryFolder()
      let text = corpus()
      let plain = try folder.write("plain.txt", text)
      let windows = try folder.write(
        "windows.txt", [0xEF, 0xBB, 0xBF] + text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
      #expect(prepare(folder, plain, as: "a")?["documents"]?.integer == 60)
      #expect(prepare(folder, windows, as: "b")?["documents"]?.integer == 60)
      for name in ["train", "validation"] {
        #expect(folder.bytes("a/data/\(name).txt") == folder.bytes("b/data/\(name).txt"))
        #expect(!folder.text("b/data/\(name).txt").unicodeScalars.contains("\r"))
      }
    }

    @Test func aFolderIsReadFileByFile() throws {
      let folder = try TemporaryFolder()
      let texts = documents(30)
      for (number, text) in texts.enumerated() {
        try folder.write("texts/\(number % 3)/\(number).\(number % 2 == 0 ? "txt" : "md")", text)
      }
      try folder.write("texts/notes.pdf", [0xFF, 0xFE])
      let report = prepare(folder, folder / "texts", as: "run")
      #expect(report?["documents"]?.integer == 30)
      let parts = ["train", "validation"].map { name in
        folder.text("run/data/\(name).txt").components(separatedBy: "\n<|endoftext|>\n")
      }
      #expect(parts[1].count >= 1 && Set(parts[0] + parts[1]) == Set(texts) && parts[0].count + parts[1].count == 30)
    }

    @Test func copiesAreNotTrainedOnTwice() throws {
      let folder = try TemporaryFolder()
      let texts = documents(40)
      let path = try folder.write("text.txt", (texts + texts[..<10]).joined(separator: "\n<|endoftext|>\n"))
      let report = prepare(folder, path, as: "run")
      #expect(report?["documents"]?.integer == 40 && report?["exact_duplicates"]?.integer == 10)
    }

    /// What does not fit into memory goes another way, to the same documents.
    @Test func aTextLargerThanMemoryIsReadDocumentByDocument() throws {
      let folder = try TemporaryFolder()
      let texts = documents(60)
      let first = (texts[..<50] + texts[..<10]).joined(separator: "\n<|endoftext|>\n")
      try folder.write("texts/a.txt", Array(first.utf8) + [0xFF])
      try folder.write("texts/b.md", texts[50...].joined(separator: " \r\n<|endoftext|>\r\n\n"))
      try folder.write("texts/c.txt", "  \n")
      var settings = SettingsOptions().settings
      settings.corpus = folder / "texts"
      let run = Run(folder: folder / "run", settings: settings)
      let errors = Output.memory()
      let console = Console(output: .memory(), errors: errors, terminal: Terminal())
      try DataStage(run: run, console: console, memory: 1000).perform()
      let report = try #require(try run.json("data/report.json"))
      #expect(errors.text.contains("One byte of") && errors.text.contains("not UTF-8"))
      #expect(report["documents"]?.integer == 60 && report["exact_duplicates"]?.integer == 10)
      let parts = ["train", "validation"].map { name in
        folder.text("run/data/\(name).txt").components(separatedBy: "\n<|endoftext|>\n")
      }
      // One in twenty.
      #expect(parts[1].count == 3 && parts[0].count == 57 && Set(parts[0] + parts[1]) == Set(texts))
      #expect(report["train_bytes"]?.integer == parts[0].reduce(0) { $0 + $1.utf8.count })
      // The next stage takes it from there.
      try TokenizerStage(run: run, console: console).perform()
      #expect(run.has("tokenizer.json"))
    }

    @Test func ofABookLargerThanMemoryTheEndIsHeldOut() throws {
      let folder = try TemporaryFolder()
      let book = documents(30).joined(separator: "\n")
      let path = try folder.write("book.txt", book)
      let run = Run(folder: folder / "run", settings: SettingsOptions().settings)
      let console = Console(output: .memory(), errors: .memory(), terminal: Terminal())
      // Arrives as one piece of four megabytes, which is longer than that: so it counts as its end, and nothing is left.
      #expect(throws: WorkbookError.self) {
        var text = try LargeText(run: run, console: console)
        _ = try text.prepare(CorpusStream(path: path), path)
      }
      #expect(!run.has("data/train.txt"))
      let long = String(repeating: book + "\n", count: 12_000_000 / book.utf8.count)
      let longPath = try folder.write("long.txt", long)
      var text = try LargeText(run: run, console: console, longestPiece: 1000)
      let report = try text.prepare(CorpusStream(path: longPath), longPath)
      let parts = ["train", "validation"].map { folder.text("run/data/\($0).txt") }
      #expect(parts[0] + "\n" + parts[1] == TextCleaner().clean(long))
      #expect(!parts[1].isEmpty && parts[1].utf8.count < parts[0].utf8.count / 2)
      #expect(report["documents"]?.integer == 1)
    }

    @Test func aBookIsHeldOutAtItsEnd() throws {
      let folder = try TemporaryFolder()
      let book = documents(30).joined(separator: "\n\n")
      let report = prepare(folder, try folder.write("book.txt", book), as: "run")
      #expect(report?["split"]?.string == "by position")
      #expect(folder.text("run/data/train.txt") + folder.text("run/data/validation.txt") == book)
      #expect(report?["validation_bytes"]?.integer == book.utf8.count - Int(Double(book.utf8.count) * 0.95))
    }

    @Test func thePresetTakesTheTextAsItIs() throws {
      let folder = try TemporaryFolder()
      let text = "  A  line\r\n\n\n\n" + corpus(4) + "  the end  "
      let path = try folder.write("text.txt", text)
      let options = words("--preset nanogpt-cpu --steps 2 --layers 1 --heads 1 --width 8 --context 16 --batch 2 --json")
      let ending = capstone(["--run", folder / "run", "--corpus", path] + options)
      #expect(ending.code == 0, "\(ending.errors)")
      let cut = Int(Double(text.unicodeScalars.count) * 0.9)
      #expect(folder.text("run/data/train.txt").unicodeScalars.elementsEqual(text.unicodeScalars.prefix(cut)))
      #expect(folder.text("run/data/validation.txt").unicodeScalars.elementsEqual(text.unicodeScalars.dropFirst(cut)))
      // One token a character, no mark of an end.
      let tokens = try TokenFile(path: folder / "run/data/train.tokens")
      #expect(tokens.count == cut && tokens.vocabularySize == Set(text.unicodeScalars).count)
    }

    /// Without a line end among the characters there is nothing to begin a sample with; training went as far as the
    /// first.
    @Test func aTextOfOneLineTrains() throws {
      let folder = try TemporaryFolder()
      let path = try folder.write("text.txt", String(repeating: "The quick brown fox jumps over it. ", count: 60))
      let options = words("--preset nanogpt-cpu --steps 10 --layers 1 --width 16 --json")
      #expect(capstone(["--run", folder / "run", "--corpus", path] + options).code == 0)
    }
  }
}
