import ExerciseBook

extension Neurons {
  public static func perceptronUpdate(
    weights: inout [Double], bias: inout Double, inputs: [Double], target: Int, rate: Double
  ) throws {
    let sum = try weightedSum(inputs: inputs, weights: weights, bias: bias)
    let answer = sum > 0 ? 1 : 0
    let step = rate * Double(target - answer)
    for i in weights.indices { weights[i] += step * inputs[i] }
    bias += step
  }
}
