import ExerciseBook

extension Neurons {
  public static func layer(
    _ inputs: [Double], weights: [[Double]], biases: [Double], activation: (Double) -> Double
  ) throws -> [Double] {
    try zip(weights, biases).map { row, bias in
      activation(try weightedSum(inputs: inputs, weights: row, bias: bias))
    }
  }
}
