import ExerciseBook
import Foundations

/// 4.3 · Causal mask
///
/// `scores` is [time, time]: row i holds what query i thinks of each key. A model that writes must not look ahead.
/// Return the scores with −∞ (`-Float.infinity`) wherever the key comes after the query. The softmax comes later.
///
///     [[1, 2, 3],      [[1, −∞, −∞],
///      [4, 5, 6],  →    [4,  5, −∞],
///      [7, 8, 9]]       [7,  8,  9]]
///
/// `scores[i, j]` reads a number; in a copy made with `var` it can also be set.
extension Attention {
  public static func causallyMasked(_ scores: Tensor) throws -> Tensor {
    // Row i may look at columns 0...i only.
    try todo()
  }
}
