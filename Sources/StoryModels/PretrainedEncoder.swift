import Foundations

extension StoryLanguage {
  /// As `gptConfiguration`, but every position sees every other.
  public var encoderConfiguration: Encoder.Configuration {
    var configuration = gptConfiguration
    configuration.isCausal = false
    return configuration
  }

  /// An encoder that has filled blanks in plain stories and done nothing else.
  ///
  /// It reads texts as `StoryEnding` has them: a token that is no word, then 31 tokens of a story. A third of them is asked for;
  /// the 15 % of the paper teach less in as few steps.
  public func pretrainedEncoder(seed: UInt64, steps: Int = 600) throws -> Encoder {
    var generator = SeededGenerator(seed: seed)
    let model = Encoder(encoderConfiguration, using: &generator)
    let (batchSize, length) = (32, StoryEnding.length)
    let tokens = try tokens(ofStories: 0..<max(100, 12 * steps))
    var batches = try TokenBatches(tokens, batchSize: batchSize, contextLength: length - 1, seed: seed)
    let masking = TokenMasking(
      mask: mask, special: Set(tokenizer.specialTokens.map(\.id)), vocabularySize: tokenizer.vocabularySize, rate: 0.33)
    try TrainingRecipe(steps: steps, peak: 6e-3).train(model) { _ in
      let batch = try batches.next()
      var ids: [Int32] = []
      for row in 0..<batchSize { ids += [end] + batch.inputs[(row * (length - 1))...].prefix(length - 1) }
      let (inputs, targets) = masking.apply(to: ids, using: &generator)
      return model.loss(inputs, targets, batch: batchSize)
    }
    return model
  }
}
