/// One layer of a transformer: the positions exchange (attention), then each thinks for itself (feed-forward). Both
/// add to what is there.
///
///     x = x + attention(norm(x))
///     x = x + feedForward(norm(x))
///
/// The norm comes first (pre-norm), which keeps a clear path for gradients from the loss to the embeddings.
/// Source: Radford et al., "Language models are unsupervised multitask learners" (GPT-2), 2019.
public struct TransformerBlock: Module {
  public let attentionNorm: Normalization
  public let attention: SelfAttention
  public let feedForwardNorm: Normalization
  public let feedForward: FeedForward

  /// `rotary` is shared by all blocks, for positions that are turned rather than learned.
  init(_ configuration: TransformerConfiguration, rotary: RotaryEmbedding?, using generator: inout SeededGenerator) {
    attentionNorm = configuration.makeNorm()
    attention = SelfAttention(configuration, rotary: rotary, using: &generator)
    feedForwardNorm = configuration.makeNorm()
    feedForward = FeedForward(configuration, using: &generator)
  }

  /// - Parameter places: Where the answer is asked for, if not everywhere; counted through the whole batch.
  /// - Returns: [batch, time, width]; with `places` [places, width].
  public func callAsFunction(
    _ input: Tensor, at places: [Int]? = nil, cache: KeyValueCache.Layer? = nil, dropout: Dropout? = nil
  ) -> Tensor {
    var x = input  // [batch, time, width]
    let gathered = attention(attentionNorm(x), cache: cache)
    x = x + (dropout?(gathered) ?? gathered)
    // From here on no position sees another, so those that nobody asks for are left out.
    if let places { x = x.vectors(at: places) }
    let thought = feedForward(feedForwardNorm(x))
    x = x + (dropout?(thought) ?? thought)
    return x
  }
}
