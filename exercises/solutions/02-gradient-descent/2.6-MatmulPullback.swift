import ExerciseBook
import Foundations

extension GradientDescent {
  public static func matmulPullback(upstream: Tensor, a: Tensor, b: Tensor) throws -> (a: Tensor, b: Tensor) {
    (a: upstream.matmul(b.transposed()), b: a.transposed().matmul(upstream))
  }
}
