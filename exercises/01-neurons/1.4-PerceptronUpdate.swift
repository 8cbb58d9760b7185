import ExerciseBook

/// 1.4 · The perceptron's learning rule
///
/// A perceptron sees one example and learns from it, if there is something to learn.
///
/// 1. It answers 1 where its weighted sum w₁x₁ + w₂x₂ + … + b is greater than 0, and 0 otherwise.
/// 2. If the answer is `target`, nothing changes.
/// 3. If not, each weight grows by rate · (target - answer) · its input, and the bias by rate · (target - answer).
///
/// `weights` and `bias` are `inout`: change them in place. For weights [0.5, -1], bias 0.25, inputs [1, 2], target 1 and
/// rate 0.5, the sum is -1.25 and the answer 0, so target - answer is 1. Afterwards the weights are [1, 0] and the bias
/// is 0.75.
///
/// `Double(n)` makes a `Double` of a whole number. You may call your answer to 1.1: `try weightedSum(…)`.
extension Neurons {
  public static func perceptronUpdate(
    weights: inout [Double], bias: inout Double, inputs: [Double], target: Int, rate: Double
  ) throws {
    try todo()
  }
}
