import ExerciseBook
import Foundations

/// 5.3 · SwiGLU
///
/// Llama's feed-forward layer has two ways up and one way down. One way up is the gate: after silu(z) = z · sigmoid(z)
/// it says how much of each number of the other passes.
///
///     y = down(silu(gate(x)) · up(x))
///
/// `x` is [rows, width]; `gate` and `up` are [inner, width], `down` is [width, inner], and there are no biases.
/// `linear(x, weight: gate)` multiplies each row of x with such a matrix; a tensor has `silu()` and `sigmoid()`.
///
/// With width and inner of 1, gate [[1]], up [[2]], down [[3]] and x = 2: silu(2) = 2 · 0.881 = 1.762, up = 4, and
/// y = 3 · 1.762 · 4 = 21.139.
extension Transformer {
  public static func swiGLUFeedForward(_ x: Tensor, gate: Tensor, up: Tensor, down: Tensor) throws -> Tensor {
    try todo()
  }
}
