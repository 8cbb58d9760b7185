import Foundation

/// Saves any tokenizer as one JSON file, and loads it again whichever kind it is.
///
///     try TokenizerFile.save(tokenizer, to: "run/tokenizer.json")
///     let tokenizer = try TokenizerFile.load("run/tokenizer.json")  // any Tokenizer
///
/// `kind` says which tokenizer it is. Characters are listed as text; the tokens of byte-pair encoding are spelled in
/// `ByteAlphabet`, where every byte is one printable character, and a merge is its two tokens with a space between.
/// Special tokens are listed by name and id. Equal tokenizers give equal files.
public enum TokenizerFile {
  private struct Content: Codable {
    var kind: String
    var version = 1
    var characters: String?
    var tokens: [String]?
    var merges: [String]?
    var specialTokens: [SpecialToken]
  }

  public static func save(_ tokenizer: some Tokenizer, to path: String) throws {
    try AtomicFile.write(data(for: tokenizer), to: path)
  }

  public static func load(_ path: String) throws -> any Tokenizer {
    try tokenizer(from: try readFile(path), name: path)
  }

  public static func data(for tokenizer: some Tokenizer) throws -> Data {
    var content = Content(kind: tokenizer.name, specialTokens: tokenizer.specialTokens)
    switch tokenizer {
    case let tokenizer as CharacterTokenizer:
      var characters = String.UnicodeScalarView()
      characters.append(contentsOf: tokenizer.characters)
      content.characters = String(characters)
    case let tokenizer as BytePairTokenizer:
      let spellings = tokenizer.tokens.map { ByteAlphabet.spelling(of: $0) }
      content.tokens = spellings
      content.merges = tokenizer.merges.map { spellings[Int($0.left)] + " " + spellings[Int($0.right)] }
    case is ByteTokenizer: break
    default: preconditionFailure("TokenizerFile does not know the tokenizer \(type(of: tokenizer))")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(content)
  }

  /// The tokenizer in `data`; `name` is what an error calls it.
  public static func tokenizer(from data: Data, name: String) throws -> any Tokenizer {
    guard let content = try? JSONDecoder().decode(Content.self, from: data) else {
      throw WorkbookError("\(name) is not a tokenizer file.", remedy: "Choose the tokenizer.json of a run.")
    }
    guard content.version == 1 else {
      throw WorkbookError(
        "\(name) has version \(content.version); only version 1 is known here.", remedy: "Update the workbook.")
    }
    switch content.kind {
    case "characters": return try characters(content, name)
    case "bytes":
      return try withContiguousSpecials(content, name, after: 256) { try ByteTokenizer(specialTokens: $0) }
    case "byte-pair": return try bytePairs(content, name)
    default:
      throw WorkbookError(
        "\(name) has a tokenizer of the kind “\(content.kind)”.", remedy: "Known are characters, bytes and byte-pair.")
    }
  }

  private static func characters(_ content: Content, _ name: String) throws -> CharacterTokenizer {
    guard let characters = content.characters, !characters.isEmpty else { throw damaged(name, "it has no characters") }
    let scalars = Array(characters.unicodeScalars)
    return try withContiguousSpecials(content, name, after: scalars.count) {
      try CharacterTokenizer(characters: scalars).adding(specialTokens: $0)
    }
  }

  private static func withContiguousSpecials<Result>(
    _ content: Content, _ name: String, after count: Int, _ make: ([String]) throws -> Result
  ) throws -> Result {
    let expected = content.specialTokens.indices.map { count + $0 }
    guard content.specialTokens.map({ Int($0.id) }) == expected else {
      throw damaged(name, "its special tokens do not follow its \(count) other tokens")
    }
    return try make(content.specialTokens.map(\.name))
  }

  private static func bytePairs(_ content: Content, _ name: String) throws -> BytePairTokenizer {
    guard let spellings = content.tokens, let mergeLines = content.merges else {
      throw damaged(name, "it has no tokens or no merges")
    }
    var tokens: [[UInt8]] = []
    var ids: [String: Int32] = [:]
    let special = Dictionary(content.specialTokens.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (index, spelling) in spellings.enumerated() {
      guard let bytes = ByteAlphabet.bytes(of: spelling) else {
        throw damaged(name, "token \(index), “\(spelling)”, is not spelled in the byte alphabet")
      }
      let id = Int32(index)
      if let specialName = special[id] {
        guard Array(specialName.utf8) == bytes else { throw damaged(name, "token \(id) is not \(specialName)") }
      } else {
        ids[spelling] = id
      }
      tokens.append(bytes)
    }
    let merges = try mergeLines.enumerated().map { rank, line in
      let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let left = ids[parts[0]], let right = ids[parts[1]] else {
        throw damaged(name, "merge \(rank), “\(line)”, is not a pair of its tokens")
      }
      return BytePairTokenizer.Merge(left, right)
    }
    return try BytePairTokenizer(tokens: tokens, merges: merges, specialTokens: content.specialTokens.map(\.id))
  }

  private static func damaged(_ name: String, _ what: String) -> WorkbookError {
    WorkbookError("\(name) is damaged: \(what).", remedy: "Copy it again, or make the tokenizer again.")
  }
}
