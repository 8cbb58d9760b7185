/// Whether a model that says "80 % sure" is right in 80 % of such cases.
///
///     ECE = Σ over bins of (share of the examples) · |accuracy - mean confidence|
///
///     let calibration = Calibration(confidences: [0.9, 0.6, 0.8], areRight: [true, false, true])
///     calibration.expectedError                       // 0: says what it knows
///     calibration.bins.map { ($0.confidence, $0.accuracy) }      // for a picture: the diagonal is honest
///
/// Source: Guo et al., "On Calibration of Modern Neural Networks", 2017.
public struct Calibration: Equatable, Sendable {
  /// Examples of similar confidence.
  public struct Bin: Equatable, Sendable {
    public let count: Int
    /// Mean confidence of the examples in it, 0...1; of none, 0.
    public let confidence: Double
    /// Share of them that is right, 0...1; of none, 0.
    public let accuracy: Double
  }

  /// Of equal width; each holds its upper edge, the first also 0.
  public let bins: [Bin]

  public init(confidences: [Double], areRight: [Bool], binCount: Int = 15) {
    precondition(confidences.count == areRight.count, "\(confidences.count) confidences, \(areRight.count) answers")
    var sums = [(count: Int, confidence: Double, right: Int)](repeating: (0, 0, 0), count: binCount)
    for (confidence, isRight) in zip(confidences, areRight) {
      let index = min(binCount - 1, max(0, Int((confidence * Double(binCount)).rounded(.up)) - 1))
      sums[index].count += 1
      sums[index].confidence += confidence
      sums[index].right += isRight ? 1 : 0
    }
    bins = sums.map { sum in
      let count = Double(max(1, sum.count))
      return Bin(count: sum.count, confidence: sum.confidence / count, accuracy: Double(sum.right) / count)
    }
  }

  /// The expected calibration error, 0...1; of no examples, 0.
  public var expectedError: Double {
    let total = Double(max(1, bins.reduce(0) { $0 + $1.count }))
    return bins.reduce(0) { $0 + Double($1.count) / total * abs($1.accuracy - $1.confidence) }
  }
}
