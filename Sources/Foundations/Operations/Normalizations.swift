/// LayerNorm over the last dimension: each row shifted to mean 0 and scaled to variance 1, then times `weight`, plus
/// `bias`.
///
///     y = (x − mean) / √(variance + ε) · weight + bias
///
/// `weight` and `bias` have the last dimension's size. Twin: `Reference.layerNorm`. Source: Ba, Kiros and Hinton, 2016.
public func layerNorm(_ input: Tensor, weight: Tensor, bias: Tensor?, epsilon: Float = 1e-5) -> Tensor {
  normalized(input, weight: weight, bias: bias, epsilon: epsilon, subtractsMean: true)
}

/// RMSNorm over the last dimension: each row scaled to a root mean square of 1, then times `weight`.
///
///     y = x / √(mean(x²) + ε) · weight
///
/// Twin: `Reference.rmsNorm`. Source: Zhang and Sennrich, "Root mean square layer normalization", 2019.
public func rmsNorm(_ input: Tensor, weight: Tensor, epsilon: Float = 1e-5) -> Tensor {
  normalized(input, weight: weight, bias: nil, epsilon: epsilon, subtractsMean: false)
}

private func normalized(
  _ input: Tensor, weight: Tensor, bias: Tensor?, epsilon: Float, subtractsMean: Bool
) -> Tensor {
  let width = input.shape.last ?? 1
  precondition(
    weight.shape == [width] && (bias.map { $0.shape == [width] } ?? true),
    "normalisation of \(input.shape) needs weights of shape [\(width)], got \(weight.shape)")
  let (x, w) = (input.detached, weight.detached)
  let y = Tensor(uninitialized: x.shape)
  let rows = x.count / max(1, width)
  let statistics = Buffer(count: 2 * rows)
  let kernel = NormalizationKernel(rows: rows, width: width, epsilon: epsilon, subtractsMean: subtractsMean)
  kernel.forward(x.buffer, weight: w.buffer, bias: bias?.buffer, into: y.buffer, statistics: statistics)
  return y.remembering([input, weight] + (bias.map { [$0] } ?? [])) { upstream, inputs in
    inputs[0]?.accumulate(x.shape) { gradient, adding in
      kernel.pullbackInput(
        upstream.buffer, x: x.buffer, weight: w.buffer, statistics: statistics, into: gradient.buffer,
        accumulating: adding)
    }
    inputs[1]?.accumulate([width]) { gradient, adding in
      kernel.pullbackWeight(
        upstream.buffer, x: x.buffer, statistics: statistics, into: gradient.buffer, accumulating: adding)
    }
    if inputs.count == 3 {
      inputs[2]?.accumulate([width]) { gradient, adding in
        Rows.columnSums(upstream.buffer, rows: rows, width: width, into: gradient.buffer, accumulating: adding)
      }
    }
  }
}
