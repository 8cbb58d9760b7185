/// A table with a row of numbers for each token: what the model knows about it before it has read anything else.
public struct Embedding: Module {
  /// [entries, width]
  public let weight: Parameter

  public init(_ entries: Int, _ width: Int, standardDeviation: Float, using generator: inout SeededGenerator) {
    weight = Parameter(.normal([entries, width], standardDeviation: standardDeviation, using: &generator))
  }

  /// The rows of `ids`, as [batch, time, width].
  public func callAsFunction(_ ids: [Int32], batch: Int) -> Tensor {
    precondition(batch > 0 && ids.count % batch == 0, "\(ids.count) tokens do not make \(batch) equal rows")
    return embedding(ids, shape: [batch, ids.count / batch], table: weight.value)
  }
}
