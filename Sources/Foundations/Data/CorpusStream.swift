import Foundation

/// A corpus of any size, read document by document: no more than one of them is in memory.
///
///     let corpus = try CorpusStream(path: "my-texts")    // a folder of .txt and .md files, or one file
///     try corpus.read { piece in … piece.text … }
///
/// The documents are those of `Corpus(path:)`, in the same order.
public struct CorpusStream: Sendable {
  /// A document, or a part of one that is long.
  public struct Piece {
    public let text: String
    public let beginsDocument: Bool
    public let endsDocument: Bool
    /// Which share of the corpus lies before its end, from 0 to 1.
    public let position: Double
  }

  public let files: [String]
  /// The size of all files.
  public let byteCount: Int

  /// Finds the files. Throws `WorkbookError` for a missing path, and for a folder without text.
  public init(path: String) throws {
    files = try Corpus.files(at: path)
    byteCount = files.reduce(0) { sum, file in
      sum + ((try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0)
    }
  }

  /// Calls `visit` with each document; with parts of one that is longer than `longestPiece` bytes, cut where a line or
  /// at least a word ends.
  ///
  /// Bytes that are not UTF-8 are left out, if they are no more than one in a hundred of a file. Returns how many there
  /// were. Throws a `WorkbookError` where they are more, where a file cannot be read, and where nothing is in any.
  @discardableResult
  public func read(longestPiece: Int = 1 << 24, _ visit: (Piece) throws -> Void) throws -> Int {
    var (strayBytes, bytesBefore, hasText) = (0, 0, false)
    for file in files {
      var text: [UInt8] = []
      var isBeginning = true
      var arrived = 0
      func give(endsDocument: Bool) throws {
        defer { text.removeAll(keepingCapacity: true) }
        if isBeginning, endsDocument, WordSplitter.isBlank(text, in: 0..<text.count) { return }
        hasText = true
        try visit(
          Piece(
            text: String(decoding: text, as: UTF8.self), beginsDocument: isBeginning, endsDocument: endsDocument,
            position: Double(bytesBefore + arrived) / Double(max(1, byteCount))))
        isBeginning = endsDocument
      }
      let (bytes, stray) = try DocumentStream.read(file, leavingOutStrayBytes: true, mayBeEmpty: true) {
        event, offset in
        switch event {
        case .text(let bytes, let range):
          if text.count >= longestPiece { try give(endsDocument: false) }
          text += bytes[range]
          arrived = offset
        case .endOfDocument:
          try give(endsDocument: true)
          isBeginning = true
        }
      }
      bytesBefore += bytes
      strayBytes += stray
    }
    if !hasText { throw Corpus.empty(files.count == 1 ? files[0] : splitPath(files[0]).folder) }
    return strayBytes
  }
}
