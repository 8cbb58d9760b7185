/// Unit 1: from a weighted sum to a network's forward pass.
public protocol NeuronsExercises: SendableMetatype {
  /// 1.1 · The weighted sum of `inputs` plus `bias`: w₁x₁ + w₂x₂ + … + b. As many weights as inputs.
  static func weightedSum(inputs: [Double], weights: [Double], bias: Double) throws -> Double
}
