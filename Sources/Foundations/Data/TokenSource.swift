/// A long sequence of token ids that batches are cut from: an array in memory, or a `TokenFile` on disk.
public protocol TokenSource: Sendable {
  /// How many tokens there are.
  var count: Int { get }

  /// Appends the tokens at `range`, which must lie within `0..<count`, to `result`.
  func read(_ range: Range<Int>, into result: inout [Int32]) throws

  /// Called now and then by a reader that has passed over much, so that memory mapped from a file can be given back.
  func releaseMemory()
}

extension TokenSource {
  public func releaseMemory() {}

  public func read(_ range: Range<Int>) throws -> [Int32] {
    var result: [Int32] = []
    try read(range, into: &result)
    return result
  }
}

extension [Int32]: TokenSource {
  public func read(_ range: Range<Int>, into result: inout [Int32]) { result.append(contentsOf: self[range]) }
}

extension ArraySlice<Int32>: TokenSource {
  /// Counts from 0, whatever the indices of the slice are.
  public func read(_ range: Range<Int>, into result: inout [Int32]) {
    result.append(contentsOf: self[(startIndex + range.lowerBound)..<(startIndex + range.upperBound)])
  }
}
