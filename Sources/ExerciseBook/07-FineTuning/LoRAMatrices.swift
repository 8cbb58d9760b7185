/// The two thin matrices that LoRA trains in place of one large one.
///
///     let adapter = LoRAMatrices(a: [[1, 0, 2]], b: [[3], [1]], alpha: 2)      // rank 1, from 3 inputs to 2 outputs
///     adapter.rank                                                            // 1
public struct LoRAMatrices: Equatable, Sendable {
  /// A [rank, inputs], from the inputs down to a few numbers.
  public var a: [[Double]]
  /// B [outputs, rank], from these up to the outputs.
  public var b: [[Double]]
  /// α: what they add is multiplied by α / rank.
  public var alpha: Double

  public init(a: [[Double]], b: [[Double]], alpha: Double) {
    self.a = a
    self.b = b
    self.alpha = alpha
  }

  public var rank: Int { a.count }
}
