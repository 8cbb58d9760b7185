import ExerciseBook

/// 5.1 · LayerNorm and its pullback
///
/// A row of numbers is brought to mean 0 and variance 1, then stretched by a learned weight and moved by a learned
/// bias:
///
///     y = (x − mean) / √(variance + ε) · weight + bias
///
/// The variance is the mean of (x − mean)². For x = [1, 3], weight [1, 1], bias [0, 10] and ε = 0 the mean is 2, the
/// variance 1, and y = [-1, 11].
///
/// The pullback answers: if each y changes the loss by `upstream`, by how much does each x, weight and bias? With
/// x̂ = (x − mean) / √(variance + ε):
///
///     bias:    upstream
///     weight:  upstream · x̂
///     x:       (g − mean(g) − x̂ · mean(g · x̂)) / √(variance + ε)     with g = upstream · weight
///
/// The two means are there because moving one x moves the row's mean and its variance too.
extension Transformer {
  public static func layerNorm(
    _ x: [Double], weight: [Double], bias: [Double], epsilon: Double
  ) throws -> [Double] {
    try todo()
  }

  public static func layerNormPullback(
    _ upstream: [Double], x: [Double], weight: [Double], epsilon: Double
  ) throws -> (x: [Double], weight: [Double], bias: [Double]) {
    try todo()
  }
}
