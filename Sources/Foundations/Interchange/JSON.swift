/// A JSON value whose objects keep the order they were written in.
///
///     let result: JSON = ["loss": 1.86, "steps": 2_000, "size": "nano"]
///     result.text                                   // {"loss":1.86,"steps":2000,"size":"nano"}
///     let vocabulary = try JSON(parsing: bytes)["model"]?["vocab"]?.members
///
/// Reading is strict: see `JSONScanner`. Numbers that are not finite have no spelling in JSON and are written as null.
public enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value in an object.
  public struct Member: Equatable, Sendable {
    public let name: String
    public let value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// Throws `JSONError` where the bytes are not exactly one JSON value.
  public init(parsing bytes: [UInt8]) throws {
    var scanner = JSONScanner(bytes)
    self = try JSON(from: &scanner)
    try scanner.readEnd()
  }

  public init(parsing text: String) throws { try self.init(parsing: Array(text.utf8)) }

  init(from scanner: inout JSONScanner) throws {
    switch scanner.peek() {
    case UInt8(ascii: "{"):
      var members: [Member] = []
      try scanner.readObject { scanner, name in members.append(Member(name, try JSON(from: &scanner))) }
      self = .object(members)
    case UInt8(ascii: "["):
      var elements: [JSON] = []
      try scanner.readArray { scanner in elements.append(try JSON(from: &scanner)) }
      self = .array(elements)
    case UInt8(ascii: "\""): self = .string(try scanner.readString())
    case UInt8(ascii: "t"):
      try scanner.readWord("true")
      self = .bool(true)
    case UInt8(ascii: "f"):
      try scanner.readWord("false")
      self = .bool(false)
    case UInt8(ascii: "n"):
      try scanner.readWord("null")
      self = .null
    default: self = try scanner.readNumber()
    }
  }

  /// The member called `name`, or nil. Looks through the members one by one.
  public subscript(name: String) -> JSON? {
    members?.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  public var members: [Member]? { if case .object(let members) = self { members } else { nil } }
  public var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }
  public var string: String? { if case .string(let string) = self { string } else { nil } }
  public var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  public var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }

  /// A number, whole or not.
  public var double: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }
}

extension JSON {
  /// The value on one line.
  public var text: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// The value with a line for every member, as people read it.
  public var indentedText: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text
  }

  private func write(to text: inout String, indent: String?) {
    switch self {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .integer(let integer): text += String(integer)
    case .number(let number): text += number.isFinite ? String(number) : "null"
    case .string(let string): Self.write(string, to: &text)
    case .array(let elements):
      // Numbers stay on one line even when indented: shapes and offsets are read as a row.
      let isRow = elements.allSatisfy { $0.double != nil }
      Self.write(elements, "[", "]", to: &text, indent: isRow ? nil : indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, indent: indent) { member, text, indent in
        Self.write(member.name, to: &text)
        text += indent == nil ? ":" : ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ opening: String, _ closing: String, to text: inout String, indent: String?,
    _ writeItem: (Item, inout String, String?) -> Void
  ) {
    let inner = items.isEmpty ? nil : indent.map { $0 + "  " }
    text += opening
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      text += inner ?? ""
      writeItem(item, &text, inner)
    }
    if inner != nil { text += indent ?? "" }
    text += closing
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member($0, $1) }) }
}
