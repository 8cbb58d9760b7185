import ExerciseBook
import Foundations

/// 3.4 · Inverted dropout
///
/// While training, every activation becomes 0 with probability `rate`, each on its own; the others are divided by
/// 1 − rate, so that the mean stays what it was. When not training, return the activations as they are.
///
/// `generator.uniform()` gives a random number from 0 up to, but not including, 1. The rate is at least 0 and below 1.
///
/// For activations [1, 2, 3] and rate 0.5 one possible answer while training is [2, 0, 6].
extension Regularization {
  public static func dropout(
    _ activations: [Double], rate: Double, isTraining: Bool, using generator: inout SeededGenerator
  ) throws -> [Double] {
    // One draw for each activation.
    try todo()
  }
}
