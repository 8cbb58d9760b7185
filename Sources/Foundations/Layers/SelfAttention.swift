/// Lets each position gather what it needs from the others: it asks with a query, they answer with keys and values.
///
///     x [batch, time, width] → [batch, time, width]
///
/// Causal, a position sees itself and those before it, as in GPT; else it sees all, as in BERT. With fewer key and
/// value heads than query heads (grouped queries), several query heads share one. Source: Vaswani et al., "Attention
/// is all you need", 2017.
public struct SelfAttention: Module {
  public let query: Linear
  public let key: Linear
  public let value: Linear
  public let output: Linear
  let rotary: RotaryEmbedding?
  let configuration: TransformerConfiguration

  init(_ configuration: TransformerConfiguration, rotary: RotaryEmbedding?, using generator: inout SeededGenerator) {
    self.rotary = rotary
    let (width, keyWidth) = (configuration.width, configuration.keyValueHeadCount * configuration.headSize)
    let (deviation, hasBias) = (configuration.initialDeviation, configuration.hasBias)
    query = Linear(width, width, hasBias: hasBias, standardDeviation: deviation, using: &generator)
    key = Linear(width, keyWidth, hasBias: hasBias, standardDeviation: deviation, using: &generator)
    value = Linear(width, keyWidth, hasBias: hasBias, standardDeviation: deviation, using: &generator)
    output = Linear(
      width, width, hasBias: hasBias, standardDeviation: configuration.residualDeviation, using: &generator)
    self.configuration = configuration
  }

  /// With a `cache`, `x` holds only the newest positions; the keys and values of those before come from there.
  public func callAsFunction(_ x: Tensor, cache: KeyValueCache.Layer? = nil) -> Tensor {
    var q = query(x)  // [batch, time, heads · size]
    var k = key(x)  // [batch, time, keyValueHeads · size]
    let v = value(x)
    if let rotary {
      q = rotary(q, headCount: configuration.headCount, offset: cache?.count ?? 0)
      k = rotary(k, headCount: configuration.keyValueHeadCount, offset: cache?.count ?? 0)
    }
    let gathered: Tensor
    if let cache {
      cache.append(key: k, value: v)
      gathered = attention(query: q, cache: cache, configuration)
    } else {
      gathered = attention(
        query: q, key: k, value: v, headCount: configuration.headCount,
        keyValueHeadCount: configuration.keyValueHeadCount, isCausal: configuration.isCausal)
    }
    return output(gathered)
  }
}
