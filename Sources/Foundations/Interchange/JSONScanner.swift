/// Reads JSON from bytes, strictly, one piece at a time, so that a reader who knows what to expect builds nothing else.
///
/// Stricter than Foundation's reader where that guards a file's meaning: a name given twice in one object is an error
/// (dictionaries would silently keep one), and so are lone surrogates, invalid UTF-8 and nesting deeper than 128.
///
///     var scanner = JSONScanner(bytes)
///     try scanner.readObject { scanner, name in
///       if name == "shape" { shape = try scanner.readCounts() } else { try scanner.skipValue() }
///     }
///     try scanner.readEnd()
///
/// Source: RFC 8259, "The JavaScript Object Notation (JSON) Data Interchange Format", 2017.
struct JSONScanner {
  static let depthLimit = 128

  private let bytes: [UInt8]
  private(set) var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next byte that is not white space, left in place; nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return nil
  }

  func failure(_ problem: String) -> JSONError { JSONError(problem: problem, offset: position) }

  mutating func readEnd() throws {
    if peek() != nil { throw failure("there is text after the end of the value") }
  }

  private mutating func expect(_ wanted: UInt8) throws {
    guard peek() == wanted else { throw failure("“\(Character(UnicodeScalar(wanted)))” is missing") }
    position += 1
  }

  /// Calls `body` for every member, in the order of the text; `body` must read the member's value.
  mutating func readObject(_ body: (inout JSONScanner, String) throws -> Void) throws {
    try nested(from: UInt8(ascii: "{"), to: UInt8(ascii: "}")) { scanner, seen in
      let start = scanner.position
      let name = try scanner.readString()
      // Compared byte by byte: for Swift's `==` two spellings of “é” would be one name.
      guard seen.insert(Array(name.utf8)).inserted else {
        throw JSONError(problem: "the name “\(name)” is given twice", offset: start)
      }
      try scanner.expect(UInt8(ascii: ":"))
      try body(&scanner, name)
    }
  }

  /// Calls `body` for every element; `body` must read it.
  mutating func readArray(_ body: (inout JSONScanner) throws -> Void) throws {
    try nested(from: UInt8(ascii: "["), to: UInt8(ascii: "]")) { scanner, _ in try body(&scanner) }
  }

  private mutating func nested(
    from opening: UInt8, to closing: UInt8, _ item: (inout JSONScanner, inout Set<[UInt8]>) throws -> Void
  ) throws {
    try expect(opening)
    depth += 1
    guard depth <= Self.depthLimit else { throw failure("it is nested deeper than \(Self.depthLimit)") }
    defer { depth -= 1 }
    if peek() == closing {
      position += 1
      return
    }
    var seen: Set<[UInt8]> = []
    while true {
      // A string must follow in an object; `peek` moves past the white space so that offsets point at it.
      guard peek() != nil else { throw failure("it ends too early") }
      try item(&self, &seen)
      if peek() == closing {
        position += 1
        return
      }
      try expect(UInt8(ascii: ","))
    }
  }

  mutating func skipValue() throws {
    switch peek() {
    case UInt8(ascii: "{"): try readObject { scanner, _ in try scanner.skipValue() }
    case UInt8(ascii: "["): try readArray { scanner in try scanner.skipValue() }
    case UInt8(ascii: "\""): _ = try readString()
    case UInt8(ascii: "t"): try readWord("true")
    case UInt8(ascii: "f"): try readWord("false")
    case UInt8(ascii: "n"): try readWord("null")
    default: _ = try readNumber()
    }
  }

  mutating func readWord(_ word: StaticString) throws {
    _ = peek()
    for wanted in word.description.utf8 {
      guard position < bytes.count, bytes[position] == wanted else { throw failure("a value is missing") }
      position += 1
    }
  }

  /// A whole number that fits an Int, or a finite Double.
  mutating func readNumber() throws -> JSON {
    _ = peek()
    let start = position
    func digit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- 48 < 10 }
    var isWhole = true
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    guard digit(position) else { throw failure("a value is missing") }
    if bytes[position] == UInt8(ascii: "0"), digit(position + 1) { throw failure("a number begins with 0") }
    while digit(position) { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      guard digit(position) else { throw failure("a digit is missing after the point") }
      while digit(position) { position += 1 }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard digit(position) else { throw failure("a digit is missing in the exponent") }
      while digit(position) { position += 1 }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, text != "-0", let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw failure("a number is too large") }
    return .number(value)
  }

  /// A string with its escapes resolved.
  mutating func readString() throws -> String {
    try expect(UInt8(ascii: "\""))
    var text: [UInt8] = []
    var plainStart = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        text += bytes[plainStart..<position]
        guard let string = String(validating: text, as: UTF8.self) else { throw failure("a string is not UTF-8") }
        position += 1
        return string
      }
      guard byte >= 0x20 else { throw failure("a control character is not escaped") }
      guard byte == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      text += bytes[plainStart..<position]
      position += 1
      text += Array(String(Character(try readEscape())).utf8)
      plainStart = position
    }
    throw failure("a string does not end")
  }

  private mutating func readEscape() throws -> UnicodeScalar {
    guard position < bytes.count else { throw failure("a string does not end") }
    let kind = bytes[position]
    position += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UnicodeScalar(kind)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try readFourHexDigits()
      if let scalar = UnicodeScalar(unit) { return scalar }
      // Above U+FFFF a character is written as two surrogates, high then low.
      guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw failure("a surrogate stands alone") }
      position += 2
      let low = try readFourHexDigits()
      guard 0xDC00..<0xE000 ~= low,
        let scalar = UnicodeScalar(0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(low - 0xDC00))
      else { throw failure("a surrogate stands alone") }
      return scalar
    default: throw failure("an escape is unknown")
    }
  }

  private mutating func readFourHexDigits() throws -> UInt16 {
    guard position + 4 <= bytes.count else { throw failure("an escape is cut short") }
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(UnicodeScalar(bytes[position])).hexDigitValue, bytes[position] < 0x80 else {
        throw failure("an escape is not four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }
}

/// Where and why a text is not JSON. Readers of files wrap it in a `WorkbookError` that names the file.
public struct JSONError: Error, Equatable, CustomStringConvertible {
  public let problem: String
  /// Bytes from the start of the text.
  public let offset: Int

  public var description: String { "\(problem) at byte \(offset)" }
}
