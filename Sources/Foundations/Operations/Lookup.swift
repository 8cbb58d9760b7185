/// The rows of `table` [entries, width] that `ids` name, in the shape `shape` + [width]. Twin: `Reference.embedding`.
///
/// The gradient of a row is the sum over all its uses.
public func embedding(_ ids: [Int32], shape: [Int], table: Tensor) -> Tensor {
  precondition(table.rank == 2, "an embedding table is [entries, width], got \(table.shape)")
  precondition(shape.reduce(1, *) == ids.count, "\(ids.count) ids do not fill shape \(shape)")
  precondition(
    ids.allSatisfy { $0 >= 0 && $0 < Int32(table.shape[0]) }, "an id is outside 0..<\(table.shape[0])")
  let (tableShape, width) = (table.shape, table.shape[1])
  let output = Tensor(uninitialized: shape + [width])
  EmbeddingKernel.lookUp(ids, table: table.buffer, width: width, into: output.buffer)
  return output.remembering([table]) { upstream, inputs in
    inputs[0]?.accumulate(tableShape) { gradient, adding in
      if !adding { Elementwise.fill(gradient.buffer, with: 0) }
      EmbeddingKernel.addGradient(upstream.buffer, ids: ids, width: width, to: gradient.buffer)
    }
  }
}

extension Tensor {
  /// The vectors along the last dimension at `places`, which count through all other dimensions: [places, width].
  public func vectors(at places: [Int]) -> Tensor {
    embedding(places.map(Int32.init), shape: [places.count], table: reshaped(to: [-1, shape.last ?? 1]))
  }
}

/// Each number kept with probability 1 − `rate` and then divided by 1 − `rate`, so that the mean stays; the others
/// become 0.
///
/// Which numbers are dropped depends on one draw from `generator` and on each number's place, and so not on threads.
/// Source: Srivastava et al., "Dropout", 2014.
public func dropout(_ input: Tensor, rate: Float, using generator: inout SeededGenerator) -> Tensor {
  precondition(rate >= 0 && rate < 1, "a dropout rate is at least 0 and less than 1, got \(rate)")
  if rate == 0 { return input }
  let kernel = DropoutKernel(seed: generator.next(), rate: rate)
  let shape = input.shape
  let output = Tensor(uninitialized: shape)
  kernel.apply(input.buffer, into: output.buffer)
  return output.remembering([input]) { upstream, inputs in
    let gradient = Tensor(uninitialized: shape)
    kernel.apply(upstream.buffer, into: gradient.buffer)
    inputs[0]?.receive(gradient)
  }
}
