import ExerciseBook

/// 1.1 · Weighted sum and bias
///
/// A neuron weighs its inputs and adds its bias: return w₁x₁ + w₂x₂ + … + b. There are as many weights as inputs.
///
/// For inputs [1, 2], weights [0.5, -1] and bias 0.25 that is 0.5 · 1 + (-1) · 2 + 0.25 = -1.25. With no inputs at all,
/// the bias is what is left.
extension Neurons {
  public static func weightedSum(inputs: [Double], weights: [Double], bias: Double) throws -> Double {
    try todo()
  }
}
