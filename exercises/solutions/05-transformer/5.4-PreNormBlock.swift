import ExerciseBook
import Foundations

extension Transformer {
  public static func preNormBlock(
    _ x: Tensor, attentionNorm: (Tensor) -> Tensor, attention: (Tensor) -> Tensor,
    feedForwardNorm: (Tensor) -> Tensor, feedForward: (Tensor) -> Tensor
  ) throws -> Tensor {
    let gathered = x + attention(attentionNorm(x))
    return gathered + feedForward(feedForwardNorm(gathered))
  }
}
