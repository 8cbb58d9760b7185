/// Splits text into the words that byte-pair merges never cross, exactly as GPT-2's regular expression does:
///
///     's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
///
/// That is: a contraction; letters, numbers or other marks, each with the one space before them; and white space, whose
/// last space goes to the word that follows.
///
///     "I'll  wait"  →  "I" "'ll" " " " wait"
///
/// A scanner by hand, because a general matcher spends a hundred times longer on it. Bytes that are not UTF-8 count as
/// other marks. Source: Radford et al., "Language models are unsupervised multitask learners", 2019.
public enum WordSplitter {
  enum Kind: UInt8 { case letter, number, space, other }

  /// The words of `text`, in order; joined, they give `text` again.
  public static func words(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var result: [String] = []
    var start = 0
    while start < bytes.count {
      let end = endOfWord(in: bytes, from: start, before: bytes.count)
      result.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return result
  }

  /// Where the word that begins at `start` ends, in a text that ends at `limit`.
  @inline(__always) static func endOfWord(in bytes: [UInt8], from start: Int, before limit: Int) -> Int {
    let first = bytes[start]
    if first == apostrophe {
      let end = endOfContraction(in: bytes, from: start, before: limit)
      if end > start { return end }
    }
    var index = start
    if first == space && start + 1 < limit { index += 1 }
    var (kind, length) = symbol(in: bytes, at: index, before: limit)
    if kind == .space { return endOfSpace(in: bytes, from: start, before: limit) }
    index += length
    while index < limit {
      let next: Kind
      (next, length) = symbol(in: bytes, at: index, before: limit)
      if next != kind { break }
      index += length
    }
    return index
  }

  private static let apostrophe: UInt8 = 0x27
  private static let space: UInt8 = 0x20

  /// The end of 's, 't, 'm, 'd, 're, 've or 'll at `start`, or `start` when none is there.
  private static func endOfContraction(in bytes: [UInt8], from start: Int, before limit: Int) -> Int {
    guard start + 1 < limit else { return start }
    switch bytes[start + 1] {
    case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "m"), UInt8(ascii: "d"): return start + 2
    default: break
    }
    guard start + 2 < limit else { return start }
    switch (bytes[start + 1], bytes[start + 2]) {
    case (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "v"), UInt8(ascii: "e")),
      (UInt8(ascii: "l"), UInt8(ascii: "l")):
      return start + 3
    default: return start
    }
  }

  /// White space up to the text's end, or all but the last of it before a word, or a single one.
  private static func endOfSpace(in bytes: [UInt8], from start: Int, before limit: Int) -> Int {
    var last = start
    var index = start
    while index < limit {
      let (kind, length) = symbol(in: bytes, at: index, before: limit)
      if kind != .space { return last > start ? last : index }
      last = index
      index += length
    }
    return limit
  }

  @inline(__always) static func symbol(in bytes: [UInt8], at index: Int, before limit: Int) -> (Kind, length: Int) {
    let byte = bytes[index]
    if byte >= 0x80 { return wideSymbol(in: bytes, at: index, before: limit) }
    if (byte | 0x20) &- 0x61 < 26 { return (.letter, 1) }
    if byte &- 0x30 < 10 { return (.number, 1) }
    if byte == space || byte &- 9 < 5 { return (.space, 1) }
    return (.other, 1)
  }

  @inline(never) private static func wideSymbol(in bytes: [UInt8], at index: Int, before limit: Int) -> (Kind, Int) {
    let (scalar, length) = bytes.scalar(at: index, before: limit)
    guard let scalar else { return (.other, length) }
    return (kind(of: scalar), length)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
    case .decimalNumber, .letterNumber, .otherNumber: return .number
    default: return scalar.properties.isWhitespace ? .space : .other
    }
  }

  /// The last place in `bytes` where a longer text may be cut so that its two parts split into the same words as the
  /// whole: before white space that follows something else. At the end of a line where there is one; nil if nowhere.
  public static func safeCut(in bytes: [UInt8]) -> Int? { lastLineEnd(in: bytes) ?? lastWordEnd(in: bytes) }

  /// The start of the last white space that has a line feed in it and text before it.
  static func lastLineEnd(in bytes: [UInt8]) -> Int? {
    guard var start = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    while start > 0, let length = spaceLength(in: bytes, before: start) { start -= length }
    return start > 0 ? start : nil
  }

  /// The start of the last ASCII white space that has text before it.
  static func lastWordEnd(in bytes: [UInt8]) -> Int? {
    stride(from: bytes.count - 1, to: 0, by: -1).first { index in
      (bytes[index] == space || bytes[index] &- 9 < 5) && spaceLength(in: bytes, before: index) == nil
    }
  }

  /// The bytes in `range` without the white space at its start, at its end, or at both.
  static func trimming(_ range: Range<Int>, of bytes: [UInt8], start trimsStart: Bool, end trimsEnd: Bool) -> Range<Int>
  {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while trimsStart, lower < upper {
      let (kind, length) = symbol(in: bytes, at: lower, before: upper)
      if kind != .space { break }
      lower += length
    }
    while trimsEnd, lower < upper, let length = spaceLength(in: bytes, before: upper), upper - length >= lower {
      upper -= length
    }
    return lower..<upper
  }

  static func isBlank(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    trimming(range, of: bytes, start: true, end: false).isEmpty
  }

  /// The length of the white space scalar that ends just before `end`, or nil if another scalar ends there.
  private static func spaceLength(in bytes: [UInt8], before end: Int) -> Int? {
    for length in 1...4 where length <= end {
      let (kind, actual) = symbol(in: bytes, at: end - length, before: end)
      if actual == length && (length > 1 || bytes[end - 1] < 0x80) { return kind == .space ? length : nil }
    }
    return nil
  }
}
