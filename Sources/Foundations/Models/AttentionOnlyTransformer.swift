/// A transformer without its feed-forward layers: each layer only looks around and adds what it found.
///
///     x = x + attention(norm(x))
///
/// It is the smallest model in which heads can work together, and so the one to see how they do: with two layers it
/// learns to continue a text that repeats itself.
///
///     let model = AttentionOnlyTransformer(
///       .llama(vocabularySize: 26, contextLength: 48, layerCount: 2, headCount: 2, width: 32), using: &generator)
///     model.loss(inputs, targets, batch: 16).backward()
///     model.attentionWeights(of: tokens)              // [layer, head, query, key]
///
/// Of the configuration the feed-forward's part is not used. Source: Elhage et al., "A mathematical framework for
/// transformer circuits", 2021.
public final class AttentionOnlyTransformer: Module {
  /// One look around.
  public struct Layer: Module {
    public let norm: Normalization
    public let attention: SelfAttention
  }

  public let configuration: TransformerConfiguration
  public let tokenEmbedding: Embedding
  public let positionEmbedding: Embedding?
  public let layers: [Layer]
  public let finalNorm: Normalization
  public let head: Linear

  /// A model with random weights, decided by `generator`.
  public init(_ configuration: TransformerConfiguration, using generator: inout SeededGenerator) {
    let (width, deviation) = (configuration.width, configuration.initialDeviation)
    self.configuration = configuration
    tokenEmbedding = Embedding(
      configuration.vocabularySize, width, standardDeviation: deviation, using: &generator)
    positionEmbedding =
      configuration.positions == .learned
      ? Embedding(configuration.contextLength, width, standardDeviation: deviation, using: &generator) : nil
    let rotary = configuration.makeRotaryEmbedding()
    var layers: [Layer] = []
    for _ in 0..<configuration.layerCount {
      layers.append(
        Layer(
          norm: configuration.makeNorm(),
          attention: SelfAttention(configuration, rotary: rotary, using: &generator)))
    }
    self.layers = layers
    finalNorm = configuration.makeNorm()
    head = Linear(
      width, configuration.vocabularySize, hasBias: false, standardDeviation: deviation, using: &generator)
  }

  /// For each position the scores of what comes next: `batch` rows of tokens → [batch, time, vocabulary].
  public func callAsFunction(_ ids: [Int32], batch: Int) -> Tensor {
    var x = embedded(ids, batch: batch)
    for layer in layers { x = x + layer.attention(layer.norm(x)) }
    return head(finalNorm(x))
  }

  /// The mean surprise, in nats, about `targets`: a token for each position, or −1 where nothing is asked.
  public func loss(_ ids: [Int32], _ targets: [Int32], batch: Int) -> Tensor {
    crossEntropy(self(ids, batch: batch), targets)
  }

  /// How much each position looks at each other one: [layer, head, query, key], each row adding up to 1.
  public func attentionWeights(of ids: [Int32]) -> Tensor {
    withoutGradients {
      var x = embedded(ids, batch: 1)
      let weights = layers.map { layer in
        let looks = layer.attention.weights(layer.norm(x))  // [1, head, query, key]
        x = x + layer.attention(layer.norm(x))
        return looks
      }
      return Tensor.concatenated(weights)
    }
  }

  private func embedded(_ ids: [Int32], batch: Int) -> Tensor {
    let time = ids.count / max(1, batch)
    precondition(
      time <= configuration.contextLength, "\(time) tokens are more than the context of \(configuration.contextLength)")
    let x = tokenEmbedding(ids, batch: batch)  // [batch, time, width]
    guard let positionEmbedding else { return x }
    return x + positionEmbedding((0..<time).map(Int32.init), batch: 1).reshaped(to: [time, -1])
  }
}
