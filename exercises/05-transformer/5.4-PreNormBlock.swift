import ExerciseBook
import Foundations

/// 5.4 · A pre-norm block
///
/// A block of a transformer has two halves. In each, a norm comes first, then the layer, and the result is added to
/// what was there:
///
///     x = x + attention(attentionNorm(x))
///     x = x + feedForward(feedForwardNorm(x))
///
/// The four layers are given as functions that keep the shape of their input; call them in the right order.
///
/// If attention doubled its input, the feed-forward layer added 1, and the norms did nothing, x = 1 would become
/// 1 + 2 = 3, and then 3 + 4 = 7.
extension Transformer {
  public static func preNormBlock(
    _ x: Tensor, attentionNorm: (Tensor) -> Tensor, attention: (Tensor) -> Tensor,
    feedForwardNorm: (Tensor) -> Tensor, feedForward: (Tensor) -> Tensor
  ) throws -> Tensor {
    try todo()
  }
}
