import ExerciseBook
import Foundations

/// 8.8 · Bootstrap interval
///
/// A model was tested on some examples, and you have its score on each. With other examples its mean would have come
/// out a little differently. How much? Let the examples stand for all others: draw as many scores as there are from
/// `scores`, at random and with replacement, so that some come twice and some not at all, and take their mean. Do that
/// `drawCount` times, and sort the means. Return the two between which the middle part of them lies: with a confidence
/// of 0.95 a share of 0.025 of the means is below `lower`, and as many are above `upper`.
///
/// For the scores [0, 1] a draw gives the mean 0 in a quarter of the cases, 0.5 in half of them and 1 in a quarter. So
/// for a confidence of 0.95 the interval is from 0 to 1, and for 0.4 (0.3 on each side) from 0.5 to 0.5.
///
/// `generator.integer(below: n)` is one of 0, 1, …, n - 1; use it for all that is random, so that the same seed gives
/// the same interval. `drawCount` is in the thousands, so it does not matter between which two neighbours you cut.
extension Evaluation {
  public static func bootstrapInterval(
    of scores: [Double], confidence: Double, drawCount: Int, using generator: inout SeededGenerator
  ) throws -> (lower: Double, upper: Double) {
    try todo()
  }
}
