/// Finds the lines that recur in many documents, and page numbers.
///
///     var boilerplate = BoilerplateLines()
///     for text in texts { boilerplate.count(text) }
///     boilerplate.decide(minimumDocuments: 5)
///     boilerplate.contains(text, line)
///
/// A line counts once per document, so the refrain of a song stays. A page number is a line with one to four digits and
/// nothing else but marks and the words page, p and of; numbers are dropped when at least three lines look like that.
struct BoilerplateLines {
  private var lines = WordTable()
  private var documentCounts: [Int] = []
  private var lastDocuments: [Int] = []
  private var documents = 0
  private var pageNumbers = 0
  private var dropped: Set<Int> = []
  private var dropsPageNumbers = false

  /// The ranges of the lines of `text`, without their line feeds.
  static func lines(of text: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in text.indices where text[index] == UInt8(ascii: "\n") {
      result.append(start..<index)
      start = index + 1
    }
    if start < text.count { result.append(start..<text.count) }
    return result
  }

  mutating func count(_ text: [UInt8]) {
    for range in Self.lines(of: text) where !range.isEmpty {
      if Self.isPageNumber(text[range]) { pageNumbers += 1 }
      let line = lines.insert(text, range)
      if line == documentCounts.count {
        documentCounts.append(0)
        lastDocuments.append(-1)
      }
      if lastDocuments[line] != documents {
        documentCounts[line] += 1
        lastDocuments[line] = documents
      }
    }
    documents += 1
  }

  mutating func decide(minimumDocuments: Int) {
    dropped = Set(documentCounts.indices.filter { documentCounts[$0] >= minimumDocuments })
    dropsPageNumbers = pageNumbers >= 3
  }

  func contains(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    if let number = lines.find(text, line), dropped.contains(number) { return true }
    return dropsPageNumbers && Self.isPageNumber(text[line])
  }

  /// The dropped lines that most documents had, the most common first and equals in the order of their first
  /// appearance.
  func commonest(_ count: Int) -> [CleaningReport.Line] {
    let order = dropped.sorted { (documentCounts[$1], $0) < (documentCounts[$0], $1) }
    return order.prefix(count).map {
      CleaningReport.Line(text: String(decoding: lines[$0], as: UTF8.self), documents: documentCounts[$0])
    }
  }

  static func isPageNumber(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 32 else { return false }
    var digits = 0
    var words: [String] = []
    var word = ""
    for byte in line {
      if byte >= 0x80 { return false }
      let letter = byte | 0x20
      if letter &- 0x61 < 26 {
        word.unicodeScalars.append(Unicode.Scalar(letter))
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
      if byte &- 0x30 < 10 { digits += 1 }
    }
    if !word.isEmpty { words.append(word) }
    let isNumbered = (1...4).contains(digits) || words.contains("of") && (2...8).contains(digits)
    return isNumbered && words.allSatisfy { ["page", "p", "of"].contains($0) }
  }
}
