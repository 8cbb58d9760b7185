import Foundation
import Foundations
import Testing

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
