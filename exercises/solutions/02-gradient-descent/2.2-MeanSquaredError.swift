import ExerciseBook

extension GradientDescent {
  public static func meanSquaredError(
    predictions: [Double], targets: [Double]
  ) throws -> (loss: Double, gradient: [Double]) {
    let count = Double(predictions.count)
    let errors = zip(predictions, targets).map { $0 - $1 }
    return (errors.reduce(0) { $0 + $1 * $1 } / count, errors.map { 2 * $0 / count })
  }
}
