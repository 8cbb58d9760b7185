/// One id per character: the smallest vocabulary that needs no learning, and the longest sequences.
///
///     let tokenizer = try CharacterTokenizer(text: "hello")  // e h l o
///     try tokenizer.encode("hole")                           // [1, 3, 2, 0]
///
/// A character here is a Unicode scalar; ids follow the order of the code points, as in nanoGPT's character models,
/// where Tiny Shakespeare has 65.
public struct CharacterTokenizer: Tokenizer, Equatable {
  /// The characters in the order of their ids.
  public let characters: [Unicode.Scalar]
  public let specialTokens: [SpecialToken]
  private let asciiIDs: [Int32]
  private let spellings: [[UInt8]]

  public var name: String { "characters" }
  public var vocabularySize: Int { spellings.count }

  /// A vocabulary of every character in `text`.
  public init(text: String, specialTokens: [String] = []) throws {
    var ascii = [Bool](repeating: false, count: 128)
    var others: Set<Unicode.Scalar> = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII { ascii[Int(scalar.value)] = true } else { others.insert(scalar) }
    }
    let present = ascii.indices.filter { ascii[$0] }.map { Unicode.Scalar(UInt8($0)) }
    if present.isEmpty && others.isEmpty {
      throw WorkbookError("There is no text to take characters from.", remedy: "Choose a corpus with some text in it.")
    }
    try self.init(characters: present + others.sorted(), specialTokens: specialTokens)
  }

  /// A vocabulary of these characters, which must be in the order of their code points.
  public init(characters: [Unicode.Scalar], specialTokens names: [String] = []) throws {
    for (lower, upper) in zip(characters, characters.dropFirst()) where lower >= upper {
      throw WorkbookError(
        "The characters of the vocabulary are not in order at \(quoted(upper)).",
        remedy: "Make the tokenizer again from its corpus.")
    }
    self.characters = characters
    var ids = [Int32](repeating: -1, count: 128)
    for (id, scalar) in characters.enumerated() where scalar.isASCII { ids[Int(scalar.value)] = Int32(id) }
    asciiIDs = ids
    specialTokens = names.enumerated().map { SpecialToken(name: $1, id: Int32(characters.count + $0)) }
    spellings = characters.map { Array(String($0).utf8) } + names.map { Array($0.utf8) }
  }

  public func encode(bytes: [UInt8]) throws -> [Int32] {
    var ids: [Int32] = []
    ids.reserveCapacity(bytes.count)
    try append(bytes, in: 0..<bytes.count, to: &ids)
    return ids
  }

  public func bytes(of id: Int32) throws -> ArraySlice<UInt8> {
    guard spellings.indices.contains(Int(id)) else { throw unknownToken(id) }
    return spellings[Int(id)][...]
  }

  public func adding(specialTokens names: [String]) throws -> CharacterTokenizer {
    try checkNewSpecialTokens(names)
    return try CharacterTokenizer(characters: characters, specialTokens: specialTokens.map(\.name) + names)
  }

  public func makeEncoder() -> any TokenEncoder { Encoder(tokenizer: self) }

  private struct Encoder: TokenEncoder {
    let tokenizer: CharacterTokenizer
    func encode(_ bytes: [UInt8], in range: Range<Int>, into ids: inout [Int32]) throws {
      try tokenizer.append(bytes, in: range, to: &ids)
    }
  }

  private func append(_ bytes: [UInt8], in range: Range<Int>, to ids: inout [Int32]) throws {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] < 0x80, asciiIDs[Int(bytes[index])] >= 0 {
        ids.append(asciiIDs[Int(bytes[index])])
        index += 1
        continue
      }
      let (scalar, length) = bytes.scalar(at: index, before: range.upperBound)
      guard let scalar else {
        throw WorkbookError(
          "The text has a byte at \(index) that is not UTF-8.",
          remedy: "Save the text as UTF-8, or use bytes as tokens.")
      }
      ids.append(try id(of: scalar))
      index += length
    }
  }

  private func id(of scalar: Unicode.Scalar) throws -> Int32 {
    var range = 0..<characters.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if characters[middle] == scalar { return Int32(middle) }
      range = characters[middle] < scalar ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    throw WorkbookError(
      "The character \(quoted(scalar)) is not in this vocabulary of \(characters.count) characters.",
      remedy: "Leave it out, or use a tokenizer that knows every byte.")
  }
}

private func quoted(_ scalar: Unicode.Scalar) -> String {
  let code = String(scalar.value, radix: 16, uppercase: true)
  let number = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  return scalar.properties.isGraphemeBase ? "“\(scalar)” (\(number))" : number
}
