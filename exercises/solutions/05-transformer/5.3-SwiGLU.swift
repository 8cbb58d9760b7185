import ExerciseBook
import Foundations

extension Transformer {
  public static func swiGLUFeedForward(_ x: Tensor, gate: Tensor, up: Tensor, down: Tensor) throws -> Tensor {
    linear(linear(x, weight: gate).silu() * linear(x, weight: up), weight: down)
  }
}
