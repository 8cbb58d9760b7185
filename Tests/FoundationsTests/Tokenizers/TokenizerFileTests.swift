import Foundation
import Testing

@testable import Foundations

@Suite struct TokenizerFileTests {
  let folder = TemporaryFolder()

  func bytePairs() throws -> BytePairTokenizer {
    var words = WordCounts()
    words.add(TokenizerFixture.shared.trainingText)
    return try BytePairTokenizer(training: words, vocabularySize: 300, specialTokens: ["<|endoftext|>", "<|a b é|>"])
  }

  @Test func everyKindComesBackEqual() throws {
    let path = folder.file("tokenizer.json")
    let characters = try CharacterTokenizer(text: "né日😀\u{0}\n\"\\ e\u{301}", specialTokens: ["<|endoftext|>"])
    try TokenizerFile.save(characters, to: path)
    #expect(try TokenizerFile.load(path) as? CharacterTokenizer == characters)
    let bytes = try ByteTokenizer(specialTokens: ["<|endoftext|>"])
    try TokenizerFile.save(bytes, to: path)
    #expect(try TokenizerFile.load(path) as? ByteTokenizer == bytes)
    let pairs = try bytePairs()
    try TokenizerFile.save(pairs, to: path)
    let loaded = try TokenizerFile.load(path)
    #expect(loaded as? BytePairTokenizer == pairs)
    #expect(loaded.name == "byte-pair")
    #expect(folder.entries == ["tokenizer.json"])
  }

  @Test func idsInAnyOrderComeBack() throws {
    let tokens: [[UInt8]] = [[97, 98], Array("<s>".utf8)] + (0...255).reversed().map { [UInt8($0)] }
    let tokenizer = try BytePairTokenizer(
      tokens: tokens, merges: [.init(2 + 255 - 97, 2 + 255 - 98)], specialTokens: [1])
    let data = try TokenizerFile.data(for: tokenizer)
    #expect(try TokenizerFile.tokenizer(from: data, name: "x") as? BytePairTokenizer == tokenizer)
  }

  @Test func equalTokenizersGiveEqualFiles() throws {
    #expect(try TokenizerFile.data(for: bytePairs()) == TokenizerFile.data(for: bytePairs()))
  }

  @Test func truncatedFilesAreRefused() throws {
    let data = try TokenizerFile.data(for: bytePairs())
    for length in stride(from: 0, to: data.count - 2, by: 97) {
      #expect(throws: WorkbookError.self) { try TokenizerFile.tokenizer(from: data.prefix(length), name: "x") }
    }
  }

  @Test(arguments: [
    "", "[]", "{}", "null", "\u{FFFD}",
    #"{"kind":"bytes","version":2,"specialTokens":[]}"#,
    #"{"kind":"morse","version":1,"specialTokens":[]}"#,
    #"{"kind":"bytes","version":1,"specialTokens":[{"name":"x","id":7}]}"#,
    #"{"kind":"bytes","version":1,"specialTokens":[{"name":"x","id":99999999999}]}"#,
    #"{"kind":"bytes","version":1,"specialTokens":[{"name":"","id":256}]}"#,
    #"{"kind":"characters","version":1,"specialTokens":[]}"#,
    #"{"kind":"characters","version":1,"characters":"ba","specialTokens":[]}"#,
    #"{"kind":"characters","version":1,"characters":"aa","specialTokens":[]}"#,
    #"{"kind":"byte-pair","version":1,"specialTokens":[]}"#,
    #"{"kind":"byte-pair","version":1,"tokens":["a","b"],"merges":["a b"],"specialTokens":[]}"#,
  ])
  func hostileFilesAreRefused(_ text: String) {
    #expect(throws: WorkbookError.self) { try TokenizerFile.tokenizer(from: Data(text.utf8), name: "x") }
  }

  @Test func damagedPairsAreRefused() throws {
    let good = String(decoding: try TokenizerFile.data(for: bytePairs()), as: UTF8.self)
    let tokenizer = try bytePairs()
    let merge = tokenizer.merges[0]
    let line = [merge.left, merge.right].map { ByteAlphabet.spelling(of: tokenizer.tokens[Int($0)]) }
      .joined(separator: " ")
    for (old, new) in [
      ("\"name\" : \"<|endoftext|>\"", "\"name\" : \"<|endoftexts|>\""),
      ("\"\(line)\"", "\"\(line) x\""), ("\"\(line)\"", "\"zz zz\""), ("\"\(line)\"", "\"\""), ("\"a\"", "\"日\""),
      ("\"a\"", "\"b\""), ("\"id\" : 298", "\"id\" : -1"), ("\"id\" : 298", "\"id\" : 300"),
      ("\"id\" : 298", "\"id\" : 97"),
    ] {
      let changed = good.replacingOccurrences(of: old, with: new)
      #expect(changed != good)
      #expect(throws: WorkbookError.self) { try TokenizerFile.tokenizer(from: Data(changed.utf8), name: "x") }
    }
  }

  @Test func missingFilesAndFoldersAreNamed() throws {
    let error = #expect(throws: WorkbookError.self) { try TokenizerFile.load(folder.file("none.json")) }
    #expect(error?.problem.contains("none.json") == true)
    #expect(throws: WorkbookError.self) { try TokenizerFile.load(folder.path) }
    #expect(throws: WorkbookError.self) {
      try TokenizerFile.save(ByteTokenizer(), to: folder.file("no/such/folder.json"))
    }
  }
}
