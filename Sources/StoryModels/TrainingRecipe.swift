import Foundations

/// How a small model is trained: the loop of unit 2, for any loss.
///
///     let recipe = TrainingRecipe(steps: 200, peak: 3e-3)
///     try recipe.train(model) { step in classifier.loss(texts(step), labels(step)) }
public struct TrainingRecipe: Sendable {
  public var steps: Int
  /// The highest learning rate; it falls to a tenth of it.
  public var peak: Double
  public var warmupSteps: Int
  public var weightDecay: Float
  /// Of the products; the weights are float32.
  public var precision = Precision.fastest

  public init(steps: Int, peak: Double, warmupSteps: Int? = nil, weightDecay: Float = 0.1) {
    self.steps = steps
    self.peak = peak
    self.warmupSteps = warmupSteps ?? max(1, steps / 20)
    self.weightDecay = weightDecay
  }

  /// - Parameters:
  ///   - rateFactors: by which the learning rate of single parameters is multiplied.
  ///   - prepare: called before each step, to freeze or unfreeze, or to look at the model; false ends the training.
  ///   - loss: of the batch for a step.
  public func train(
    _ model: some Module, rateFactors: [String: Float] = [:], prepare: (_ step: Int) throws -> Bool = { _ in true },
    loss: (_ step: Int) throws -> Tensor
  ) throws {
    let parameters = model.namedParameters
    let optimizer = AdamW(parameters, AdamW.Configuration(weightDecay: weightDecay), rateFactors: rateFactors)
    let schedule = LearningRateSchedule(peak: peak, floor: peak / 10, warmupSteps: warmupSteps, totalSteps: steps)
    for step in 0..<steps {
      guard try prepare(step) else { break }
      try Precision.$current.withValue(precision) { try loss(step).backward() }
      let norm = globalGradientNorm(parameters.map(\.parameter))
      optimizer.step(learningRate: schedule[step], gradientScale: clippingScale(norm: norm, limit: 1))
      for (_, parameter) in parameters { parameter.clearGradient() }
    }
  }
}
