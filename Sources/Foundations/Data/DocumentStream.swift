import Foundation

/// Finds the documents in a text that arrives in pieces, as if it had arrived at once.
///
///     try DocumentStream.read("huge.txt") { event in
///       switch event {
///       case .text(let bytes, let range): …  // a part of the present document
///       case .endOfDocument: …
///       }
///     }
///
/// What has arrived is cut where a word ends, best where a line ends, and the rest is kept for the next piece. So
/// each part but the last ends with a word: its words are the words of the whole, and the white space before a
/// separator always comes together with the separator.
struct DocumentStream {
  enum Event {
    case text([UInt8], Range<Int>)
    case endOfDocument
  }

  private let separator: DocumentSeparator
  private let name: String
  private(set) var pending: [UInt8] = []
  private var offset = 0  // of `pending` in the text
  private var isAfterSeparator = false
  private var isInDocument = false
  private var hasText = false
  private let leavesOutStrayBytes: Bool
  private let mayBeEmpty: Bool
  /// Bytes that were not UTF-8, and where the first was.
  private(set) var strayBytes = (count: 0, first: 0)

  /// - Parameter name: what an error calls the text.
  init(separator: DocumentSeparator, name: String, leavingOutStrayBytes: Bool = false, mayBeEmpty: Bool = false) {
    self.separator = separator
    self.name = name
    leavesOutStrayBytes = leavingOutStrayBytes
    self.mayBeEmpty = mayBeEmpty
  }

  mutating func add(_ bytes: some Collection<UInt8>, _ visit: (Event) throws -> Void) throws {
    pending += bytes
    guard let cut = cut() else { return }
    let part = Array(pending[..<cut])
    pending.removeSubrange(..<cut)
    try divide(part, visit)
  }

  mutating func finish(_ visit: (Event) throws -> Void) throws {
    try divide(pending, visit)
    pending = []
    if isInDocument { try visit(.endOfDocument) }
    if !hasText, !mayBeEmpty { throw Corpus.empty(name) }
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

  private mutating func divide(_ bytes: [UInt8], _ visit: (Event) throws -> Void) throws {
    let count = bytes.count
    defer { offset += count }
    var bytes = bytes
    if let invalid = bytes.firstInvalidUTF8() {
      guard leavesOutStrayBytes else { throw Corpus.invalidUTF8(name, at: offset + invalid) }
      if strayBytes.count == 0 { strayBytes.first = offset + invalid }
      bytes = bytes.withoutInvalidUTF8()
      strayBytes.count += count - bytes.count
    }
    let hasMark = offset == 0 && bytes.starts(with: Corpus.byteOrderMark)
    let text = hasMark ? Array(bytes[Corpus.byteOrderMark.count...]) : bytes
    let parts = separator.parts(of: text, continuesLine: offset > 0)
    for (index, part) in parts.enumerated() {
      if index > 0 {
        if isInDocument { try visit(.endOfDocument) }
        isInDocument = false
        isAfterSeparator = true
      }
      let range = WordSplitter.trimming(
        part, of: text, start: isAfterSeparator && !isInDocument, end: index < parts.count - 1)
      if range.isEmpty { continue }
      try visit(.text(text, range))
      isInDocument = true
      hasText = hasText || !WordSplitter.isBlank(text, in: range)
    }
  }

  /// Reads a file of any size, about `pieceSize` bytes at a time, and returns its length. A text without any white
  /// space is kept until its end. `visit` also gets how many bytes of the file have been read.
  ///
  /// Throws `WorkbookError` when the file is missing, empty or not UTF-8.
  /// - Parameters:
  ///   - limit: After about so many bytes, at the end of a line, no more is read.
  ///   - leavingOutStrayBytes: Whether up to one byte in a hundred may be no UTF-8; such bytes are left out.
  @discardableResult
  static func read(
    _ path: String, separator: DocumentSeparator = .automatic, pieceSize: Int = 1 << 22, limit: Int = .max,
    leavingOutStrayBytes: Bool = false, mayBeEmpty: Bool = false, _ visit: (Event, Int) throws -> Void
  ) throws -> (bytes: Int, strayBytes: Int) {
    precondition(pieceSize > 0, "pieces of \(pieceSize) bytes")
    try checkReadable(path)
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw WorkbookError("Cannot open \(path).", remedy: "Check the path and your permission to read.")
    }
    defer { try? handle.close() }
    var stream = DocumentStream(
      separator: separator, name: path, leavingOutStrayBytes: leavingOutStrayBytes, mayBeEmpty: mayBeEmpty)
    var bytesRead = 0
    while bytesRead < limit {
      let piece: Data
      do {
        // Reading as much again as is waiting keeps the search for a place to cut linear.
        piece = try handle.read(upToCount: max(pieceSize, stream.pending.count)) ?? Data()
      } catch {
        throw WorkbookError("Cannot read \(path) at byte \(bytesRead).", remedy: "Check that the disk is well.")
      }
      if piece.isEmpty { break }
      bytesRead += piece.count
      try stream.add(piece) { try visit($0, bytesRead) }
    }
    if bytesRead < limit { try stream.finish { try visit($0, bytesRead) } }
    guard Corpus.mayLeaveOut(stream.strayBytes.count, of: bytesRead) else {
      throw Corpus.invalidUTF8(path, at: stream.strayBytes.first)
    }
    return (bytesRead, stream.strayBytes.count)
  }
}
