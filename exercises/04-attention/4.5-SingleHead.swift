import ExerciseBook
import Foundations

/// 4.5 · Attention with one head
///
/// `query` and `key` are [time, size], `value` is [time, valueSize]. Return [time, valueSize]: row i is the mean of
/// the values at positions 0...i, weighted by the softmax of how well query i fits their keys.
///
/// Example with size 1: queries [[1], [1]], keys [[0], [ln 3]], values [[4], [8]]. Position 0 sees only itself: 4.
/// Position 1 weighs e⁰ : e^(ln 3) = 1 : 3, which gives ¼ · 4 + ¾ · 8 = 7. The result is [[4], [7]].
///
/// What you wrote in 4.2, 4.3 and 4.4 can be called from here: `try scaledScores(query: query, key: key)`.
extension Attention {
  public static func attention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor {
    try todo()
  }
}
