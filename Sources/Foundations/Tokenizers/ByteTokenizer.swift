/// One id per byte: 256 entries that spell any text in any script, and any file.
///
///     ByteTokenizer().encode(bytes: Array("é".utf8))  // [195, 169]
///
/// Source: Xue et al., "ByT5: Towards a token-free future with pre-trained byte-to-byte models", 2022.
public struct ByteTokenizer: Tokenizer, Equatable {
  public let specialTokens: [SpecialToken]
  private let spellings: [[UInt8]]

  public var name: String { "bytes" }
  public var vocabularySize: Int { spellings.count }

  public init() {
    specialTokens = []
    spellings = (0...255).map { [UInt8($0)] }
  }

  /// Special tokens take the ids from 256 on.
  public init(specialTokens names: [String]) throws {
    try ByteTokenizer().checkNewSpecialTokens(names)
    specialTokens = names.enumerated().map { SpecialToken(name: $1, id: Int32(256 + $0)) }
    spellings = (0...255).map { [UInt8($0)] } + names.map { Array($0.utf8) }
  }

  public func encode(bytes: [UInt8]) -> [Int32] { bytes.map { Int32($0) } }

  public func bytes(of id: Int32) throws -> ArraySlice<UInt8> {
    guard spellings.indices.contains(Int(id)) else { throw unknownToken(id) }
    return spellings[Int(id)][...]
  }

  public func adding(specialTokens names: [String]) throws -> ByteTokenizer {
    try ByteTokenizer(specialTokens: specialTokens.map(\.name) + names)
  }

  public func makeEncoder() -> any TokenEncoder { Encoder() }

  private struct Encoder: TokenEncoder {
    func encode(_ bytes: [UInt8], in range: Range<Int>, into ids: inout [Int32]) {
      ids.append(contentsOf: bytes[range].lazy.map { Int32($0) })
    }
  }
}
