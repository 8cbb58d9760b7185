import ExerciseBook
import Foundations

/// 2.6 · Pullback of a matrix product
///
/// C = A · B, where A has the shape [m, k], B [k, n] and C [m, n]. `upstream` is dC: how much the loss changes for each
/// unit of each number in C. Return `(a: dA, b: dB)`: how much the loss changes for each unit of each number in A and in B.
///
/// For A = [1 2; 3 4], B = [5 6; 7 8] and dC = [1 0; 0 2], dA is [5 7; 12 16] and dB is [1 6; 2 8].
///
/// The matrices are tensors: `x.matmul(y)` is their product, and `x.transposed()` has rows and columns exchanged.
/// `x.matmul(y)` stops the program if x does not have as many columns as y has rows. Shapes are the best guide here.
extension GradientDescent {
  public static func matmulPullback(upstream: Tensor, a: Tensor, b: Tensor) throws -> (a: Tensor, b: Tensor) {
    // A gradient always has the shape of what it is the gradient of.
    try todo()
  }
}
