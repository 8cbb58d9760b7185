import Foundations

/// A value that an exercise can ask for: it can be compared, and shown to the learner.
public protocol CheckedValue {
  /// Equal, or for numbers as near as `tolerance` × max(1, size of the other). NaN is close to NaN only.
  func isClose(to other: Self, within tolerance: Double) -> Bool
  /// Short enough for a line or two.
  var shown: String { get }
}

extension CheckedValue where Self: BinaryFloatingPoint {
  public func isClose(to other: Self, within tolerance: Double) -> Bool {
    if self == other || (isNaN && other.isNaN) { return true }
    guard isFinite, other.isFinite else { return false }
    return Double(abs(self - other)) <= tolerance * max(1, Double(abs(other)))
  }
  public var shown: String { shownNumber(Double(self)) }
}

extension CheckedValue where Self: BinaryInteger {
  public func isClose(to other: Self, within tolerance: Double) -> Bool { self == other }
  public var shown: String { String(self) }
}

extension Double: CheckedValue {}
extension Float: CheckedValue {}
extension Int: CheckedValue {}
extension UInt8: CheckedValue {}
extension UInt16: CheckedValue {}
extension UInt64: CheckedValue {}

extension Bool: CheckedValue {
  public func isClose(to other: Bool, within tolerance: Double) -> Bool { self == other }
  public var shown: String { String(self) }
}

extension String: CheckedValue {
  public func isClose(to other: String, within tolerance: Double) -> Bool { self == other }
  public var shown: String { "“\(self)”" }
}

extension Optional: CheckedValue where Wrapped: CheckedValue {
  public func isClose(to other: Wrapped?, within tolerance: Double) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let mine?, let theirs?): mine.isClose(to: theirs, within: tolerance)
    default: false
    }
  }
  public var shown: String { self?.shown ?? "nil" }
}

extension Array: CheckedValue where Element: CheckedValue {
  public func isClose(to other: [Element], within tolerance: Double) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.isClose(to: $1, within: tolerance) }
  }
  public var shown: String {
    let longest = 12
    let first = prefix(longest).map(\.shown).joined(separator: ", ")
    return count <= longest ? "[\(first)]" : "[\(first), … \(count) in all]"
  }
}

extension Tensor: CheckedValue {
  public func isClose(to other: Tensor, within tolerance: Double) -> Bool {
    shape == other.shape && scalars.isClose(to: other.scalars, within: tolerance)
  }
  public var shown: String { "shape \(shape): \(scalars.shown)" }
}

/// At most six significant digits, without needless zeros: "0.25", "-1.5", "1e-07", "3".
public func shownNumber(_ value: Double) -> String {
  guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-∞" : "∞" }
  if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
  let size = abs(value)
  if size < 1e-4 || size >= 1e9 { return "\(Float(value))" }
  var scale = 1.0
  while size * scale < 100_000 { scale *= 10 }
  return "\((value * scale).rounded() / scale)"
}
