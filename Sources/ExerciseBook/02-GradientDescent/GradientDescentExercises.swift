import Foundations

/// Unit 2: from the slope of one function to the batches and steps that train a language model.
public protocol GradientDescentExercises: SendableMetatype {
  /// 2.1 · The slope of `function` at `x`, measured: the central difference between the points `step` above `x` and
  /// `step` below it. `step` is above 0.
  static func slope(of function: (Double) -> Double, at x: Double, step: Double) throws -> Double

  /// 2.2 · The mean of (prediction − target)², and its derivative with respect to each prediction. As many targets as
  /// predictions, at least one.
  static func meanSquaredError(
    predictions: [Double], targets: [Double]
  ) throws -> (loss: Double, gradient: [Double])

  /// 2.3 · −ln p(target), p being the softmax of `logits`, and its derivative with respect to each logit. Finite for
  /// logits of any finite size up to millions. `target` is an index of `logits`.
  static func crossEntropy(logits: [Double], target: Int) throws -> (loss: Double, gradient: [Double])

  /// 2.4 · A node for a + b, whose pullback adds to the gradients of `a` and `b`, which may be the same node.
  static func add(_ a: ScalarNode, _ b: ScalarNode) throws -> ScalarNode

  /// 2.4 · A node for a · b.
  static func multiply(_ a: ScalarNode, _ b: ScalarNode) throws -> ScalarNode

  /// 2.4 · A node for tanh(x).
  static func hyperbolicTangent(_ x: ScalarNode) throws -> ScalarNode

  /// 2.5 · Sets the gradient of `loss` to 1 and calls `propagate()` once on every node that `loss` was made from,
  /// itself the first, each after all the nodes that use it. All gradients are 0 before. The graph may be 100,000 nodes
  /// deep.
  static func backward(from loss: ScalarNode) throws

  /// 2.6 · For C = A · B, with `a` [m, k], `b` [k, n] and `upstream` = dL/dC [m, n]: dL/dA [m, k] and dL/dB [k, n].
  static func matmulPullback(upstream: Tensor, a: Tensor, b: Tensor) throws -> (a: Tensor, b: Tensor)

  /// 2.7 · One step of gradient descent with momentum, in place: v ← μ v + g, then p ← p − η v. All three arrays have
  /// the same length; `velocity` begins as zeros.
  static func momentumStep(
    parameters: inout [Double], velocity: inout [Double], gradient: [Double], learningRate: Double, momentum: Double
  ) throws

  /// 2.8 · One step of AdamW, in place. `step` counts from 1; all four arrays have the same length; both moments begin
  /// as zeros.
  static func adamWStep(
    parameters: inout [Double], firstMoment: inout [Double], secondMoment: inout [Double], gradient: [Double],
    step: Int, learningRate: Double, beta1: Double, beta2: Double, epsilon: Double, weightDecay: Double
  ) throws

  /// 2.9 · The learning rate of `step` 0, 1, 2, …: up in a straight line to `peak` at step `warmupSteps`, then down
  /// half a cosine to `floor` at step `totalSteps` − 1, and `floor` after it. `totalSteps` ≥ `warmupSteps` + 2.
  static func learningRate(
    step: Int, peak: Double, floor: Double, warmupSteps: Int, totalSteps: Int
  ) throws -> Double

  /// 2.10 · The batch for training step `step`: `batchSize` windows of `contextLength` tokens from random places of
  /// `tokens`, and the same windows one token later. Decided by `seed` and `step` alone, and another batch for another
  /// step. `tokens` has more than `contextLength` tokens.
  static func batch(
    step: Int, tokens: [Int], batchSize: Int, contextLength: Int, seed: UInt64
  ) throws -> (inputs: [[Int]], targets: [[Int]])
}
