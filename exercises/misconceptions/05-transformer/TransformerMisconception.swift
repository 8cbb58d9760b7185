import ExerciseBook
import Foundations
import Solutions

/// Answers as the solution does; each misconception gets one thing wrong.
protocol TransformerMisconception: TransformerExercises {}

extension TransformerMisconception {
  typealias Right = Solutions.Transformer

  public static func layerNorm(
    _ x: [Double], weight: [Double], bias: [Double], epsilon: Double
  ) throws -> [Double] {
    try Right.layerNorm(x, weight: weight, bias: bias, epsilon: epsilon)
  }

  public static func layerNormPullback(
    _ upstream: [Double], x: [Double], weight: [Double], epsilon: Double
  ) throws -> (x: [Double], weight: [Double], bias: [Double]) {
    try Right.layerNormPullback(upstream, x: x, weight: weight, epsilon: epsilon)
  }

  public static func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float) throws -> Tensor {
    try Right.rmsNorm(x, weight: weight, epsilon: epsilon)
  }

  public static func swiGLUFeedForward(_ x: Tensor, gate: Tensor, up: Tensor, down: Tensor) throws -> Tensor {
    try Right.swiGLUFeedForward(x, gate: gate, up: up, down: down)
  }

  public static func preNormBlock(
    _ x: Tensor, attentionNorm: (Tensor) -> Tensor, attention: (Tensor) -> Tensor,
    feedForwardNorm: (Tensor) -> Tensor, feedForward: (Tensor) -> Tensor
  ) throws -> Tensor {
    try Right.preNormBlock(
      x, attentionNorm: attentionNorm, attention: attention, feedForwardNorm: feedForwardNorm,
      feedForward: feedForward)
  }

  public static func logits(_ ids: [Int32], batch: Int, of model: GPT) throws -> Tensor {
    try Right.logits(ids, batch: batch, of: model)
  }

  public static func maskedForBERT(
    _ ids: [Int32], mask: Int32, special: Set<Int32>, vocabularySize: Int, using generator: inout SeededGenerator
  ) throws -> (inputs: [Int32], targets: [Int32]) {
    try Right.maskedForBERT(
      ids, mask: mask, special: special, vocabularySize: vocabularySize, using: &generator)
  }

  public static func parameterCount(
    vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int
  ) throws -> Int {
    try Right.parameterCount(
      vocabularySize: vocabularySize, contextLength: contextLength, layerCount: layerCount, width: width)
  }

  public static func trainingOperationsPerToken(
    vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int
  ) throws -> Double {
    try Right.trainingOperationsPerToken(
      vocabularySize: vocabularySize, contextLength: contextLength, layerCount: layerCount, width: width)
  }

  public static func cachedAttention(
    queries: [[Double]], keys: [[Double]], values: [[Double]],
    cachedKeys: inout [[Double]], cachedValues: inout [[Double]],
    turned: (_ vector: [Double], _ position: Int) -> [Double]
  ) throws -> [[Double]] {
    try Right.cachedAttention(
      queries: queries, keys: keys, values: values, cachedKeys: &cachedKeys, cachedValues: &cachedValues,
      turned: turned)
  }

  public static func overfit(_ model: GPT, on rows: [[Int32]]) throws {
    try Right.overfit(model, on: rows)
  }
}
