/// How sure a mean is, found by drawing the examples again and again with replacement.
///
///     var generator = SeededGenerator(seed: 1)
///     let interval = Bootstrap.interval(of: scores, using: &generator)
///     print("\(interval.mean), 95 % between \(interval.lower) and \(interval.upper)")
///
/// Source: Efron, "Bootstrap Methods: Another Look at the Jackknife", 1979; paired as in Koehn, "Statistical
/// Significance Tests for Machine Translation Evaluation", 2004.
public enum Bootstrap {
  /// A mean and the range that holds it with the chosen confidence.
  public struct Interval: Equatable, Sendable {
    public let mean: Double
    public let lower: Double
    public let upper: Double

    public init(mean: Double, lower: Double, upper: Double) {
      self.mean = mean
      self.lower = lower
      self.upper = upper
    }
  }

  /// The mean of `scores`, one for each example, with its percentile interval.
  /// - Parameters:
  ///   - confidence: 0.95 leaves 2.5 % on each side.
  ///   - drawCount: How often as many examples as there are get drawn.
  public static func interval(
    of scores: [Double], confidence: Double = 0.95, drawCount: Int = 2000, using generator: inout SeededGenerator
  ) -> Interval {
    guard !scores.isEmpty else { return Interval(mean: 0, lower: 0, upper: 0) }
    let means = (0..<drawCount).map { _ in mean(of: scores, drawn: &generator) }.sorted()
    let tail = (1 - confidence) / 2
    return Interval(
      mean: scores.reduce(0, +) / Double(scores.count), lower: percentile(tail, of: means),
      upper: percentile(1 - tail, of: means))
  }

  /// The same for a score that is no mean, such as BLEU, macro-F1 or bits per byte: it is computed anew for each draw.
  ///
  ///     Bootstrap.interval(count: counts.count, using: &generator) { draw in BLEU(draw.map { counts[$0] }).score }
  ///
  /// - Parameters:
  ///   - count: How many examples there are.
  ///   - score: The score of the examples with these numbers, some of which come several times.
  /// - Returns: As `mean` the score of all examples, each once.
  public static func interval(
    count: Int, confidence: Double = 0.95, drawCount: Int = 1000, using generator: inout SeededGenerator,
    score: ([Int]) -> Double
  ) -> Interval {
    let whole = score(Array(0..<count))
    guard count > 0 else { return Interval(mean: whole, lower: whole, upper: whole) }
    let scores = (0..<drawCount).map { _ in score(draw(count, &generator)) }.sorted()
    let tail = (1 - confidence) / 2
    return Interval(mean: whole, lower: percentile(tail, of: scores), upper: percentile(1 - tail, of: scores))
  }

  /// How often, in draws from the same examples for both, the one with the higher mean is not the better one: a small
  /// share means that the difference is hardly chance. 0...1.
  public static func pairedTest(
    _ one: [Double], _ other: [Double], drawCount: Int = 2000, using generator: inout SeededGenerator
  ) -> Double {
    precondition(one.count == other.count, "paired scores come from the same examples: \(one.count), \(other.count)")
    guard !one.isEmpty else { return 1 }
    var differences = zip(one, other).map { $0 - $1 }
    if differences.reduce(0, +) < 0 { differences = differences.map { -$0 } }
    let lost = (0..<drawCount).filter { _ in mean(of: differences, drawn: &generator) <= 0 }
    return Double(lost.count) / Double(drawCount)
  }

  /// The same for a score that is no mean: `difference` is that of the two models on the examples with these numbers.
  public static func pairedTest(
    count: Int, drawCount: Int = 1000, using generator: inout SeededGenerator, difference: ([Int]) -> Double
  ) -> Double {
    guard count > 0 else { return 1 }
    let sign: Double = difference(Array(0..<count)) < 0 ? -1 : 1
    let lost = (0..<drawCount).filter { _ in sign * difference(draw(count, &generator)) <= 0 }
    return Double(lost.count) / Double(drawCount)
  }

  private static func draw(_ count: Int, _ generator: inout SeededGenerator) -> [Int] {
    (0..<count).map { _ in generator.integer(below: count) }
  }

  private static func mean(of scores: [Double], drawn generator: inout SeededGenerator) -> Double {
    var sum = 0.0
    for _ in scores { sum += scores[generator.integer(below: scores.count)] }
    return sum / Double(scores.count)
  }

  /// Between the two nearest of the sorted values, in proportion.
  private static func percentile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
