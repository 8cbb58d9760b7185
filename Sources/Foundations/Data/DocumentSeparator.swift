/// Where one document ends and the next begins in a text.
public enum DocumentSeparator: Equatable, Sendable {
  /// A line with only `<|endoftext|>`; a text without one is a single document.
  case automatic
  /// The text is one document, whatever is in it.
  case none
  /// A line with only this on it, white space at its ends aside.
  case line(String)
  /// One empty line or more, so that each paragraph is a document.
  case emptyLines

  /// What stands on a separating line, or nil when there are none.
  var line: [UInt8]? {
    switch self {
    case .automatic: return Array(SpecialToken.endOfText.utf8)
    case .line(let line): return Array(line.utf8)
    case .emptyLines: return []
    case .none: return nil
    }
  }

  /// The documents in `bytes`, without the white space that faces a separator. Some may be empty.
  func documents(in bytes: [UInt8]) -> [Range<Int>] {
    let parts = parts(of: bytes)
    let ranges = parts.enumerated().map { index, part in
      WordSplitter.trimming(part, of: bytes, start: index > 0, end: index < parts.count - 1)
    }
    return parts.count == 1 ? ranges : ranges.filter { !$0.isEmpty }
  }

  /// What stands between separating lines, at least one part.
  /// - Parameter continuesLine: whether the first line began before `bytes`, which keeps it from being a separator.
  func parts(of bytes: [UInt8], continuesLine: Bool = false) -> [Range<Int>] {
    guard let separator = line else { return [0..<bytes.count] }
    var parts: [Range<Int>] = []
    var partStart = 0
    var lineStart = 0
    while lineStart <= bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if !(continuesLine && lineStart == 0) {
        // Most lines are too long to be the separator or begin otherwise; trimming is for those that may be it.
        let content = WordSplitter.trimming(lineStart..<lineEnd, of: bytes, start: true, end: true)
        if content.count == separator.count, bytes[content].elementsEqual(separator) {
          parts.append(partStart..<lineStart)
          partStart = min(lineEnd + 1, bytes.count)
        }
      }
      lineStart = lineEnd + 1
    }
    parts.append(partStart..<bytes.count)
    return parts
  }
}
