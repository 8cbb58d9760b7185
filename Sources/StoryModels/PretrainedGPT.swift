import Foundations

extension StoryLanguage {
  /// Half a million parameters: large enough to write stories, small enough to train in seconds.
  public var gptConfiguration: GPT.Configuration {
    .llama(
      vocabularySize: tokenizer.vocabularySize, contextLength: 256, layerCount: 3, headCount: 3, width: 96)
  }

  /// A GPT that has read plain stories and nothing else, two thirds of them in English and the others in Esperanto. It has
  /// never seen a story in both. The same seed gives the same model.
  public func pretrainedGPT(seed: UInt64, steps: Int = 1_000) throws -> GPT {
    var generator = SeededGenerator(seed: seed)
    let model = GPT(gptConfiguration, using: &generator)
    // A batch holds about 8 stories: none is read twice.
    let tokens = try tokens(ofStories: 0..<max(100, 9 * steps), isBilingual: true)
    var batches = try DocumentBatches(tokens, separator: end, batchSize: 8, contextLength: 96, seed: seed)
    try TrainingRecipe(steps: steps, peak: 6e-3).train(model) { _ in
      let batch = try batches.next()
      return model.loss(batch.inputs, batch.targets, batch: batch.batchSize)
    }
    return model
  }
}
