import Foundations

/// Unit 5: from a norm to a transformer that is trained, and one that writes quickly.
public protocol TransformerExercises: SendableMetatype {
  /// 5.1 · LayerNorm of one row: (x − mean) / √(variance + ε) · weight + bias. The variance is the mean of the squared
  /// distances from the mean; all arrays have one length.
  static func layerNorm(_ x: [Double], weight: [Double], bias: [Double], epsilon: Double) throws -> [Double]

  /// 5.1 · Its pullback: from `upstream`, the gradient of the loss with respect to the output, the gradients with
  /// respect to x, weight and bias.
  static func layerNormPullback(_ upstream: [Double], x: [Double], weight: [Double], epsilon: Double) throws
    -> (x: [Double], weight: [Double], bias: [Double])

  /// 5.2 · RMSNorm of each row of x [rows, width]: x / √(mean of x² + ε) · weight, with weight [width].
  static func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float) throws -> Tensor

  /// 5.3 · The feed-forward layer of Llama: down(silu(gate(x)) · up(x)). x is [rows, width], `gate` and `up` are
  /// [inner, width], `down` is [width, inner]; no biases.
  static func swiGLUFeedForward(_ x: Tensor, gate: Tensor, up: Tensor, down: Tensor) throws -> Tensor

  /// 5.4 · A pre-norm block: x + attention(norm(x)), and then the same with the feed-forward layer and its own norm.
  /// All functions keep the shape of what they are given.
  static func preNormBlock(
    _ x: Tensor, attentionNorm: (Tensor) -> Tensor, attention: (Tensor) -> Tensor,
    feedForwardNorm: (Tensor) -> Tensor, feedForward: (Tensor) -> Tensor
  ) throws -> Tensor

  /// 5.5 · The logits [batch, time, vocabulary] of a GPT with learned positions and one table for input and output,
  /// made from its parts. `ids` holds `batch` rows of equal length, one after the other.
  static func logits(_ ids: [Int32], batch: Int, of model: GPT) throws -> Tensor

  /// 5.6 · BERT's masking: about 15 % of the ordinary tokens are asked for. Their targets are the tokens themselves,
  /// all other targets −1. Of those asked for, 80 % read `mask` in the inputs, 10 % a random token, 10 % themselves.
  static func maskedForBERT(
    _ ids: [Int32], mask: Int32, special: Set<Int32>, vocabularySize: Int, using generator: inout SeededGenerator
  ) throws -> (inputs: [Int32], targets: [Int32])

  /// 5.7 · How many numbers a GPT-2 with biases holds: learned positions, a feed-forward layer four times as wide, a
  /// final norm, one table for input and output.
  static func parameterCount(vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int) throws -> Int

  /// 5.7 · Floating-point operations of a training step, for each token: 2 for each multiply-add, and the backward
  /// pass counts twice the forward pass.
  static func trainingOperationsPerToken(
    vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int
  ) throws -> Double

  /// 5.8 · One causal head that remembers: attention of the newest positions to all so far. `queries`, `keys` and
  /// `values` are those of the newest positions, before they are turned; the cached ones, of all positions before,
  /// grow by the new ones. Returns a row for each query.
  static func cachedAttention(
    queries: [[Double]], keys: [[Double]], values: [[Double]],
    cachedKeys: inout [[Double]], cachedValues: inout [[Double]],
    turned: (_ vector: [Double], _ position: Int) -> [Double]
  ) throws -> [[Double]]

  /// 5.9 · Trains `model` on these rows, and only these, until its loss on them is below 0.05 nats. Each row holds one
  /// token more than the model reads: every token but the first is a target.
  static func overfit(_ model: GPT, on rows: [[Int32]]) throws
}
