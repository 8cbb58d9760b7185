import ExerciseBook
import Foundations

extension Regularization {
  public static func dropout(
    _ activations: [Double], rate: Double, isTraining: Bool, using generator: inout SeededGenerator
  ) throws -> [Double] {
    guard isTraining else { return activations }
    return activations.map { generator.uniform() < rate ? 0 : $0 / (1 - rate) }
  }
}
