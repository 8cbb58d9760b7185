import Foundations

/// The loop of pretraining, written out: what Foundations' `Trainer` does behind `step()`.
struct Loop {
  let model: GPT
  var optimizer: any Optimizer
  var batches: any BatchSequence
  var schedule: LearningRateSchedule
  /// The longest that the gradient may be; nil to let it be as long as it is.
  var clipNorm: Double? = 1
  var precision = Precision.float32
  var step = 0
  /// What the data loader hands over in place of a batch's tokens, for experiments with a broken one.
  var spoiled: (_ step: Int, _ tokens: [Int32]) -> [Int32] = { $1 }
  private let parameters: [Parameter]

  init(_ model: GPT, _ text: Text, _ recipe: Recipe) throws {
    self.model = model
    optimizer = AdamW(model.namedParameters)
    parameters = model.parameters
    batches = try TokenBatches(
      text.training, batchSize: recipe.batchSize, contextLength: recipe.contextLength, seed: recipe.seed)
    schedule = recipe.training.schedule
    precision = recipe.precision
  }

  /// One step on `accumulation` micro-batches. Returns their mean loss and the length of their mean gradient.
  @discardableResult mutating func next(accumulation: Int = 1) throws -> (loss: Double, norm: Double) {
    var loss = 0.0
    for _ in 0..<accumulation {
      let batch = try batches.next()
      let (inputs, targets) = (spoiled(step, batch.inputs), spoiled(step, batch.targets))
      Precision.$current.withValue(precision) {
        let mean = model.loss(inputs, targets, batch: batch.batchSize)
        mean.backward()  // adds to the gradients that are there
        loss += Double(mean.item) / Double(accumulation)
      }
    }
    // The sum over micro-batches becomes their mean, and the mean is shortened where it is too long.
    let share = 1 / Float(accumulation)
    let norm = globalGradientNorm(parameters) * Double(share)
    let clipping = clipNorm.map { clippingScale(norm: norm, limit: $0) } ?? 1
    optimizer.step(learningRate: schedule[step], gradientScale: share * clipping)
    for parameter in parameters { parameter.clearGradient() }
    step += 1
    return (loss, norm)
  }
}
