import ExerciseBook

extension Neurons {
  public static func weightedSum(inputs: [Double], weights: [Double], bias: Double) throws -> Double {
    zip(weights, inputs).reduce(bias) { sum, pair in sum + pair.0 * pair.1 }
  }
}
