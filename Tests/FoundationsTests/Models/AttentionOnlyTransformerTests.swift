import Testing

@testable import Foundations

@Suite struct AttentionOnlyTransformerTests {
  private func model(_ configuration: TransformerConfiguration) -> AttentionOnlyTransformer {
    var configuration = configuration
    configuration.initialDeviation = 0.3
    var generator = SeededGenerator(seed: 1)
    return AttentionOnlyTransformer(configuration, using: &generator)
  }

  @Test func itHasNothingButTablesNormsAndAttention() {
    let names = model(TinyModel.gpt2).namedParameters.map(\.name)
    #expect(names.contains("layers.1.attention.output.weight"))
    #expect(!names.contains { $0.contains("feedForward") })
    // Tables 11 · 16, 8 · 16 and 11 · 16; a layer's four projections with biases and its norm; the last norm.
    let layer = 4 * (16 * 16 + 16) + 2 * 16
    #expect(model(TinyModel.gpt2).parameterCount == 11 * 16 + 8 * 16 + 11 * 16 + 2 * layer + 2 * 16)
  }

  @Test(arguments: [TinyModel.gpt2, TinyModel.llama])
  func gradientsAgreeWithDifferences(configuration: TransformerConfiguration) {
    let model = model(configuration)
    let (inputs, targets) = (TinyModel.tokens(12), TinyModel.tokens(12, seed: 6))
    let chosen = model.namedParameters.filter { $0.name.contains("layers.1") || $0.name.contains("Embedding") }
    let error = gradientError(of: chosen.map(\.parameter)) { model.loss(inputs, targets, batch: 2) }
    #expect(error < 2e-2)
  }

  @Test func theFutureDoesNotReachThePast() {
    let model = model(TinyModel.llama)
    var tokens = TinyModel.tokens(8)
    let before = model(tokens, batch: 1)
    tokens[7] = (tokens[7] + 1) % 11
    let after = model(tokens, batch: 1)
    #expect(before.slice(0..<7, along: 1) == after.slice(0..<7, along: 1))
    #expect(before != after)
  }

  @Test func itsWeightsAreThoseOfItsLayers() {
    let model = model(TinyModel.gpt2)
    let tokens = TinyModel.tokens(6)
    let weights = model.attentionWeights(of: tokens)
    #expect(weights.shape == [2, 2, 6, 6])
    let x =
      model.tokenEmbedding(tokens, batch: 1)
      + model.positionEmbedding!((0..<6).map(Int32.init), batch: 1).reshaped(to: [6, -1])
    let first = model.layers[0].attention.weights(model.layers[0].norm(x))
    Agreement.expect(weights.slice(0..<1), equals: first.doubles)
  }
}
