/// The same numbers in another shape or order.
extension Tensor {
  /// The same numbers in the same order. One dimension may be −1: whatever is left.
  public func reshaped(to shape: [Int]) -> Tensor {
    var shape = shape
    if let open = shape.firstIndex(of: -1) {
      let known = shape.reduce(1) { $1 == -1 ? $0 : $0 * $1 }
      precondition(known > 0 && count % known == 0, "\(self.shape) cannot be reshaped to \(shape)")
      shape[open] = count / known
    }
    precondition(shape.reduce(1, *) == count, "\(self.shape) cannot be reshaped to \(shape)")
    let original = self.shape
    return Tensor(shape: shape, buffer: buffer).remembering([self]) { upstream, inputs in
      inputs[0]?.receive(Tensor(shape: original, buffer: upstream.buffer))
    }
  }

  /// The last two dimensions exchanged.
  public func transposed() -> Tensor {
    precondition(rank >= 2, "transposed() needs two dimensions, got shape \(shape)")
    let (rows, columns) = (shape[rank - 2], shape[rank - 1])
    let result = Tensor(uninitialized: shape.dropLast(2) + [columns, rows])
    let batch = rows * columns == 0 ? 0 : count / (rows * columns)
    Permute.transpose(buffer, batch: batch, rows: rows, columns: columns, into: result.buffer)
    return result.remembering([self]) { upstream, inputs in inputs[0]?.receive(upstream.transposed()) }
  }

  /// The places `range` of `dimension`.
  public func slice(_ range: Range<Int>, along dimension: Int = 0) -> Tensor {
    let axis = axis(dimension)
    precondition(range.lowerBound >= 0 && range.upperBound <= shape[axis], "\(range) is outside shape \(shape)")
    let full = shape
    let inner = shape[(axis + 1)...].reduce(1, *)
    let outer = shape[..<axis].reduce(1, *)
    var part = shape
    part[axis] = range.count
    let result = Tensor(uninitialized: part)
    Permute.copy(
      buffer, from: range.lowerBound * inner, stride: full[axis] * inner, to: result.buffer, at: 0,
      stride: range.count * inner, count: outer, length: range.count * inner)
    return result.remembering([self]) { upstream, inputs in
      inputs[0]?.accumulate(full) { gradient, adding in
        if !adding { Elementwise.fill(gradient.buffer, with: 0) }
        Permute.copy(
          upstream.buffer, from: 0, stride: range.count * inner, to: gradient.buffer, at: range.lowerBound * inner,
          stride: full[axis] * inner, count: outer, length: range.count * inner, adding: true)
      }
    }
  }

  /// `tensors` one after the other along `dimension`. Their other dimensions have to be equal.
  public static func concatenated(_ tensors: [Tensor], along dimension: Int = 0) -> Tensor {
    precondition(!tensors.isEmpty, "concatenated(_:) needs at least one tensor")
    let axis = tensors[0].axis(dimension)
    var shape = tensors[0].shape
    let lengths = tensors.map { $0.shape[axis] }
    shape[axis] = lengths.reduce(0, +)
    let inner = shape[(axis + 1)...].reduce(1, *)
    let outer = shape[..<axis].reduce(1, *)
    let result = Tensor(uninitialized: shape)
    var place = 0
    for tensor in tensors {
      var same = tensor.shape
      precondition(same.count == shape.count, "cannot concatenate \(tensors.map(\.shape))")
      same[axis] = shape[axis]
      precondition(same == shape, "cannot concatenate \(tensors.map(\.shape)) along dimension \(axis)")
      let length = tensor.shape[axis] * inner
      Permute.copy(
        tensor.buffer, from: 0, stride: length, to: result.buffer, at: place, stride: shape[axis] * inner, count: outer,
        length: length)
      place += length
    }
    return result.remembering(tensors) { upstream, inputs in
      var start = 0
      for (input, length) in zip(inputs, lengths) {
        input?.receive(upstream.slice(start..<start + length, along: axis))
        start += length
      }
    }
  }
}
