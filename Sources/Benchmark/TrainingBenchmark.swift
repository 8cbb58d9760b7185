import Foundations
import Presentation

/// Times whole training steps of a model: the batch, forward, backward, clipping and the optimizer.
///
///     let benchmark = TrainingBenchmark(model: .gpt2(...), batchSize: 12, precision: .float32, steps: 100)
///     let timings = try benchmark.run().timings
///     timings.gigaflops(benchmark.operationsPerStep)
///
/// The tokens are random: how long a step takes does not depend on what it learns.
struct TrainingBenchmark {
  let model: TransformerConfiguration
  let batchSize: Int
  let precision: Precision
  /// All steps, those before measuring included.
  let steps: Int
  var seed: UInt64 = 1

  /// Steps before measuring begins, in which memory is asked for and the processor's clock settles.
  var warmUpSteps: Int { max(3, steps / 5) }
  var tokensPerStep: Int { batchSize * model.contextLength }
  var operationsPerStep: Double { model.trainingOperationsPerToken * Double(tokensPerStep) }

  /// Runs all steps; `warmedUp` hears, after those that do not count, how many seconds the last of them took.
  /// Throws a `WorkbookError` as `validate()` does.
  func run(warmedUp: (Double) -> Void = { _ in }) throws -> (timings: Timings, parameterCount: Int) {
    try validate()
    var generator = SeededGenerator(seed: seed)
    let tokens = (0..<(65_536 + model.contextLength)).map { _ in
      Int32(generator.integer(below: model.vocabularySize))
    }
    let gpt = GPT(model, using: &generator)
    let trainer = try Trainer(
      gpt, tokens,
      TrainingConfiguration(
        steps: steps, batchSize: batchSize,
        schedule: LearningRateSchedule(peak: 1e-3, floor: 1e-4, warmupSteps: 100, totalSteps: max(200, steps)),
        optimizer: AdamW.Configuration(beta1: 0.9, beta2: 0.99, weightDecay: 0.1), clipNorm: 1, precision: precision,
        seed: seed))
    for step in 0..<warmUpSteps {
      let seconds = try secondsTaken { _ = try trainer.step() }
      if step == warmUpSteps - 1 { warmedUp(seconds) }
    }
    var timings = Timings()
    for _ in warmUpSteps..<steps { try timings.measure { _ = try trainer.step() } }
    return (timings, gpt.parameterCount)
  }

  /// Throws a `WorkbookError` if the model's numbers do not fit together or its training surely does not fit the
  /// machine.
  func validate() throws {
    try model.validate()
    let parameters = Double(model.multipliedParameterCount) + Double(model.contextLength * model.width)
    let logits = Double(tokensPerStep) * Double(model.vocabularySize)
    // What a block keeps for its backward pass: twelve vectors of the model's width at the very least.
    let activations = Double(tokensPerStep) * Double(model.layerCount * model.width) * 12
    // Parameters with gradient and two moments, logits with gradient.
    try requireMemory(bytes: 16 * parameters + 8 * logits + 4 * activations, for: "Training this model")
  }
}

/// Throws a `WorkbookError` where the machine has less memory than that, before the system ends the process.
func requireMemory(bytes: Double, for what: String) throws {
  if bytes > Double(Machine.physicalMemory) {
    throw WorkbookError(
      "\(what) needs at least \(Format.bytes(Int(min(bytes, 1e18)))) of memory, and this machine has "
        + "\(Format.bytes(Machine.physicalMemory)).", remedy: "Choose smaller numbers.")
  }
}
