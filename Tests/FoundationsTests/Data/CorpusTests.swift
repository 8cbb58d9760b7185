import Foundation
import Testing

@testable import Foundations

@Suite struct CorpusTests {
  let folder = TemporaryFolder()

  @Test func oneFileIsOneText() throws {
    let corpus = try Corpus(path: folder.write("one\n\ntwo\n", as: "a.txt"))
    #expect(corpus.documents == [Document(name: folder.file("a.txt"), text: "one\n\ntwo\n")])
    #expect(corpus.text == "one\n\ntwo\n")
  }

  @Test func dividesAtSeparators() throws {
    let path = folder.write(
      "\n one\r\ntwo \n<|endoftext|>\n\n<|endoftext|> \r\n\u{3000}three <|endoftext|>\n", as: "a.txt")
    #expect(try Corpus(path: path).documents.map(\.text) == ["\n one\r\ntwo", "three <|endoftext|>\n"])
    #expect(try Corpus(path: path).documents[1].name == path + "#2")
    #expect(try Corpus(path: path, separator: .none).documents.count == 1)
    #expect(try Corpus(path: path, separator: .emptyLines).documents.count == 2)
    let stars = folder.write("a\n* * *\nb\n* *\nc", as: "b.txt")
    #expect(try Corpus(path: stars, separator: .line("* * *")).documents.map(\.text) == ["a", "b\n* *\nc"])
  }

  @Test func readsAFolderInOrder() throws {
    _ = folder.write("3", as: "b/c.TXT")
    _ = folder.write("1", as: "a.md")
    _ = folder.write("2", as: "b/a.txt")
    _ = folder.write("no", as: "b/a.html")
    _ = folder.write("no", as: ".hidden/a.txt")
    _ = folder.write("", as: "empty.txt")
    #expect(try Corpus(path: folder.path).documents.map(\.text) == ["1", "2", "3"])
  }

  @Test func mistakesAreNamed() throws {
    func problem(_ path: String) -> String {
      do { _ = try Corpus(path: path) } catch let error as WorkbookError { return error.problem } catch {}
      return "no error"
    }
    #expect(problem(folder.file("none.txt")).contains("none.txt"))
    #expect(problem(folder.path).contains("no .txt or .md"))
    #expect(problem(folder.write("", as: "a.txt")).contains("empty"))
    #expect(problem(folder.write(" \n\u{3000}", as: "a.txt")).contains("empty"))
    #expect(problem(folder.path).contains("empty"))
    #expect(problem(folder.write([0x61, 0xC3, 0xA9, 0xFF, 0x62], as: "b.txt")).contains("byte 3"))
  }

  @Test func skipsTheByteOrderMark() throws {
    #expect(try Corpus(path: folder.write([0xEF, 0xBB, 0xBF, 0x61], as: "a.txt")).text == "a")
  }

  @Test func splitsByPosition() {
    let corpus = Corpus(documents: [Document(name: "", text: "0123456789é")])
    let (train, validation) = corpus.splitByPosition(trainFraction: 0.9)
    #expect(train == "012345678" && validation == "9é")  // ⌊11 · 0.9⌋ = 9
    #expect(corpus.splitByPosition(trainFraction: 1).validation == "")
  }

  @Test func marksTheEndOfEachDocument() throws {
    let corpus = Corpus(documents: [Document(name: "", text: "ab"), Document(name: "", text: "c")])
    #expect(try corpus.encoded(with: ByteTokenizer(specialTokens: ["<|endoftext|>"])) == [97, 98, 256, 99, 256])
    #expect(try corpus.encoded(with: ByteTokenizer()) == [97, 98, 10, 10, 99])
    let writer = try TokenFileWriter(path: folder.file("t"), vocabularySize: 256)
    try corpus.encode(with: ByteTokenizer(), to: writer)
    try writer.finish()
    #expect(try TokenFile(path: folder.file("t")).read(0..<5) == [97, 98, 10, 10, 99])
  }

  /// Reading a byte at a time must find the same documents and the same words as reading all at once.
  @Test(arguments: [1, 2, 7, 64, 1 << 20]) func streamingChangesNothing(_ pieceSize: Int) throws {
    var words = WordCounts()
    words.add(TokenizerFixture.shared.trainingText)
    let pairs = try BytePairTokenizer(training: words, vocabularySize: 350, specialTokens: ["<|endoftext|>"])
    var texts = TokenizerFixture.shared.splits.map(\.text) + [TokenizerFixture.shared.trainingText]
    texts += [
      "\u{FEFF}<|endoftext|>\na", "a\n<|endoftext|>", "a <|endoftext|>\nb", "<|endoftext|> a", "a\n\u{3000}\n\n b\n \n",
    ]
    var generator = SeededGenerator(seed: 6)
    let pieces = [
      "a", " b", "\n", "<|endoftext|>", "\n<|endoftext|>\n", "\r\n", "  ", "\u{3000}", "é", "it's", "* * *",
    ]
    for _ in 0..<60 {
      texts.append((0..<12).map { _ in pieces[generator.integer(below: pieces.count)] }.joined())
    }
    for (number, text) in texts.enumerated() {
      let bytes = Array(text.utf8)
      for separator in [DocumentSeparator.automatic, .none, .emptyLines, .line("* * *")] {
        let path = number % 20 == 0 ? folder.write(bytes, as: "t.txt") : nil
        for tokenizer in [pairs, ByteTokenizer()] as [any Tokenizer] {
          let streamed = try? stream(bytes, separator, pieceSize, tokenizer)
          #expect(try streamed == whole(bytes, separator, tokenizer), "\(text.debugDescription) \(separator)")
          guard let path, pieceSize == 7, let streamed else { continue }
          #expect(try Corpus(path: path, separator: separator).encoded(with: tokenizer) == streamed)
          let output = folder.file("t.tokens")
          let result = try TokenFile.encode(
            textFile: path, with: tokenizer, to: output, separator: separator, pieceSize: pieceSize)
          #expect(result.bytes == bytes.count)
          #expect(try TokenFile(path: output).read(0..<result.tokens) == streamed)
        }
      }
    }
  }

  private func stream(
    _ bytes: [UInt8], _ separator: DocumentSeparator, _ pieceSize: Int, _ tokenizer: any Tokenizer
  ) throws -> [Int32] {
    var stream = DocumentStream(separator: separator, name: "t.txt")
    var encoder = DocumentEncoder(tokenizer)
    var ids: [Int32] = []
    func visit(_ event: DocumentStream.Event) throws {
      switch event {
      case .text(let bytes, let range): try encoder.encode(bytes, in: range, into: &ids)
      case .endOfDocument: encoder.endDocument(into: &ids)
      }
    }
    for start in stride(from: 0, to: bytes.count, by: pieceSize) {
      try stream.add(bytes[start..<min(bytes.count, start + pieceSize)], visit)
    }
    try stream.finish(visit)
    return ids
  }

  /// The definition; nil for a text without any document.
  private func whole(_ bytes: [UInt8], _ separator: DocumentSeparator, _ tokenizer: any Tokenizer) throws -> [Int32]? {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    let texts = separator.documents(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    let documents = texts.filter { !$0.allSatisfy(\.isWhitespace) }.map { Document(name: "", text: $0) }
    return documents.isEmpty ? nil : try Corpus(documents: documents).encoded(with: tokenizer)
  }

  @Test func countsWordsOfAFile() throws {
    var words = WordCounts()
    try words.add(textFile: folder.write("a b a\n<|endoftext|>\n\na", as: "a.txt"))
    #expect(words.all.map { String(decoding: $0.word, as: UTF8.self) } == ["a", " b", " a"])
    #expect(words.all.map(\.count) == [2, 1, 1])
  }

  @Test func streamingLeavesNothingBehindAfterAnError() throws {
    let output = folder.file("t.tokens")
    let bad = folder.write(Array("some text\nand more".utf8) + [0xFF] + Array(" end".utf8), as: "bad.txt")
    let error = #expect(throws: WorkbookError.self) {
      try TokenFile.encode(textFile: bad, with: ByteTokenizer(), to: output, pieceSize: 4)
    }
    #expect(error?.problem.contains("byte 18") == true)
    #expect(throws: WorkbookError.self) {
      try TokenFile.encode(textFile: folder.file("none"), with: ByteTokenizer(), to: output)
    }
    #expect(folder.entries == ["bad.txt"])
  }
}
