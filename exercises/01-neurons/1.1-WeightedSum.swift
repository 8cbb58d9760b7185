import ExerciseBook

extension Neurons {
  public static func weightedSum(inputs: [Double], weights: [Double], bias: Double) throws -> Double {
    var sum = bias
    for i in 0...inputs.count { sum += inputs[i] * weights[i] }
    return sum
  }
}
