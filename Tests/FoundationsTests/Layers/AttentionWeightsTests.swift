import Testing

@testable import Foundations

/// The weights that are shown have to be those that the fast attention uses and never stores.
@Suite struct AttentionWeightsTests {
  @Test(arguments: [TinyModel.gpt2, TinyModel.llama, TinyModel.encoder])
  func weightsTimesValuesAreWhatTheFastAttentionGathers(configuration: TransformerConfiguration) {
    var configuration = configuration
    configuration.initialDeviation = 0.5
    var generator = SeededGenerator(seed: 3)
    let layer = SelfAttention(configuration, rotary: configuration.makeRotaryEmbedding(), using: &generator)
    let (batch, time, size) = (2, 7, configuration.headSize)
    let x = Agreement.random([batch, time, configuration.width], seed: 4)
    let weights = layer.weights(x)
    #expect(weights.shape == [batch, configuration.headCount, time, time])

    let values = layer.value(x)
    let group = configuration.headCount / configuration.keyValueHeadCount
    let heads = (0..<configuration.headCount).map { head in
      let own = weights.slice(head..<head + 1, along: 1).reshaped(to: [batch, time, time])
      let keyHead = head / group
      return own.matmul(values.slice(keyHead * size..<(keyHead + 1) * size, along: 2))
    }
    let gathered = layer.output(Tensor.concatenated(heads, along: 2))
    Agreement.expect(gathered, equals: layer(x).doubles, within: 1e-5)
  }

  @Test func rowsAddUpToOneAndTheFutureGetsNothing() {
    let model = TinyModel.gpt()
    let weights = model.attentionWeights(of: TinyModel.tokens(6))
    #expect(weights.shape == [2, 2, 6, 6])
    for layer in 0..<2 {
      for head in 0..<2 {
        for query in 0..<6 {
          let row = (0..<6).map { weights[layer, head, query, $0] }
          #expect(abs(row.reduce(0, +) - 1) < 1e-6)
          #expect(row[(query + 1)...].allSatisfy { $0 == 0 })
        }
      }
    }
  }

  @Test func aTextsWeightsAreThoseOfItsBlocksOneAfterTheOther() {
    let model = TinyModel.gpt(TinyModel.llama)
    let tokens = TinyModel.tokens(5)
    let weights = model.attentionWeights(of: tokens)
    var x = model.tokenEmbedding(tokens, batch: 1)
    for (index, block) in model.blocks.enumerated() {
      let (q, k) = (block.attention.query(block.attentionNorm(x)), block.attention.key(block.attentionNorm(x)))
      let (heads, keyHeads, size) = (4, 2, 4)
      let oracle = Reference.attention(
        query: Reference.rotary(q.doubles, batch: 1, time: 5, heads: heads, headSize: size).output,
        key: Reference.rotary(k.doubles, batch: 1, time: 5, heads: keyHeads, headSize: size).output,
        value: [Double](repeating: 0, count: 5 * keyHeads * size), batch: 1, time: 5, keyTime: 5, heads: heads,
        keyValueHeads: keyHeads, headSize: size, causal: true)
      Agreement.expect(weights.slice(index..<index + 1), equals: oracle.probabilities)
      x = block(x)
    }
  }
}
