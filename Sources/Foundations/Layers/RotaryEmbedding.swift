/// Rotary positions as a layer: the angles are worked out once for the whole context.
///
///     let rotary = RotaryEmbedding(headSize: 32, contextLength: 256)
///     q = rotary(q, headCount: 4, offset: cache.count)
public struct RotaryEmbedding: Module {
  private let table: RotaryTable

  public init(headSize: Int, contextLength: Int, base: Double = 10_000) {
    table = RotaryTable(positions: contextLength, headSize: headSize, base: base)
  }

  /// Turns `input` [batch, time, heads · size], whose first row stands at position `offset`.
  public func callAsFunction(_ input: Tensor, headCount: Int, offset: Int = 0) -> Tensor {
    rotary(input, headCount: headCount, table: table, offset: offset)
  }
}
