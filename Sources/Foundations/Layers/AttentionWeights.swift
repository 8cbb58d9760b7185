/// The weights with which each position looks at each other one, made the plain way to be looked at.
///
///     weights = softmax(mask(Q · Kᵀ / √size))          for each head
///
/// Attention itself never stores this matrix (see `attention`), since its size grows with the square of the length.
/// Here it is the point: a picture of a sentence needs it.
///
///     let weights = block.attention.weights(block.attentionNorm(x))    // [batch, heads, queries, keys]
///
/// Source: Vaswani et al., "Attention is all you need", 2017.
extension SelfAttention {
  /// [batch, heads, time, time] for `x` [batch, time, width]: what query i of head h gives to key j, each row adding
  /// up to 1. A constant: no gradient flows through it.
  public func weights(_ x: Tensor) -> Tensor {
    withoutGradients {
      var q = query(x)  // [batch, time, heads · size]
      var k = key(x)  // [batch, time, keyValueHeads · size]
      if let rotary {
        q = rotary(q, headCount: configuration.headCount)
        k = rotary(k, headCount: configuration.keyValueHeadCount)
      }
      let (batch, time, size) = (x.shape[0], x.shape[1], configuration.headSize)
      let headsPerKey = configuration.headCount / configuration.keyValueHeadCount
      let heads = (0..<configuration.headCount).map { head in
        let keyHead = head / headsPerKey
        let query = q.slice(head * size..<(head + 1) * size, along: 2)  // [batch, time, size]
        let key = k.slice(keyHead * size..<(keyHead + 1) * size, along: 2)
        var scores = query.matmul(key.transposed()) / Float(size).squareRoot()  // [batch, time, time]
        if configuration.isCausal { scores = scores + Self.causalMask(time) }
        return scores.softmax().reshaped(to: [batch, 1, time, time])
      }
      return Tensor.concatenated(heads, along: 1)
    }
  }

  /// [time, time]: 0 where a query may look, −∞ at the keys that come after it.
  private static func causalMask(_ time: Int) -> Tensor {
    Tensor((0..<time * time).map { $0 % time > $0 / time ? -Float.infinity : 0 }, shape: [time, time])
  }
}
