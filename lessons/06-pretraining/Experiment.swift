import Foundations

/// How a small model is trained in most sections: Foundations' `Trainer`, which is section 4's loop.
struct Recipe: Sendable {
  var steps: Int
  var batchSize = 8
  var contextLength = 64
  var layerCount = 2
  var width = 48
  var peak = 1e-2
  var warmupSteps = 20
  var precision = Precision.float32
  /// Rows are whole stories instead of windows cut anywhere.
  var byStory = false
  var seed: UInt64

  var tokensPerStep: Int { batchSize * contextLength }

  func model(of vocabularySize: Int) -> GPT {
    var generator = SeededGenerator(seed: seed)
    return GPT(configuration(vocabularySize), using: &generator)
  }

  func configuration(_ vocabularySize: Int) -> GPT.Configuration {
    .llama(
      vocabularySize: vocabularySize, contextLength: contextLength, layerCount: layerCount,
      headCount: max(2, width / 32),
      width: width)
  }

  var training: TrainingConfiguration {
    TrainingConfiguration(
      steps: steps, batchSize: batchSize,
      schedule: LearningRateSchedule(
        peak: peak, floor: peak / 10, warmupSteps: min(warmupSteps, steps / 4), totalSteps: steps),
      precision: precision, seed: seed)
  }

  func trainer(_ model: GPT, on text: Text) throws -> Trainer {
    try Trainer(model, text.training, training, separator: byStory ? text.endID : nil)
  }

  /// A model trained to the end.
  func trained(on text: Text) throws -> GPT {
    let model = model(of: text.tokenizer.vocabularySize)
    let trainer = try trainer(model, on: text)
    while !trainer.isFinished { _ = try trainer.step() }
    return model
  }
}

extension Text {
  /// What `model` writes after the end of another story.
  func sample(of model: GPT, limit: Int, seed: UInt64) throws -> String {
    var generator = SeededGenerator(seed: seed)
    let tokens = model.generate(
      [endID], limit: limit, sampler: Sampler(temperature: 0.7), end: endID, using: &generator)
    return try tokenizer.decode(tokens).replacing("\n", with: " ")
  }
}
