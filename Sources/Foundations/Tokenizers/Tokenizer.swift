/// A tokenizer turns text into the numbers a language model reads, and numbers back into text.
///
///     let ids = try tokenizer.encode("Once upon a time")  // [Int32], each in 0..<vocabularySize
///     let text = try tokenizer.decode(ids)                // "Once upon a time"
///
/// Text never becomes a special token, whatever it contains: `encode("<|endoftext|>")` spells the words out. Only
/// `encode(_:recognizing:)` and `id(ofSpecialToken:)`, which a program calls on purpose, give special tokens.
public protocol Tokenizer: Sendable {
  /// The kind of tokenizer, as its file names it: `characters`, `bytes` or `byte-pair`.
  var name: String { get }

  /// How many different ids there are; every id is in `0..<vocabularySize`.
  var vocabularySize: Int { get }

  /// The special tokens and their ids, in the order of the ids.
  var specialTokens: [SpecialToken] { get }

  /// The ids of UTF-8 text. Bytes that are not valid UTF-8 are an error only where the vocabulary has no bytes.
  func encode(bytes: [UInt8]) throws -> [Int32]

  /// The bytes that one id stands for; a special token stands for its own name.
  func bytes(of id: Int32) throws -> ArraySlice<UInt8>

  /// The same tokenizer with more special tokens, which take the ids after the present ones.
  func adding(specialTokens names: [String]) throws -> Self

  /// Encodes piece after piece of a long text, remembering the words it has met.
  func makeEncoder() -> any TokenEncoder
}

/// A token that marks structure, such as the end of a document, and is never found in text.
public struct SpecialToken: Codable, Hashable, Sendable {
  public let name: String
  public let id: Int32

  public init(name: String, id: Int32) {
    self.name = name
    self.id = id
  }

  /// The usual mark between documents.
  public static let endOfText = "<|endoftext|>"
}

/// Encodes a text in pieces. A piece must end where a word ends: see `WordSplitter.safeCut(in:)`.
public protocol TokenEncoder {
  /// Appends the ids of `bytes[range]` to `ids`.
  mutating func encode(_ bytes: [UInt8], in range: Range<Int>, into ids: inout [Int32]) throws
}

extension Tokenizer {
  public func encode(_ text: String) throws -> [Int32] {
    try encode(bytes: Array(text.utf8))
  }

  /// The bytes of a sequence of ids.
  public func decodeBytes(_ ids: some Sequence<Int32>) throws -> [UInt8] {
    var result: [UInt8] = []
    for id in ids { result.append(contentsOf: try bytes(of: id)) }
    return result
  }

  /// The text of a sequence of ids. Bytes that are not UTF-8, as when a model stops within a character, read as �.
  public func decode(_ ids: some Sequence<Int32>) throws -> String {
    String(decoding: try decodeBytes(ids), as: UTF8.self)
  }

  public func id(ofSpecialToken name: String) throws -> Int32 {
    if let token = specialTokens.first(where: { $0.name == name }) { return token.id }
    throw WorkbookError(
      "The tokenizer has no special token \(name).", remedy: "Add it with adding(specialTokens:) before training.")
  }

  /// Encodes trusted text, such as a chat template, in which the names of `specials` stand for the special tokens.
  /// Where two names begin at the same place, the longer wins.
  public func encode(_ text: String, recognizing specials: [String]) throws -> [Int32] {
    let tokens = try specials.map { (name: Array($0.utf8), id: try id(ofSpecialToken: $0)) }
      .sorted { $0.name.count > $1.name.count }
    let bytes = Array(text.utf8)
    var encoder = makeEncoder()
    var ids: [Int32] = []
    var start = 0
    var position = 0
    while position < bytes.count {
      guard let token = tokens.first(where: { bytes[position...].starts(with: $0.name) }) else {
        position += 1
        continue
      }
      if start < position { try encoder.encode(bytes, in: start..<position, into: &ids) }
      ids.append(token.id)
      position += token.name.count
      start = position
    }
    if start < bytes.count { try encoder.encode(bytes, in: start..<bytes.count, into: &ids) }
    return ids
  }

  /// The names that `adding` may add: not empty, and none twice.
  func checkNewSpecialTokens(_ names: [String]) throws {
    var seen = Set(specialTokens.map(\.name))
    for name in names {
      if name.isEmpty {
        throw WorkbookError("A special token has no name.", remedy: "Name it, for example <|endoftext|>.")
      }
      if !seen.insert(name).inserted {
        throw WorkbookError("The special token \(name) is there twice.", remedy: "Name each special token once.")
      }
    }
  }

  func unknownToken(_ id: Int32) -> WorkbookError {
    WorkbookError(
      "Token \(id) is not in this vocabulary of \(vocabularySize) entries.",
      remedy: "Decode with the tokenizer that encoded the text.")
  }
}
