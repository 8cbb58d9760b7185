import ExerciseBook
import Foundations

/// 5.6 · BERT's masking
///
/// Make an exercise for the model out of a text. Each ordinary token, one that is not in `special`, is asked for with
/// a probability of 15 %, each on its own. A token that is asked for
///
/// - has itself as target; every other place has −1, which the loss passes over;
/// - reads in the inputs as `mask` in 80 % of cases, as a random token of `0..<vocabularySize` in 10 %, and as itself
///   in 10 %, so that the model cannot trust the words that it sees.
///
/// Everything else stays in the inputs as it is. Inputs and targets are as long as `ids`.
///
/// For ids [1, 7, 8, 9, 2] with 1 and 2 special, mask 0, and the 8 asked for and masked: inputs [1, 7, 0, 9, 2],
/// targets [-1, -1, 8, -1, -1].
///
/// `generator.uniform()` draws a number from 0 up to 1, `generator.integer(below: n)` one of 0..<n.
extension Transformer {
  public static func maskedForBERT(
    _ ids: [Int32], mask: Int32, special: Set<Int32>, vocabularySize: Int, using generator: inout SeededGenerator
  ) throws -> (inputs: [Int32], targets: [Int32]) {
    try todo()
  }
}
