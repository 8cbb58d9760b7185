/// Where some numbers lie, and how far they scatter: what to report when an experiment was done with several seeds.
///
///     m = Σ x / n          s = √(Σ (x − m)² / (n − 1))          standard error of m = s / √n
///
///     let spread = Spread([2.1, 1.9, 2.3])
///     spread.mean                // 2.1
///     spread.deviation           // 0.2: how far one run is from another
///     spread.standardError       // 0.115: how far the mean may be from that of very many runs
public struct Spread: Equatable, Sendable {
  /// What the sum of squares is divided by.
  public enum Divisor: Sendable {
    /// n: the numbers are all there is.
    case count
    /// n − 1: the numbers are a sample, and their own mean is nearer to them than the true one (Bessel's correction).
    case countLessOne
  }

  public let count: Int
  public let mean: Double
  /// 0 for fewer than two numbers.
  public let deviation: Double

  public init(_ values: [Double], dividingBy divisor: Divisor = .countLessOne) {
    let mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    count = values.count
    deviation = count < 2 ? 0 : (squares / Double(divisor == .count ? count : count - 1)).squareRoot()
  }

  public var standardError: Double { count < 2 ? 0 : deviation / Double(count).squareRoot() }
}
