import ExerciseBook

extension Regularization {
  public static func l2Penalty(
    weights: [Double], biases: [Double], strength: Double
  ) throws -> (penalty: Double, weightGradient: [Double], biasGradient: [Double]) {
    (
      penalty: strength * weights.reduce(0) { $0 + $1 * $1 },
      weightGradient: weights.map { 2 * strength * $0 },
      biasGradient: biases.map { _ in 0 }
    )
  }
}
