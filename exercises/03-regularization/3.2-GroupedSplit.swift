import ExerciseBook
import Foundations

/// 3.2 · A split that keeps duplicates together
///
/// Return the places (0, 1, 2, …) of the texts that are trained on and of those that are kept for validation. Every place
/// is in one of the two. Texts that are equal must be in the same part, wherever they stand.
///
/// Which texts go to validation is random: put groups of equal texts in random order with `generator.shuffle(&groups)`,
/// and give whole groups to validation until it has at least `validationShare` of all rows. The same seed must always
/// give the same split.
///
/// For the texts a, b, a, c and a share of 0.25 one possible answer is training [0, 1, 2] and validation [3].
extension Regularization {
  public static func groupedSplit(
    of texts: [String], validationShare: Double, using generator: inout SeededGenerator
  ) throws -> (training: [Int], validation: [Int]) {
    // First the groups: for each different text the places where it stands.
    try todo()
  }
}
