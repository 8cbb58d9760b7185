import ExerciseBook
import Foundations

extension Transformer {
  public static func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float) throws -> Tensor {
    let meanSquare = x.squared().mean(along: -1, keepingDimension: true)  // [rows, 1]
    return x / (meanSquare + epsilon).squareRoot() * weight
  }
}
