import ExerciseBook
import Foundations

extension Attention {
  public static func causallyMasked(_ scores: Tensor) throws -> Tensor {
    var masked = scores
    for i in 0..<scores.shape[0] {
      for j in 0..<scores.shape[1] where j > i { masked[i, j] = -.infinity }
    }
    return masked
  }
}
