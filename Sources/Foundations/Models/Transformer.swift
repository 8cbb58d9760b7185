/// Tokens in, a guess about tokens out: an embedding, a stack of blocks, a norm, and a table that turns vectors into
/// logits.
///
/// `GPT` and `Encoder` are this with different masks and objectives.
/// Source: Vaswani et al., "Attention is all you need", 2017.
public class Transformer: Module {
  public typealias Configuration = TransformerConfiguration

  public let configuration: Configuration
  public let tokenEmbedding: Embedding
  public let positionEmbedding: Embedding?
  public let blocks: [TransformerBlock]
  public let finalNorm: Normalization
  /// Only if input and output have tables of their own.
  public let head: Linear?

  /// A model with random weights, decided by `generator`.
  public init(_ configuration: Configuration, using generator: inout SeededGenerator) {
    let deviation = configuration.initialDeviation
    self.configuration = configuration
    tokenEmbedding = Embedding(
      configuration.vocabularySize, configuration.width, standardDeviation: deviation, using: &generator)
    positionEmbedding =
      configuration.positions == .learned
      ? Embedding(configuration.contextLength, configuration.width, standardDeviation: deviation, using: &generator)
      : nil
    var blocks: [TransformerBlock] = []
    let rotary = configuration.makeRotaryEmbedding()
    for _ in 0..<configuration.layerCount {
      blocks.append(TransformerBlock(configuration, rotary: rotary, using: &generator))
    }
    self.blocks = blocks
    finalNorm = configuration.makeNorm()
    head =
      configuration.tiesEmbeddings
      ? nil
      : Linear(
        configuration.width, configuration.vocabularySize, hasBias: false, standardDeviation: deviation,
        using: &generator)
  }

  /// For each position the vector that the last block leaves, normalised: [batch, time, width].
  ///
  /// `ids` holds `batch` rows of equal length, one after the other. With a `cache` they follow the tokens that it has
  /// seen.
  ///
  /// - Parameter places: The positions that are asked for, counted through all rows, if not all are: then the result is
  ///   [places, width], and much of the last block's work is saved.
  public func hiddenStates(
    _ ids: [Int32], batch: Int, at places: [Int]? = nil, cache: KeyValueCache? = nil, dropout: Dropout? = nil
  ) -> Tensor {
    var x = embedded(ids, batch: batch, start: cache?.count ?? 0)  // [batch, time, width]
    if let dropout { x = dropout(x) }
    for (index, block) in blocks.enumerated() {
      let isLast = index == blocks.count - 1
      x = block(x, at: isLast ? places : nil, cache: cache?.layers[index], dropout: dropout)
    }
    return finalNorm(x)
  }

  /// What the first block reads: each token's vector and, where positions are learned, its position's.
  private func embedded(_ ids: [Int32], batch: Int, start: Int) -> Tensor {
    let time = ids.count / max(1, batch)
    precondition(
      start + time <= configuration.contextLength,
      "\(start + time) tokens are more than the context of \(configuration.contextLength)")
    let x = tokenEmbedding(ids, batch: batch)  // [batch, time, width]
    guard let positionEmbedding else { return x }
    return x + positionEmbedding((start..<start + time).map(Int32.init), batch: 1).reshaped(to: [time, -1])
  }

  /// How much each position of a text looks at each other one: [layer, head, query, key], each row adding up to 1.
  ///
  ///     model.attentionWeights(of: tokens)[0, 2, 7, 3]    // layer 0, head 2: what token 7 gives to token 3
  public func attentionWeights(of ids: [Int32]) -> Tensor {
    withoutGradients {
      var x = embedded(ids, batch: 1, start: 0)
      let weights = blocks.map { block in
        let looks = block.attention.weights(block.attentionNorm(x))  // [1, head, query, key]
        x = block(x)
        return looks
      }
      return Tensor.concatenated(weights)
    }
  }

  /// Scores for every entry of the vocabulary: [..., width] → [..., vocabulary].
  public func logits(of hidden: Tensor) -> Tensor {
    head?(hidden) ?? linear(hidden, weight: tokenEmbedding.weight.value)
  }

  /// For each position the scores of what the model guesses there: [batch, time, vocabulary].
  public func callAsFunction(
    _ ids: [Int32], batch: Int, cache: KeyValueCache? = nil, dropout: Dropout? = nil
  ) -> Tensor {
    logits(of: hiddenStates(ids, batch: batch, cache: cache, dropout: dropout))
  }

  /// The mean surprise, in nats, about `targets`: a token for each position, or −1 where nothing is asked.
  public func loss(_ ids: [Int32], _ targets: [Int32], batch: Int, dropout: Dropout? = nil) -> Tensor {
    precondition(targets.count == ids.count, "\(ids.count) tokens need as many targets, got \(targets.count)")
    let asked = targets.indices.filter { targets[$0] != -1 }
    if asked.isEmpty || asked.count == targets.count {
      return crossEntropy(self(ids, batch: batch, dropout: dropout), targets)
    }
    // The table of all words is dear: only the vectors that are asked for meet it.
    let vectors = hiddenStates(ids, batch: batch, at: asked, dropout: dropout)  // [asked, width]
    return crossEntropy(logits(of: vectors), asked.map { targets[$0] })
  }
}
