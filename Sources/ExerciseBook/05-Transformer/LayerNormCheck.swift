import Foundations

extension Exercise<any TransformerExercises.Type> {
  static let layerNorm = Self(
    "5.1", "LayerNorm and its pullback", file: "5.1-LayerNorm",
    hints: [
      "Everything happens within one row: find its mean, then its variance, then treat each number by itself.",
      "The variance divides by as many numbers as there are, and ε is added to it before the root is taken. For the "
        + "pullback, compute the normalised row x̂ and the root once more; both are needed.",
      "Nearly there: make g = upstream · weight, number by number; take the mean of g and the mean of g · x̂; then each "
        + "x gets (g − first mean − x̂ · second mean) / root.",
    ]
  ) { check in
    try checkForward(check)
    try checkPullback(check)
  }

  private static func checkForward(_ check: Checker<any TransformerExercises.Type>) throws {
    try check.expect(
      "x [1, 3], weight [1, 1], bias [0, 10], ε 0", equals: [-1, 11], within: 1e-9,
      because: "The mean is 2 and the variance ((−1)² + 1²) / 2 = 1: the row becomes [−1, 1], and the bias moves it."
    ) { try $0.layerNorm([1, 3], weight: [1, 1], bias: [0, 10], epsilon: 0) }
    try check.expect(
      "x [0, 0.02], weight [1, 2], bias [0, 0], ε 0.0003", equals: [-0.5, 1], within: 1e-9,
      because: "The variance is 0.0001, with ε 0.0004, and its root 0.02: −0.01 / 0.02 = −0.5."
    ) { try $0.layerNorm([0, 0.02], weight: [1, 2], bias: [0, 0], epsilon: 0.0003) }
    try check.expect(
      "x [5, 5, 5], weight [1, 1, 1], bias [1, 2, 3], ε 1e-5", equals: [1, 2, 3], within: 1e-9,
      because: "Equal numbers are all at their mean, and ε keeps 0 / 0 away: only the bias is left."
    ) { try $0.layerNorm([5, 5, 5], weight: [1, 1, 1], bias: [1, 2, 3], epsilon: 1e-5) }

    var random = check.random("forward")
    for width in [1, 4, 7] {
      let (x, weight, bias) = (random.normals(width, times: 3), random.normals(width), random.normals(width))
      try check.expect(
        "x \(x.shown), weight \(weight.shown), bias \(bias.shown), ε 1e-5",
        equals: Reference.layerNorm(x, weight: weight, bias: bias, rows: 1, width: width, epsilon: 1e-5).output,
        within: 1e-6, because: "y = (x − mean) / √(variance + ε) · weight + bias, number by number."
      ) { try $0.layerNorm(x, weight: weight, bias: bias, epsilon: 1e-5) }
    }
  }

  private static func checkPullback(_ check: Checker<any TransformerExercises.Type>) throws {
    try check.expect(
      "the bias's gradient, upstream [1, -2], x [1, 3]", equals: [1, -2], within: 1e-9,
      because: "The bias is added at the end, so its gradient is what arrives."
    ) { try $0.layerNormPullback([1, -2], x: [1, 3], weight: [5, 1], epsilon: 0).bias }
    try check.expect(
      "the weight's gradient, upstream [1, -2], x [1, 3]", equals: [-1, -2], within: 1e-9,
      because: "The weight multiplies the normalised row, which is [−1, 1] here."
    ) { try $0.layerNormPullback([1, -2], x: [1, 3], weight: [5, 1], epsilon: 0).weight }
    try check.expect(
      "x's gradient, upstream [1, 0], x [1, 3], weight [1, 1], ε 0", equals: [0, 0], within: 1e-9,
      because: "Two different numbers always become −1 and 1: moving one of them a little changes nothing, since the "
        + "mean and the variance move along."
    ) { try $0.layerNormPullback([1, 0], x: [1, 3], weight: [1, 1], epsilon: 0).x }

    var random = check.random("pullback")
    for width in [3, 6] {
      let (upstream, x, weight) = (random.normals(width), random.normals(width, times: 2), random.normals(width))
      let right = Reference.layerNorm(
        x, weight: weight, bias: [Double](repeating: 0, count: width), rows: 1, width: width, epsilon: 1e-5
      ).pullback(upstream)
      let input = "upstream \(upstream.shown), x \(x.shown), weight \(weight.shown), ε 1e-5"
      try check.expect(
        "x's gradient, \(input)", equals: right.input, within: 1e-6,
        because: "(g − mean(g) − x̂ · mean(g · x̂)) / √(variance + ε), with g = upstream · weight."
      ) { try $0.layerNormPullback(upstream, x: x, weight: weight, epsilon: 1e-5).x }
      try check.expect(
        "the weight's gradient, \(input)", equals: right.weight, within: 1e-6,
        because: "upstream · x̂, number by number."
      ) { try $0.layerNormPullback(upstream, x: x, weight: weight, epsilon: 1e-5).weight }
    }
  }
}

extension SeededGenerator {
  /// `count` draws from the normal distribution of standard deviation `scale`.
  mutating func normals(_ count: Int, times scale: Double = 1) -> [Double] {
    (0..<count).map { _ in scale * normal() }
  }
}
