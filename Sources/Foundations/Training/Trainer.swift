/// Trains a model on next-token prediction, one optimizer step at a time.
///
///     let trainer = try Trainer(model, tokens, configuration)
///     while !trainer.isFinished {
///       let report = try trainer.step()      // loss, gradient norm, learning rate
///     }
///
/// A step is the loop that unit 2 writes out: forward, backward, clip, change the parameters, forget the gradients.
/// The same seed gives the same bits for any number of threads, and after any interruption (see `TrainerCheckpoint`).
public final class Trainer {
  public struct Report: Sendable {
    /// The step that was done, counted from 1.
    public let step: Int
    /// Mean loss over the step's tokens before the change, in nats.
    public let loss: Double
    /// The length of the gradient before clipping.
    public let gradientNorm: Double
    public let learningRate: Float
    /// Tokens that were asked for, which the loss is the mean of.
    public let tokens: Int
    /// Tokens that were read.
    public let tokensRead: Int
  }

  public let model: GPT
  public let configuration: TrainingConfiguration
  public internal(set) var stepCount = 0
  let optimizer: any Optimizer
  let dropout: Dropout?
  var batches: any BatchSequence
  private let parameters: [Parameter]

  /// With a `separator`, batches are of whole documents (`DocumentBatches`), else of windows cut anywhere
  /// (`TokenBatches`).
  ///
  /// Throws a `WorkbookError` if the text is too short for the model's context, or a setting makes no sense.
  public convenience init(
    _ model: GPT, _ tokens: some TokenSource, _ configuration: TrainingConfiguration, separator: Int32? = nil
  ) throws {
    try configuration.validate()
    let (batchSize, contextLength) = (configuration.batchSize, model.configuration.contextLength)
    let batches: any BatchSequence =
      try separator.map {
        try DocumentBatches(
          tokens, separator: $0, batchSize: batchSize, contextLength: contextLength, seed: configuration.seed)
      } ?? TokenBatches(tokens, batchSize: batchSize, contextLength: contextLength, seed: configuration.seed)
    try self.init(model, batches, configuration)
  }

  /// Trains on any batches, such as `ConversationBatches`.
  public init(_ model: GPT, _ batches: any BatchSequence, _ configuration: TrainingConfiguration) throws {
    try configuration.validate()
    self.model = model
    self.configuration = configuration
    parameters = model.parameters
    optimizer =
      configuration.muon.map { MuonWithAdamW(model.namedParameters, muon: $0, adamW: configuration.optimizer) }
      ?? AdamW(model.namedParameters, configuration.optimizer)
    self.batches = batches
    dropout =
      configuration.dropout > 0
      ? Dropout(rate: configuration.dropout, generator: SeededGenerator(seed: configuration.seed, stream: 1)) : nil
  }

  public var isFinished: Bool { stepCount >= configuration.steps }

  /// Throws a `WorkbookError` if loss or gradient is no longer a finite number. After any error the trainer is as it
  /// was before: no parameter has changed, and the same batches are still to come.
  public func step() throws -> Report {
    let (position, generator) = (batches.position, dropout?.generator)
    do { return try takeStep() } catch {
      model.clearGradients()
      batches.position = position
      if let generator { dropout?.generator = generator }
      throw error
    }
  }

  private func takeStep() throws -> Report {
    model.clearGradients()
    let microBatches = try (0..<configuration.accumulation).map { _ in try batches.next() }
    let tokens = microBatches.reduce(0) { $0 + $1.targetCount }
    let share = 1 / Double(configuration.accumulation)
    var loss = 0.0
    for batch in microBatches {
      // Each micro-batch counts by its tokens: the step is then that of one large batch.
      let weight = Float(Double(batch.targetCount) / (Double(tokens) * share))
      Precision.$current.withValue(configuration.precision) {
        let batchLoss = model.loss(batch.inputs, batch.targets, batch: batch.batchSize, dropout: dropout)
        (weight == 1 ? batchLoss : batchLoss * weight).backward()
        loss += Double(batchLoss.item) * Double(weight)
      }
    }
    loss *= share
    let norm = globalGradientNorm(parameters) * share
    guard loss.isFinite, norm.isFinite else {
      throw WorkbookError(
        "Training broke down at step \(stepCount + 1): the loss is \(loss) and the gradient's length \(norm).",
        remedy: "Go on from the last checkpoint with a smaller learning rate, or a longer warm-up.")
    }
    let substitutes = Substitutes.current
    let schedule = configuration.schedule
    let learningRate = substitutes.learningRate?(schedule, stepCount).map(Float.init) ?? schedule[stepCount]
    // The length of all gradients is the length of their lengths.
    let clipping =
      substitutes.clippingScale?(parameters.map { share * globalGradientNorm([$0]) }, configuration.clipNorm)
      .map(Float.init) ?? clippingScale(norm: norm, limit: configuration.clipNorm)
    Precision.$current.withValue(configuration.precision) {
      optimizer.step(learningRate: learningRate, gradientScale: Float(share) * clipping)
    }
    stepCount += 1
    return Report(
      step: stepCount, loss: loss, gradientNorm: norm, learningRate: learningRate, tokens: tokens,
      tokensRead: microBatches.reduce(0) { $0 + $1.tokenCount })
  }
}
