import ExerciseBook
import Foundations

extension Attention {
  public static func scaledScores(query: Tensor, key: Tensor) throws -> Tensor {
    query.matmul(key.transposed()) / Float(query.shape[1]).squareRoot()  // [queries, keys]
  }
}
