import ExerciseBook

extension Neurons {
  public static func forward(
    _ inputs: [Double], layers: [(weights: [[Double]], biases: [Double])], activation: (Double) -> Double
  ) throws -> [Double] {
    var values = inputs
    for (number, next) in layers.enumerated() {
      let isLast = number == layers.count - 1
      values = try layer(values, weights: next.weights, biases: next.biases) { isLast ? $0 : activation($0) }
    }
    return values
  }
}
