/// Parts of the engine that other code stands in for: a learner's own, for example.
///
///     var substitutes = Substitutes()
///     substitutes.learningRate = { schedule, step in schedule.peak }
///     try Substitutes.$current.withValue(substitutes) { try trainer.step() }
///
/// A part that is nil here, or that returns nil, is the engine's. Nothing checks what a substitute returns, except for
/// its shape.
public struct Substitutes: Sendable {
  /// x [rows, width], weight [width], ε → [rows, width]. Instead of `rmsNorm`; has to be differentiable.
  public var rmsNorm: (@Sendable (_ x: Tensor, _ weight: Tensor, _ epsilon: Float) -> Tensor?)?

  /// x [rows, width] and the weights of the three linear layers → [rows, width]. Instead of a feed-forward layer with
  /// `swiGLU`; has to be differentiable.
  public var swiGLU: (@Sendable (_ x: Tensor, _ gate: Tensor, _ up: Tensor, _ down: Tensor) -> Tensor?)?

  /// query, key and value [batch, time, heads · size] → [batch, time, heads · size]. Instead of causal `attention` of a text
  /// to itself. Only the values: the gradient is the engine's, for it is that of the same function.
  public var attention: (@Sendable (_ query: Tensor, _ key: Tensor, _ value: Tensor, _ headCount: Int) -> Tensor?)?

  /// A query [size], keys [count][size] and values [count][size] → [size], for one head of one text. Instead of attention
  /// to a `KeyValueCache`.
  public var attentionToCache: (@Sendable (_ query: [Double], _ keys: [[Double]], _ values: [[Double]]) -> [Double]?)?

  /// logits [rows, classes] and targets, −1 for a row that does not count → the mean loss, and its gradient [rows, classes].
  /// Instead of `crossEntropy`.
  public var crossEntropy: (@Sendable (_ logits: Tensor, _ targets: [Int32]) -> (loss: Double, gradient: Tensor)?)?

  /// The learning rate of a step, counted from 0. Instead of `LearningRateSchedule`.
  public var learningRate: (@Sendable (_ schedule: LearningRateSchedule, _ step: Int) -> Double?)?

  /// The length of each parameter's gradient, and the limit for all → the factor for all. Instead of `clippingScale`.
  public var clippingScale: (@Sendable (_ norms: [Double], _ limit: Double) -> Double?)?

  /// One step for one parameter. Instead of `AdamW`'s.
  public var adamW: (@Sendable (AdamWStep) -> AdamWStep?)?

  /// The probability of each token. Instead of `Sampler`'s.
  public var tokenProbabilities: (@Sendable (_ scores: [Float], Sampler) -> [Double]?)?

  /// The tokens of a word of `WordSplitter`. Instead of merging its pairs.
  public var encodeWord: (@Sendable (_ word: [UInt8], BytePairTokenizer) -> [Int32]?)?

  /// The tokens of messages, the marks around them, and for each token whether it is learned; with `isPrompt` the row
  /// ends with the mark of the assistant. Instead of `ChatTemplate`'s.
  public var chat:
    (
      @Sendable (_ messages: [ChatTemplate.EncodedMessage], ChatTemplate.Marks, _ isPrompt: Bool)
        -> (tokens: [Int32], isLearned: [Bool])?
    )?

  public init() {}

  /// Those for the work inside `withValue`.
  @TaskLocal public static var current = Substitutes()
}

/// What a step of AdamW takes and changes, for one parameter.
public struct AdamWStep: Sendable {
  public var values, first, second: [Double]
  public let gradient: [Double]
  /// Counted from 1.
  public let step: Int
  public let learningRate, beta1, beta2, epsilon, weightDecay: Double

  /// The step of some of the numbers alone.
  public func part(_ range: Range<Int>) -> AdamWStep {
    AdamWStep(
      values: Array(values[range]), first: Array(first[range]), second: Array(second[range]),
      gradient: Array(gradient[range]), step: step, learningRate: learningRate, beta1: beta1, beta2: beta2,
      epsilon: epsilon, weightDecay: weightDecay)
  }
}
