extension Tensor {
  /// The matrix product, over the last two dimensions.
  ///
  ///     [m, k] · [k, n]             → [m, n]
  ///     [batch…, m, k] · [k, n]     → [batch…, m, n]
  ///     [batch…, m, k] · [batch…, k, n] → [batch…, m, n]
  public func matmul(_ other: Tensor) -> Tensor {
    precondition(
      rank >= 2 && other.rank >= 2 && shape[rank - 1] == other.shape[other.rank - 2]
        && (other.rank == 2 || other.shape.dropLast(2) == shape.dropLast(2)),
      "matmul: \(shape) · \(other.shape) do not fit")
    let (a, b) = (detached, other.detached)
    let precision = Precision.current
    let isShared = other.rank == 2
    // One right-hand side for all: the batches are just more rows.
    let batch = isShared ? 1 : shape.dropLast(2).reduce(1, *)
    let m = isShared ? shape.dropLast().reduce(1, *) : shape[rank - 2]
    let (k, n) = (shape[rank - 1], other.shape[other.rank - 1])
    let result = Tensor(uninitialized: shape.dropLast() + [n])
    BatchedProduct(batch: batch, rows: m, columns: n, depth: k, precision: precision)
      .multiply(a.buffer, b.buffer, into: result.buffer)
    return result.remembering([self, other]) { upstream, inputs in
      // dA = dC · Bᵀ and dB = Aᵀ · dC
      inputs[0]?.accumulate(a.shape) { gradient, adding in
        BatchedProduct(batch: batch, rows: m, columns: k, depth: n, transposeB: true, precision: precision)
          .multiply(upstream.buffer, b.buffer, into: gradient.buffer, accumulating: adding)
      }
      inputs[1]?.accumulate(b.shape) { gradient, adding in
        BatchedProduct(batch: batch, rows: k, columns: n, depth: m, transposeA: true, precision: precision)
          .multiply(a.buffer, upstream.buffer, into: gradient.buffer, accumulating: adding)
      }
    }
  }
}

/// y = x · Wᵀ + b over the last dimension: x [..., in], W [out, in], b [out], y [..., out].
public func linear(_ input: Tensor, weight: Tensor, bias: Tensor? = nil) -> Tensor {
  let (x, w) = (input.detached, weight.detached)
  let precision = Precision.current
  precondition(
    w.rank == 2 && x.rank >= 1 && x.shape[x.rank - 1] == w.shape[1] && (bias.map { $0.shape == [w.shape[0]] } ?? true),
    "linear: input \(x.shape), weight \(w.shape), bias \(bias.map { "\($0.shape)" } ?? "none") do not fit")
  if let y = RoundedWeights.linear(x, w, bias: bias) { return y }
  let (outputs, depth) = (w.shape[0], w.shape[1])
  let rows = x.shape.dropLast().reduce(1, *)
  let y = Tensor(uninitialized: x.shape.dropLast() + [outputs])
  BatchedProduct(rows: rows, columns: outputs, depth: depth, transposeB: true, precision: precision)
    .multiply(x.buffer, w.buffer, into: y.buffer, bias: bias?.buffer)
  return y.remembering([input, weight] + (bias.map { [$0] } ?? [])) { upstream, inputs in
    // dx = dy · W, dW = dyᵀ · x, db = Σ dy
    inputs[0]?.accumulate(x.shape) { gradient, adding in
      BatchedProduct(rows: rows, columns: depth, depth: outputs, precision: precision)
        .multiply(upstream.buffer, w.buffer, into: gradient.buffer, accumulating: adding)
    }
    inputs[1]?.accumulate(w.shape) { gradient, adding in
      BatchedProduct(rows: outputs, columns: depth, depth: rows, transposeA: true, precision: precision)
        .multiply(upstream.buffer, x.buffer, into: gradient.buffer, accumulating: adding)
    }
    if inputs.count == 3 {
      inputs[2]?.accumulate([outputs]) { gradient, adding in
        Rows.columnSums(upstream.buffer, rows: rows, width: outputs, into: gradient.buffer, accumulating: adding)
      }
    }
  }
}
