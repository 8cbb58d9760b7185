import Foundations

/// Something that can be typed after an option: a number, a text, a path, one of several choices.
///
/// An enum of strings joins with no more than its name:
///
///     enum Size: String, CaseIterable, ArgumentValue { case nano, micro, small }
public protocol ArgumentValue {
  /// Throws a `UsageError` that says what `what` (such as "--steps") needs instead of `text`.
  static func parsed(_ text: String, for what: String) throws -> Self
  /// The value as one would type it.
  var argumentText: String { get }
  /// What stands for the value in a help screen, such as N.
  static var placeholder: String { get }
  /// Every value that can be typed, where they can be listed.
  static var choices: [String]? { get }
}

extension ArgumentValue {
  public static var choices: [String]? { nil }
}

extension ArgumentValue where Self: FixedWidthInteger {
  public static func parsed(_ text: String, for what: String) throws -> Self {
    // 1_000_000 and 1,000,000 are how this workbook itself writes a million.
    if let value = Self(text.filter { $0 != "_" && $0 != "," }) { return value }
    let isTooLarge = !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
    if isTooLarge { throw UsageError("\(what) must be at most \(Format.count(max)), not \(text).") }
    throw UsageError("\(what) needs a whole number\(min == 0 ? " from 0 up" : ""), not “\(text)”.")
  }

  public var argumentText: String { Format.count(self) }
  public static var placeholder: String { "N" }
}

extension Int: ArgumentValue {}
extension UInt64: ArgumentValue {}

extension Double: ArgumentValue {
  public static func parsed(_ text: String, for what: String) throws -> Double {
    guard let value = Double(text), value.isFinite else {
      throw UsageError("\(what) needs a number such as 0.001 or 1e-3, not “\(text)”.")
    }
    return value
  }

  public var argumentText: String { self == rounded() && abs(self) < 1e6 ? String(Int(self)) : String(self) }
  public static var placeholder: String { "X" }
}

extension String: ArgumentValue {
  public static func parsed(_ text: String, for what: String) throws -> String { text }
  public var argumentText: String { "“\(self)”" }
  public static var placeholder: String { "TEXT" }
}

/// The place of a file or a folder, as typed.
public struct Path: ArgumentValue, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let description: String

  public init(_ path: String) { description = path }
  public init(stringLiteral path: String) { description = path }

  public static func parsed(_ text: String, for what: String) throws -> Path {
    if text.isEmpty { throw UsageError("\(what) needs a path, not an empty text.") }
    // A shell leaves the tilde in --corpus=~/notes.txt alone.
    if text.hasPrefix("~/"), let home = Environment.value("HOME") { return Path(home + text.dropFirst()) }
    return Path(text)
  }

  public var argumentText: String { description }
  public static var placeholder: String { "PATH" }

  /// The path of `name` inside this folder.
  public static func / (folder: Path, name: String) -> Path {
    Path(folder.description.hasSuffix("/") ? folder.description + name : folder.description + "/" + name)
  }
}

extension ArgumentValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  public static func parsed(_ text: String, for what: String) throws -> Self {
    if let value = Self(rawValue: text) { return value }
    let names = allCases.map(\.rawValue)
    throw UsageError(
      "\(what) takes \(Format.list(names, "or")), not “\(text)”." + Suggestion.sentence(for: text, among: names))
  }

  public var argumentText: String { rawValue }
  public static var placeholder: String { "NAME" }
  public static var choices: [String]? { allCases.map(\.rawValue) }
}

/// The values an option allows: `1...100`, `0..<1` or `1...`.
public protocol ArgumentRange<Bound> {
  associatedtype Bound: Comparable & ArgumentValue
  func contains(_ value: Bound) -> Bool
  /// As in "--steps must be between 1 and 100".
  var rangeText: String { get }
}

extension ClosedRange: ArgumentRange where Bound: ArgumentValue {
  public var rangeText: String { "between \(lowerBound.argumentText) and \(upperBound.argumentText)" }
}

extension Range: ArgumentRange where Bound: ArgumentValue {
  public var rangeText: String { "at least \(lowerBound.argumentText) and below \(upperBound.argumentText)" }
}

extension PartialRangeFrom: ArgumentRange where Bound: ArgumentValue {
  public var rangeText: String { "at least \(lowerBound.argumentText)" }
}

extension Precision: ArgumentValue {}
