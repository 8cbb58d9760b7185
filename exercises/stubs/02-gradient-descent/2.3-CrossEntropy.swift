import ExerciseBook
import Foundation

/// 2.3 · Softmax and cross-entropy
///
/// A model gives each class a score, its logit. Softmax makes probabilities of them, p = eˣ / (sum of all eˣ), and the
/// loss is -ln p(target): how surprised the model is by the right class. Return the loss, and its derivative with
/// respect to each logit, which is p, less 1 at the target.
///
/// For logits [1, 2, 3] and target 2 the probabilities are 0.0900, 0.2447 and 0.6652. The loss is -ln 0.6652 = 0.4076,
/// and the gradient is [0.0900, 0.2447, -0.3348].
///
/// Logits may be as large as 1,000 or a million. exp(1000) is infinite, and exp(-1000) is 0, whose logarithm is
/// infinite; yet the loss has to be right. `exp` and `log` (the natural logarithm) come with Foundation.
extension GradientDescent {
  public static func crossEntropy(logits: [Double], target: Int) throws -> (loss: Double, gradient: [Double]) {
    try todo()
  }
}
