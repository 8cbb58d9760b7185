import Synchronization

/// Two neighbouring tokens, which can be the key of a dictionary.
///
///     var counts: [TokenPair: Int] = [:]
///     counts[TokenPair(97, 98), default: 0] += 1
///     TokenPair(97, 200) < TokenPair(98, 0)       // true: the left token decides, then the right one
///
/// Exercise 6.4 allows so many of them and no more: work that is counted is the same on a busy machine and a fast one.
public struct TokenPair: Hashable, Comparable, Sendable {
  public let left: Int
  public let right: Int

  public init(_ left: Int, _ right: Int) {
    self.left = left
    self.right = right
    if let meter = Self.meter { meter.made.add(1, ordering: .relaxed) }
  }

  public static func < (a: TokenPair, b: TokenPair) -> Bool { (a.left, a.right) < (b.left, b.right) }

  /// Counts the pairs made inside `withValue`; none is counted elsewhere.
  @TaskLocal static var meter: Meter?

  final class Meter: Sendable {
    let made = Atomic(0)
  }

  /// How many pairs `work` makes.
  static func made(in work: () throws -> Void) rethrows -> Int {
    let meter = Meter()
    try $meter.withValue(meter, operation: work)
    return meter.made.load(ordering: .relaxed)
  }
}

extension TokenPair: CheckedValue, CustomStringConvertible {
  public func isClose(to other: TokenPair, within tolerance: Double) -> Bool { self == other }
  public var shown: String { "(\(left), \(right))" }
  public var description: String { shown }
}
