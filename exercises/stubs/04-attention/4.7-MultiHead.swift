import ExerciseBook
import Foundations

/// 4.7 · Attention with several heads
///
/// `query`, `key` and `value` are [time, width], and `width` is a multiple of `headCount`. Split all three into heads,
/// let each head attend causally on its own, and return the results side by side, [time, width].
///
/// Example with 2 heads of size 1: queries [[0, 0], [1, 1]], keys [[0, 0], [ln 3, 0]], values [[4, 10], [8, 20]]. At
/// position 1 head 0 weighs 1 : 3 and gathers ¼ · 4 + ¾ · 8 = 7. Head 1 weighs 1 : 1 and gathers 15. The result is
/// [[4, 10], [7, 15]].
///
/// Your `splitHeads`, `attention(query:key:value:)` and `mergedHeads` can be called from here.
extension Attention {
  public static func multiHeadAttention(
    query: Tensor, key: Tensor, value: Tensor, headCount: Int
  ) throws -> Tensor {
    try todo()
  }
}
