import Foundations

/// How a small model is trained here: the loop of lesson 2, written out.
struct Recipe: Sendable {
  var steps: Int
  var batchSize = 16
  var contextLength = 32
  var peak = 8e-3
  var seed: UInt64

  /// Trains `model` by `loss`, and calls `observe` before the first step, then every `interval` steps, and at the end.
  func train(
    _ model: some Module, on stories: Stories, every interval: Int = .max, loss: (TokenBatch) -> Tensor,
    observe: (_ step: Int) -> Void = { _ in }
  ) throws {
    var batches = try TokenBatches(stories.training, batchSize: batchSize, contextLength: contextLength, seed: seed)
    let optimizer = AdamW(model.namedParameters)
    let parameters = model.parameters
    let schedule = LearningRateSchedule(peak: peak, floor: peak / 10, warmupSteps: 20, totalSteps: steps)
    for step in 0..<steps {
      if step % interval == 0 { observe(step) }
      loss(try batches.next()).backward()
      let norm = globalGradientNorm(parameters)
      optimizer.step(learningRate: schedule[step], gradientScale: clippingScale(norm: norm, limit: 1))
      for parameter in parameters { parameter.clearGradient() }
    }
    observe(steps)
  }
}

extension Stories {
  /// Held-out windows, side by side: always the same, so that all models answer the same questions.
  func questions(contextLength: Int, count: Int = 64) throws -> TokenBatch {
    var batches = try EvaluationBatches(
      heldOut[..<(count * contextLength + 1)], batchSize: count, contextLength: contextLength)
    return try batches.next()!
  }
}

/// The number of a loss that nobody will differentiate.
func value(_ loss: () -> Tensor) -> Double { Double(withoutGradients { loss().item }) }
