import Testing

@testable import Foundations

/// Whole models against PyTorch in float64: same weights, same batch, same loss, gradients and steps.
@Suite struct ModelGradientTests {
  @Test(arguments: ModelFixture.Family.allCases) func logitsLossAndGradientsAgreeWithPyTorch(
    family: ModelFixture.Family
  ) throws {
    let fixture = try ModelFixture.load(family)
    let model = model(fixture)
    let logits = model(fixture.inputs, batch: fixture.batch)
    #expect(logits.shape == [fixture.batch, fixture.time, fixture.configuration.vocabularySize])
    #expect(relativeError(logits.scalars, fixture.logits) < 1e-5)
    let loss = model.loss(fixture.inputs, fixture.targets, batch: fixture.batch)
    #expect(abs(Double(loss.item) - fixture.loss) < 1e-6 * fixture.loss)
    loss.backward()
    for (name, parameter) in model.namedParameters {
      let expected = fixture.parameter(name)
      let gradient = try #require(parameter.gradient, "\(name) has no gradient").scalars
      if expected.hasVanishingGradient {
        #expect(gradient.allSatisfy { abs($0) < 1e-6 }, "\(name)")
      } else {
        #expect(relativeError(gradient, expected.gradient) < 1e-4, "\(name)")
      }
    }
  }

  @Test(arguments: ModelFixture.Family.allCases) func clippedAdamWStepsAgreeWithPyTorch(
    family: ModelFixture.Family
  ) throws {
    let fixture = try ModelFixture.load(family)
    let model = model(fixture)
    let settings = fixture.optimizer
    let optimizer = AdamW(
      model.namedParameters,
      AdamW.Configuration(
        beta1: Float(settings.beta1), beta2: Float(settings.beta2), epsilon: Float(settings.epsilon),
        weightDecay: Float(settings.weightDecay)))
    for step in fixture.stepGradientNorms.indices {
      model.clearGradients()
      let loss = model.loss(fixture.inputs, fixture.targets, batch: fixture.batch)
      #expect(abs(Double(loss.item) - fixture.stepLosses[step]) < 1e-4)
      loss.backward()
      let norm = globalGradientNorm(model.parameters)
      #expect(abs(norm / fixture.stepGradientNorms[step] - 1) < 1e-4)
      optimizer.step(
        learningRate: Float(settings.learningRate), gradientScale: clippingScale(norm: norm, limit: settings.clipNorm))
      for (name, parameter) in model.namedParameters where !fixture.parameter(name).hasVanishingGradient {
        let sum = parameter.value.scalars.reduce(0.0) { $0 + Double($1) }
        #expect(abs(sum - fixture.parameter(name).afterSteps[step].sum) < 2e-3, "\(name) after step \(step)")
      }
    }
    let loss = model.loss(fixture.inputs, fixture.targets, batch: fixture.batch)
    #expect(abs(Double(loss.item) - fixture.stepLosses.last!) < 1e-4)
  }

  @Test(arguments: [ModelFixture.Family.gpt2, .llama]) func cachedAttentionGivesTheSameLogits(
    family: ModelFixture.Family
  ) throws {
    let fixture = try ModelFixture.load(family)
    let model = model(fixture)
    let cache = KeyValueCache(model.configuration, batch: fixture.batch)
    let vocabulary = fixture.configuration.vocabularySize
    var place = 0
    // Three tokens at once, then one by one.
    for count in [3] + Array(repeating: 1, count: fixture.time - 3) {
      let ids = (0..<fixture.batch).flatMap { row in
        (place..<place + count).map { fixture.inputs[row * fixture.time + $0] }
      }
      let logits = withoutGradients { model(ids, batch: fixture.batch, cache: cache) }
      for row in 0..<fixture.batch {
        let start = (row * fixture.time + place) * vocabulary
        let got = Array(logits.scalars[row * count * vocabulary..<(row + 1) * count * vocabulary])
        #expect(relativeError(got, Array(fixture.logits[start..<start + count * vocabulary])) < 1e-5)
      }
      place += count
    }
    #expect(cache.count == fixture.time)
  }

  @Test func namesAreThoseOfTheirLayers() throws {
    for family in ModelFixture.Family.allCases {
      let fixture = try ModelFixture.load(family)
      #expect(Set(model(fixture).namedParameters.map(\.name)) == Set(fixture.parameters.map(\.name)))
    }
  }

  /// The fixture's model, with its weights.
  func model(_ fixture: ModelFixture) -> Transformer {
    let c = fixture.configuration
    var configuration: TransformerConfiguration
    switch c.family {
    case .gpt2, .encoder:
      configuration = .gpt2(
        vocabularySize: c.vocabularySize, contextLength: c.contextLength, layerCount: c.layerCount,
        headCount: c.headCount, width: c.width)
      configuration.isCausal = c.family == .gpt2
    case .llama:
      configuration = .llama(
        vocabularySize: c.vocabularySize, contextLength: c.contextLength, layerCount: c.layerCount,
        headCount: c.headCount, keyValueHeadCount: c.keyValueHeadCount, width: c.width,
        feedForwardWidth: c.feedForwardWidth, tiesEmbeddings: false)
    }
    var generator = SeededGenerator(seed: 0)
    let model: Transformer =
      c.family == .encoder
      ? Encoder(configuration, using: &generator) : GPT(configuration, using: &generator)
    for (name, parameter) in model.namedParameters {
      let source = fixture.parameter(name)
      parameter.value = Tensor(source.value.map(Float.init), shape: source.shape)
    }
    return model
  }

  /// The largest difference over the largest magnitude.
  func relativeError(_ got: [Float], _ expected: [Double]) -> Double {
    guard got.count == expected.count else { return .infinity }
    let size = expected.reduce(0) { max($0, abs($1)) }
    return zip(got, expected).reduce(0) { max($0, abs(Double($1.0) - $1.1)) } / size
  }
}
