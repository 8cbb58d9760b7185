/// Functions of each number on its own, with their derivatives.
extension Tensor {
  public func exp() -> Tensor {
    map({ Function.exp($0) }, slope: { _, y in y })
  }

  /// The natural logarithm.
  public func log() -> Tensor {
    map({ x in Lanes(lanes: x) { Float(naturalLogarithm(Double($0))) } }, slope: { x, _ in Lanes(repeating: 1) / x })
  }

  public func tanh() -> Tensor {
    map({ Function.tanh($0) }, slope: { _, y in Lanes(repeating: 1) - y * y })
  }

  /// The logistic function 1 / (1 + e⁻ˣ).
  public func sigmoid() -> Tensor {
    map({ Function.sigmoid($0) }, slope: { _, y in y * (Lanes(repeating: 1) - y) })
  }

  /// max(x, 0), with slope 0 at 0.
  public func relu() -> Tensor {
    // Not `pointwiseMax`, which would turn a NaN into 0.
    map(
      { $0.replacing(with: 0, where: $0 .< Lanes()) },
      slope: { x, _ in Lanes().replacing(with: 1, where: x .> Lanes()) })
  }

  /// x · Φ(x), by GPT-2's tanh approximation. Source: Hendrycks and Gimpel, "Gaussian error linear units", 2016.
  public func gelu() -> Tensor {
    map({ Function.gelu($0) }, slope: { x, _ in Function.geluSlope(x) })
  }

  /// x · sigmoid(x), also called swish. Source: Elfwing, Uchibe and Doya, 2017.
  public func silu() -> Tensor {
    map({ Function.silu($0) }, slope: { x, _ in Function.siluSlope(x) })
  }

  public func squareRoot() -> Tensor {
    map({ $0.squareRoot() }, slope: { _, y in Lanes(repeating: 0.5) / y })
  }

  public func squared() -> Tensor {
    map({ $0 * $0 }, slope: { x, _ in x + x })
  }

  /// y = function(x), and dx = dy · slope(x, y).
  @inline(__always)
  private func map(_ function: (Lanes) -> Lanes, slope: @escaping (Lanes, Lanes) -> Lanes) -> Tensor {
    let (x, y) = (self.detached, Tensor(uninitialized: shape))
    Elementwise.map(buffer, into: y.buffer, function)
    return y.remembering([self]) { upstream, inputs in
      let slopes = Tensor(uninitialized: x.shape)
      Elementwise.map(x.buffer, y.buffer, into: slopes.buffer) { slope($0, $1) }
      inputs[0]?.accumulate(x.shape) { gradient, adding in
        Elementwise.map(upstream.buffer, slopes.buffer, into: gradient.buffer, accumulating: adding) { $0 * $1 }
      }
    }
  }
}

extension SIMD16<Float> {
  /// `function` of each lane in turn.
  fileprivate init(lanes: Lanes, _ function: (Float) -> Float) {
    self = lanes
    for i in 0..<16 { self[i] = function(lanes[i]) }
  }
}

/// silu(gate) · value, the gated half of a SwiGLU feed-forward layer, in one pass.
/// Source: Shazeer, "GLU variants improve transformer", 2020.
public func swiGLU(gate: Tensor, value: Tensor) -> Tensor {
  precondition(gate.shape == value.shape, "swiGLU needs equal shapes, got \(gate.shape) and \(value.shape)")
  let (g, v) = (gate.detached, value.detached)
  let result = Tensor(uninitialized: g.shape)
  Elementwise.map(g.buffer, v.buffer, into: result.buffer) { Function.silu($0) * $1 }
  return result.remembering([gate, value]) { upstream, inputs in
    let share = Tensor(uninitialized: g.shape)
    if let input = inputs[0] {
      Elementwise.map(g.buffer, v.buffer, into: share.buffer) { Function.siluSlope($0) * $1 }
      input.accumulate(g.shape) { gradient, adding in
        Elementwise.map(upstream.buffer, share.buffer, into: gradient.buffer, accumulating: adding) { $0 * $1 }
      }
    }
    inputs[1]?.accumulate(g.shape) { gradient, adding in
      Elementwise.map(upstream.buffer, g.buffer, into: gradient.buffer, accumulating: adding) {
        $0 * Function.silu($1)
      }
    }
  }
}
