/// Encodes document after document with one encoder, and puts the end-of-text token behind each.
///
/// A tokenizer without `<|endoftext|>` gets an empty line between documents instead.
struct DocumentEncoder {
  private var encoder: any TokenEncoder
  private let endOfText: [Int32]
  private let emptyLine: [UInt8] = [0x0A, 0x0A]
  private var owesEmptyLine = false

  init(_ tokenizer: some Tokenizer) {
    encoder = tokenizer.makeEncoder()
    endOfText = tokenizer.specialTokens.filter { $0.name == SpecialToken.endOfText }.map(\.id)
  }

  /// Appends the ids of a piece of the present document.
  mutating func encode(_ bytes: [UInt8], in range: Range<Int>, into ids: inout [Int32]) throws {
    if owesEmptyLine && !range.isEmpty {
      try encoder.encode(emptyLine, in: 0..<2, into: &ids)
      owesEmptyLine = false
    }
    try encoder.encode(bytes, in: range, into: &ids)
  }

  /// Appends what stands behind a document. An empty line has to wait until another document comes.
  mutating func endDocument(into ids: inout [Int32]) {
    owesEmptyLine = endOfText.isEmpty
    ids += endOfText
  }
}
