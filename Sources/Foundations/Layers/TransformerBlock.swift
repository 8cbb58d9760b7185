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

  public func callAsFunction(_ input: Tensor, cache: KeyValueCache.Layer? = nil, dropout: Dropout? = nil) -> Tensor {
    var x = input  // [batch, time, width]
    let gathered = attention(attentionNorm(x), cache: cache)
    x = x + (dropout?(gathered) ?? gathered)
    let thought = feedForward(feedForwardNorm(x))
    x = x + (dropout?(thought) ?? thought)
    return x
  }
}
