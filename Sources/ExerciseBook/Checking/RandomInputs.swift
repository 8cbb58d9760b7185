import Foundations

extension SeededGenerator {
  /// A number from -`size` to `size` with two decimals, so that what a learner is shown is what was computed with.
  mutating func hundredths(_ size: Int) -> Double {
    Double(integer(below: 200 * size + 1) - 100 * size) / 100
  }

  /// `rows` rows of `columns` such numbers.
  mutating func hundredths(_ size: Int, rows: Int, columns: Int) -> [[Double]] {
    (0..<rows).map { _ in (0..<columns).map { _ in hundredths(size) } }
  }
}
