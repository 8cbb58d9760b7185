/// The keys and values of the tokens read so far, so that each new token costs one position's work and not the whole
/// text's.
///
///     let cache = KeyValueCache(model.configuration)
///     _ = model(prompt, batch: 1, cache: cache)
///     let logits = model([next], batch: 1, cache: cache)
public final class KeyValueCache {
  public let batch: Int
  public let capacity: Int
  public let layers: [Layer]

  /// Room for the model's whole context, for `batch` texts of equal length.
  public init(_ configuration: TransformerConfiguration, batch: Int = 1) {
    self.batch = batch
    capacity = configuration.contextLength
    let width = configuration.keyValueHeadCount * configuration.headSize
    layers = (0..<configuration.layerCount).map { _ in
      Layer(batch: batch, capacity: configuration.contextLength, width: width)
    }
  }

  /// Tokens of each text that every layer has seen.
  public var count: Int { layers.last?.count ?? 0 }

  /// Forgets everything, keeping the memory.
  public func clear() {
    for layer in layers { layer.count = 0 }
  }

  /// One block's keys and values, each [batch, capacity, keyValueHeads · size].
  public final class Layer {
    public internal(set) var count = 0
    let capacity: Int
    let keys: Buffer
    let values: Buffer
    private let batch: Int
    private let width: Int

    init(batch: Int, capacity: Int, width: Int) {
      self.batch = batch
      self.capacity = capacity
      self.width = width
      keys = Buffer(count: batch * capacity * width)
      values = Buffer(count: batch * capacity * width)
    }

    func append(key: Tensor, value: Tensor) {
      let time = key.shape[1]
      precondition(key.shape == [batch, time, width] && count + time <= capacity, "the cache cannot take \(key.shape)")
      for (new, all) in [(key, keys), (value, values)] {
        Permute.copy(
          new.buffer, from: 0, stride: time * width, to: all, at: count * width, stride: capacity * width, count: batch,
          length: time * width)
      }
      count += time
    }

    /// The keys and values of one text, [count, width] each.
    func rows(of text: Int) -> (keys: Tensor, values: Tensor) {
      func rows(_ all: Buffer) -> Tensor {
        let rows = Tensor(uninitialized: [count, width])
        Permute.copy(
          all, from: text * capacity * width, stride: 0, to: rows.buffer, at: 0, stride: 0, count: 1,
          length: count * width)
        return rows
      }
      return (rows(keys), rows(values))
    }
  }
}

/// Attention of the newest positions to everything in the cache, themselves included. No gradient.
func attention(query: Tensor, cache: KeyValueCache.Layer, _ configuration: TransformerConfiguration) -> Tensor {
  if query.shape[1] == 1, let own = substitutedAttention(query: query, cache: cache, configuration) { return own }
  let kernel = AttentionKernel(
    batch: query.shape[0], queryCount: query.shape[1], keyCount: cache.count, headCount: configuration.headCount,
    keyValueHeadCount: configuration.keyValueHeadCount, headSize: configuration.headSize, isCausal: true,
    keyCapacity: cache.capacity)
  let output = Tensor(uninitialized: query.shape)
  let logDenominators = Buffer(count: kernel.batch * kernel.headCount * kernel.queryCount)
  kernel.forward(
    query: query.buffer, key: cache.keys, value: cache.values, output: output.buffer, logDenominators: logDenominators)
  return output
}

/// The same of one position, by whoever stands in for it, head by head; nil where nobody does.
private func substitutedAttention(
  query: Tensor, cache: KeyValueCache.Layer, _ configuration: TransformerConfiguration
) -> Tensor? {
  guard let attend = Substitutes.current.attentionToCache else { return nil }
  let (heads, size) = (configuration.headCount, configuration.headSize)
  let queryHeadsPerKeyHead = heads / configuration.keyValueHeadCount
  func parts(_ x: Tensor, head: Int) -> [[Double]] {
    let (scalars, width) = (x.scalars, x.shape[1])
    return (0..<x.shape[0]).map { row in
      scalars[row * width + head * size..<row * width + (head + 1) * size].map(Double.init)
    }
  }
  var gathered: [Float] = []
  for text in 0..<query.shape[0] {
    let (keys, values) = cache.rows(of: text)
    let asked = query.slice(text..<text + 1).reshaped(to: [1, heads * size])
    for head in 0..<heads {
      let keyHead = head / queryHeadsPerKeyHead
      guard
        let own = attend(parts(asked, head: head)[0], parts(keys, head: keyHead), parts(values, head: keyHead))
      else { return nil }
      gathered += own.map { Float($0) }
    }
  }
  return Tensor(gathered, shape: query.shape)
}
