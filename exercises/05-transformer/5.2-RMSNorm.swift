import ExerciseBook
import Foundations

/// 5.2 · RMSNorm
///
/// Llama's norm leaves the mean alone and only brings each row to a length: its root mean square becomes 1.
///
///     y = x / √(mean of x² + ε) · weight
///
/// `x` is [rows, width], `weight` is [width]. For the row [3, 4] the mean square is (9 + 16) / 2 = 12.5, so with ε = 0
/// and weight [1, 1] it becomes [0.849, 1.131].
///
/// Use the tensor's own operations, and the norm comes with its gradient: `squared()`, `squareRoot()`, +, *, / and
/// `mean(along: -1, keepingDimension: true)`, which makes [rows, width] to [rows, 1]. A dimension of 1 is repeated as
/// needed by +, *, /.
extension Transformer {
  public static func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float) throws -> Tensor {
    try todo()
  }
}
