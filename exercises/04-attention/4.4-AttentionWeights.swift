import ExerciseBook
import Foundation
import Foundations

/// 4.4 · Softmax over rows
///
/// `scores` is [queries, keys]. Return weights of the same shape, each row being the softmax of that row of scores:
/// e to each score, divided by the row's sum of them. Foundations has a `softmax()`; write your own here, with `exp`.
///
/// The row [0, ln 3] becomes [1/4, 3/4]. The row [2, −∞] becomes [1, 0]. Two cases need care: scores as large as 1000
/// must not overflow, and a row of nothing but −∞ (a query that may look nowhere) becomes zeros.
///
/// `Tensor.zeros(scores.shape)` is a tensor to fill, and `scores[i, j]` reads a number.
extension Attention {
  public static func attentionWeights(_ scores: Tensor) throws -> Tensor {
    try todo()
  }
}
