/// Finds the documents in a text that arrives in pieces, and encodes them as if they had arrived at once.
///
///     var stream = DocumentStream(tokenizer, separator: .automatic, name: path)
///     while … { try stream.add(bytes, into: &ids) }
///     try stream.finish(into: &ids)
///
/// What has arrived is cut where a word ends, best where a line ends, and the rest is kept for the next piece. So each part
/// but the last ends with a word, and the white space before a separator always comes together with the separator.
struct DocumentStream {
  private var encoder: DocumentEncoder
  private let separator: DocumentSeparator
  private let name: String
  private(set) var pending: [UInt8] = []
  private var offset = 0  // of `pending` in the text
  private var isAfterSeparator = false
  private var hasDocument = false  // whether part of the present document has been encoded
  private var hasText = false

  init(_ tokenizer: some Tokenizer, separator: DocumentSeparator, name: String) {
    encoder = DocumentEncoder(tokenizer)
    self.separator = separator
    self.name = name
  }

  mutating func add(_ bytes: some Collection<UInt8>, into ids: inout [Int32]) throws {
    pending += bytes
    guard let cut = cut() else { return }
    let part = Array(pending[..<cut])
    pending.removeSubrange(..<cut)
    try encode(part, into: &ids)
  }

  mutating func finish(into ids: inout [Int32]) throws {
    try encode(pending, into: &ids)
    pending = []
    if hasDocument { encoder.endDocument(into: &ids) }
    if !hasText {
      throw WorkbookError("The corpus \(name) is empty.", remedy: "Choose a file with some text in it.")
    }
  }

  private func cut() -> Int? {
    if let lineEnd = WordSplitter.lastLineEnd(in: pending) { return lineEnd }
    // Within a line only where so much of it is before the cut that it cannot turn out to be a separator.
    let start = WordSplitter.trimming(0..<pending.count, of: pending, start: true, end: false).lowerBound
    guard let wordEnd = WordSplitter.lastWordEnd(in: pending), wordEnd - start > separator.line?.count ?? 0 else {
      return nil
    }
    return wordEnd
  }

  private mutating func encode(_ bytes: [UInt8], into ids: inout [Int32]) throws {
    if let invalid = bytes.firstInvalidUTF8() { throw Corpus.invalidUTF8(name, at: offset + invalid) }
    let hasMark = offset == 0 && bytes.starts(with: Corpus.byteOrderMark)
    let text = hasMark ? Array(bytes[Corpus.byteOrderMark.count...]) : bytes
    let parts = separator.parts(of: text, continuesLine: offset > 0)
    for (index, part) in parts.enumerated() {
      if index > 0 { endDocument(into: &ids) }
      let range = WordSplitter.trimming(
        part, of: text, start: isAfterSeparator && !hasDocument, end: index < parts.count - 1)
      if range.isEmpty { continue }
      try encoder.encode(text, in: range, into: &ids)
      hasDocument = true
      hasText = hasText || !WordSplitter.isBlank(text, in: range)
    }
    offset += bytes.count
  }

  private mutating func endDocument(into ids: inout [Int32]) {
    if hasDocument { encoder.endDocument(into: &ids) }
    hasDocument = false
    isAfterSeparator = true
  }
}
