import ExerciseBook

/// 3.3 · L2 penalty and its gradient
///
/// Return the penalty λ · (w₁² + w₂² + …), where λ is `strength`, together with its slope for every weight and for every
/// bias. The biases do not count in the penalty.
///
/// For weights [3, -1], biases [2] and λ = 0.1 the penalty is 0.1 · (9 + 1) = 1. Its gradient is [0.6, -0.2] for the
/// weights and [0] for the biases.
extension Regularization {
  public static func l2Penalty(
    weights: [Double], biases: [Double], strength: Double
  ) throws -> (penalty: Double, weightGradient: [Double], biasGradient: [Double]) {
    // What is the slope of λ · w²?
    try todo()
  }
}
