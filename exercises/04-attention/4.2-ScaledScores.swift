import ExerciseBook
import Foundations

/// 4.2 · Scores, scaled by √d
///
/// `query` is [queries, d], `key` is [keys, d]. Return [queries, keys]: in row i and column j the dot product of query
/// i and key j, divided by √d.
///
/// The query [1, 0, 1, 0] and the key [1, 2, 3, 4] have the dot product 1 + 3 = 4. With d = 4 the score is 4 / √4 = 2.
///
/// Tensors help: `a.matmul(b)` is the matrix product, `a.transposed()` exchanges rows and columns, `a.shape[1]` is the
/// number of columns, and `a / x` divides every number by the Float x.
extension Attention {
  public static func scaledScores(query: Tensor, key: Tensor) throws -> Tensor {
    try todo()
  }
}
