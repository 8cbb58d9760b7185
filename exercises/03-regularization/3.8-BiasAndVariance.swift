import ExerciseBook

/// 3.8 · Bias and variance from predictions
///
/// `predictions[m][p]` is what model m says at point p; every model learned from another sample of the data. `truth[p]` is
/// what is right there. Return two means over the points:
///
/// - bias²: (mean of all models' predictions − truth)²
/// - variance: the mean over the models of (prediction − mean of all models' predictions)²
///
/// For the models [1, 5] and [3, 5] and the truth [0, 7] the mean predictions are 2 and 5. Bias² is
/// ((2 − 0)² + (5 − 7)²) / 2 = 4; the variance is 1 at the first point and 0 at the second, so 0.5.
extension Regularization {
  public static func biasAndVariance(
    predictions: [[Double]], truth: [Double]
  ) throws -> (biasSquared: Double, variance: Double) {
    // One point after the other.
    try todo()
  }
}
