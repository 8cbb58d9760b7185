/// Scaled dot-product attention: each query takes a weighted mean of the values, with the weights softmax(q · k /
/// √size).
///
///     query  [batch, time, heads · size]
///     key    [batch, keys, keyValueHeads · size]      value: the same
///     result [batch, time, heads · size]
///
/// Query head h reads key and value head h / (heads / keyValueHeads). If `isCausal`, a query sees the keys up to its
/// own position, the last query being aligned with the last key, as with a cache. The time × keys matrix is never
/// stored. Twin: `Reference.attention`. Sources: Vaswani et al., "Attention is all you need", 2017; Dao et al.,
/// "FlashAttention", 2022.
public func attention(
  query: Tensor, key: Tensor, value: Tensor, headCount: Int, keyValueHeadCount: Int? = nil, isCausal: Bool
) -> Tensor {
  let keyValueHeadCount = keyValueHeadCount ?? headCount
  precondition(
    query.rank == 3 && key.rank == 3 && key.shape == value.shape && key.shape[0] == query.shape[0]
      && headCount % keyValueHeadCount == 0 && query.shape[2] % headCount == 0
      && key.shape[2] * headCount == query.shape[2] * keyValueHeadCount
      && (isCausal ? key.shape[1] >= query.shape[1] : key.shape[1] > 0),
    "attention: query \(query.shape), key \(key.shape), value \(value.shape), \(headCount) heads, "
      + "\(keyValueHeadCount) key heads do not fit")
  let kernel = AttentionKernel(
    batch: query.shape[0], queryCount: query.shape[1], keyCount: key.shape[1], headCount: headCount,
    keyValueHeadCount: keyValueHeadCount, headSize: query.shape[2] / headCount, isCausal: isCausal,
    precision: Precision.current)
  let (q, k, v) = (query.detached, key.detached, value.detached)
  let output = Tensor(uninitialized: query.shape)
  let logDenominators = Buffer(count: kernel.batch * headCount * kernel.queryCount)
  kernel.forward(
    query: q.buffer, key: k.buffer, value: v.buffer, output: output.buffer, logDenominators: logDenominators)
  let isOfItself = isCausal && query.shape == key.shape
  let own = isOfItself ? Substitutes.current.attention?(q, k, v, headCount) : nil
  return (own ?? output).remembering([query, key, value]) { upstream, inputs in
    let gradients = [q, k, v].map { Tensor(uninitialized: $0.shape) }
    kernel.pullback(
      upstream.buffer, query: q.buffer, key: k.buffer, value: v.buffer, output: output.buffer,
      logDenominators: logDenominators, queryGradient: gradients[0].buffer, keyGradient: gradients[1].buffer,
      valueGradient: gradients[2].buffer)
    for (input, gradient) in zip(inputs, gradients) { input?.receive(gradient) }
  }
}

/// Rotary positions: turns each head's pairs of numbers (i, i + size/2) by an angle that grows with the position, so
/// that a query's product with a key depends on how far apart they are.
///
/// `input` is [batch, time, heads · size]; its first row stands at position `offset`. Twin: `Reference.rotary`.
/// Source: Su et al., "RoFormer: enhanced transformer with rotary position embedding", 2021.
public func rotary(_ input: Tensor, headCount: Int, base: Double = 10_000, offset: Int = 0) -> Tensor {
  precondition(
    input.rank == 3 && input.shape[2] % (2 * headCount) == 0,
    "rotary positions need [batch, time, heads · even size], got \(input.shape) for \(headCount) heads")
  let table = RotaryTable(positions: offset + input.shape[1], headSize: input.shape[2] / headCount, base: base)
  return rotary(input, headCount: headCount, table: table, offset: offset)
}

/// The same with cosines and sines that were worked out before: a layer does that once.
func rotary(_ input: Tensor, headCount: Int, table: RotaryTable, offset: Int) -> Tensor {
  precondition(
    offset + input.shape[1] <= table.positions, "the rotary table ends at position \(table.positions)")
  let kernel = RotaryKernel(
    batch: input.shape[0], time: input.shape[1], headCount: headCount, table: table, offset: offset)
  let shape = input.shape
  let output = Tensor(uninitialized: shape)
  kernel.rotate(input.buffer, into: output.buffer, backwards: false)
  return output.remembering([input]) { upstream, inputs in
    let gradient = Tensor(uninitialized: shape)
    kernel.rotate(upstream.buffer, into: gradient.buffer, backwards: true)
    inputs[0]?.receive(gradient)
  }
}
