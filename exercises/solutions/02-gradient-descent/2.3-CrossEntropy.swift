import ExerciseBook
import Foundation

extension GradientDescent {
  public static func crossEntropy(logits: [Double], target: Int) throws -> (loss: Double, gradient: [Double]) {
    // With the largest logit at 0 no power overflows, and the sum is at least 1, so that its logarithm is safe.
    let largest = logits.max() ?? 0
    let powers = logits.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    var gradient = powers.map { $0 / sum }
    gradient[target] -= 1
    return (log(sum) + largest - logits[target], gradient)
  }
}
