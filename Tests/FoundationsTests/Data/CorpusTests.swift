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

  @Test func aStreamHasTheDocumentsOfTheCorpus() throws {
    _ = folder.write("one\r\n<|endoftext|>\n \n<|endoftext|>\ntwo\n", as: "a.txt")
    _ = folder.write("", as: "b.txt")
    _ = folder.write([0xEF, 0xBB, 0xBF] + "three\n".utf8, as: "c/c.md")
    _ = folder.write(" \n", as: "d.txt")
    let corpus = try CorpusStream(path: folder.path)
    var pieces: [CorpusStream.Piece] = []
    #expect(try corpus.read { pieces.append($0) } == 0)
    #expect(try pieces.map(\.text) == Corpus(path: folder.path).documents.map(\.text))
    #expect(pieces.count == 3 && pieces.allSatisfy { $0.beginsDocument && $0.endsDocument })
    #expect(pieces.last!.position > 0.9 && pieces.last!.position <= 1)
    #expect(corpus.byteCount == 39 + 0 + 9 + 2)
    // Nothing at all is a mistake, as it is for a corpus.
    #expect(throws: WorkbookError.self) { try CorpusStream(path: folder.file("b.txt")).read { _ in } }
    #expect(throws: WorkbookError.self) { try CorpusStream(path: folder.file("none.txt")).read { _ in } }
  }

  @Test func ofAStreamStrayBytesAreLeftOutAndCounted() throws {
    let text = String(repeating: "Plain text. ", count: 20)
    let stray = Array(text.utf8) + [0xFF] + Array(text.utf8)
    var read = ""
    #expect(try CorpusStream(path: folder.write(stray, as: "a.txt")).read { read += $0.text } == 1)
    #expect(read == text + text)
    // More than one in a hundred is another encoding.
    let latin = folder.write([UInt8](repeating: 0xE9, count: 9) + Array(text.utf8), as: "b.txt")
    #expect(throws: WorkbookError.self) { try CorpusStream(path: latin).read { _ in } }
  }

  @Test func aLongDocumentComesInPieces() throws {
    // Longer than what is read at a time.
    let book = (0..<900_000).map { "line \($0)\n" }.joined()
    var pieces: [CorpusStream.Piece] = []
    try CorpusStream(path: folder.write(book + "<|endoftext|>\nshort", as: "a.txt")).read(longestPiece: 1000) {
      pieces.append($0)
    }
    #expect(pieces.dropLast().map(\.text).joined() + "\n" == book && pieces.last?.text == "short")
    #expect(pieces.count > 3)
    #expect(pieces.indices.allSatisfy { pieces[$0].beginsDocument == ($0 == 0 || $0 == pieces.count - 1) })
    #expect(pieces.indices.allSatisfy { pieces[$0].endsDocument == ($0 >= pieces.count - 2) })
    #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.position <= $1.position })
  }

  @Test func theFirstPartOfAFileIsEnoughForCounting() throws {
    let path = folder.write(String(repeating: "word\n", count: 1_000_000), as: "a.txt")
    var (all, some) = (WordCounts(), WordCounts())
    try all.add(textFile: path)
    try some.add(textFile: path, limit: 1)
    let counts = [all, some].map { $0.all.reduce(0) { $0 + $1.count } }
    #expect(counts[1] > 1000 && counts[1] < counts[0])
  }

  @Test func charactersOfFilesAreThoseOfTheirText() throws {
    let paths = [folder.write("né\n", as: "a.txt"), folder.write("\u{1F600}a", as: "b.txt")]
    #expect(try CharacterTokenizer(textFiles: paths) == CharacterTokenizer(text: "né\n\u{1F600}a"))
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
