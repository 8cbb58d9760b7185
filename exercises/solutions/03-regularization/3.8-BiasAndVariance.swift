import ExerciseBook

extension Regularization {
  public static func biasAndVariance(
    predictions: [[Double]], truth: [Double]
  ) throws -> (biasSquared: Double, variance: Double) {
    let models = Double(predictions.count)
    var (bias, variance) = (0.0, 0.0)
    for (point, right) in truth.enumerated() {
      let mean = predictions.reduce(0) { $0 + $1[point] } / models
      bias += (mean - right) * (mean - right)
      variance += predictions.reduce(0) { $0 + ($1[point] - mean) * ($1[point] - mean) } / models
    }
    return (bias / Double(truth.count), variance / Double(truth.count))
  }
}
