import Testing

@testable import Foundations

@Suite struct ModelLearningTests {
  @Test(arguments: ModelFixture.Family.allCases) func anUntrainedModelGuessesEvenly(family: ModelFixture.Family) {
    var configuration = configuration(family)
    configuration.vocabularySize = 300
    let model = make(configuration)
    let tokens = TinyModel.tokens(64, below: 300, seed: 2)
    let targets = TinyModel.tokens(64, below: 300, seed: 3)
    let loss = Double(withoutGradients { model.loss(tokens, targets, batch: 8).item })
    // Logits are sums over `width` numbers of size 1, times first weights; their variance v costs v / 2 nats on
    // average.
    let variance = Double(configuration.width) * Double(configuration.initialDeviation * configuration.initialDeviation)
    #expect(abs(loss / (naturalLogarithm(300) + variance / 2) - 1) < 0.02)
  }

  /// Whatever is broken between the tokens and the loss, a model that cannot learn one batch by heart shows it.
  @Test(arguments: ModelFixture.Family.allCases) func oneBatchIsLearntByHeart(family: ModelFixture.Family) {
    let model = make(configuration(family))
    let mask: Int32 = 10
    // Each row begins with a token of its own, so that there is always a right answer.
    let text = (0..<4).flatMap { [Int32($0)] + TinyModel.tokens(8, below: 10, seed: 20 + UInt64($0)) }
    var (inputs, targets): ([Int32], [Int32]) = ([], [])
    for (place, token) in text.enumerated() where place % 9 < 8 {
      if family == .encoder {
        let isMasked = place % 9 > 0 && place % 3 == 0
        inputs.append(isMasked ? mask : token)
        targets.append(isMasked ? token : -1)
      } else {
        inputs.append(token)
        targets.append(text[place + 1])
      }
    }
    let optimizer = AdamW(model.namedParameters, AdamW.Configuration(weightDecay: 0))
    var loss: Float = .infinity
    for _ in 0..<200 where loss >= 0.05 {
      model.clearGradients()
      let result = model.loss(inputs, targets, batch: 4)
      result.backward()
      loss = result.item
      optimizer.step(learningRate: 1e-2)
    }
    #expect(loss < 0.05)
  }

  @Test func withoutDropoutEveryCallGivesTheSame() {
    let model = make(TinyModel.gpt2)
    let tokens = TinyModel.tokens(32)
    func loss(_ dropout: Dropout?) -> Float { model.loss(tokens, tokens, batch: 4, dropout: dropout).item }
    #expect(loss(nil) == loss(nil))
    let dropout = Dropout(rate: 0.3, generator: SeededGenerator(seed: 1))
    let dropped = loss(dropout)
    #expect(dropped != loss(nil))
    #expect(dropped != loss(dropout))
    #expect(dropped == loss(Dropout(rate: 0.3, generator: SeededGenerator(seed: 1))))
    #expect(loss(Dropout(rate: 0, generator: SeededGenerator(seed: 1))) == loss(nil))
  }

  @Test func aCausalModelNeverLooksAhead() {
    for configuration in [TinyModel.gpt2, TinyModel.llama] {
      let model = TinyModel.gpt(configuration)
      var tokens = TinyModel.tokens(8)
      let before = model(tokens, batch: 1).scalars
      tokens[5] = (tokens[5] + 1) % 11
      let after = model(tokens, batch: 1).scalars
      #expect(Array(before[..<(5 * 11)]) == Array(after[..<(5 * 11)]))
      for place in 5..<8 { #expect(before[place * 11] != after[place * 11]) }
    }
  }

  private func configuration(_ family: ModelFixture.Family) -> TransformerConfiguration {
    switch family {
    case .gpt2: TinyModel.gpt2
    case .llama: TinyModel.llama
    case .encoder: TinyModel.encoder
    }
  }

  private func make(_ configuration: TransformerConfiguration) -> Transformer {
    var generator = SeededGenerator(seed: 4)
    return configuration.isCausal
      ? GPT(configuration, using: &generator) : Encoder(configuration, using: &generator)
  }
}
