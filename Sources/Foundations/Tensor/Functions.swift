import CPUSupport

/// Functions of each number on its own, with their derivatives.
extension Tensor {
  public func exp() -> Tensor { map(Exponential.self) }

  /// The natural logarithm.
  public func log() -> Tensor { map(Logarithm.self) }

  public func tanh() -> Tensor { map(HyperbolicTangent.self) }

  /// The logistic function 1 / (1 + e⁻ˣ).
  public func sigmoid() -> Tensor { map(Logistic.self) }

  /// max(x, 0), with slope 0 at 0.
  public func relu() -> Tensor { map(Rectifier.self) }

  /// x · Φ(x), by GPT-2's tanh approximation. Source: Hendrycks and Gimpel, "Gaussian error linear units", 2016.
  public func gelu() -> Tensor { map(GELU.self) }

  /// x · sigmoid(x), also called swish. Source: Elfwing, Uchibe and Doya, 2017.
  public func silu() -> Tensor { map(SiLU.self) }

  public func squareRoot() -> Tensor { map(Root.self) }

  public func squared() -> Tensor { map(Square.self) }

  /// y = value(x), and dx = dy · slope(x, y).
  private func map<Function: ElementFunction>(_: Function.Type) -> Tensor {
    let (x, y) = (self.detached, Tensor(uninitialized: shape))
    Elementwise.map(buffer, into: y.buffer, Value<Function>())
    return y.remembering([self]) { upstream, inputs in
      inputs[0]?.accumulate(x.shape) { gradient, adding in
        Elementwise.map(
          upstream.buffer, x.buffer, y.buffer, into: gradient.buffer, accumulating: adding, Slope<Function>())
      }
    }
  }
}

/// A function and its derivative, sixteen numbers at a time.
private protocol ElementFunction {
  static func value(_ x: Lanes) -> Lanes
  /// The derivative at x, where the value is y.
  static func slope(_ x: Lanes, _ y: Lanes) -> Lanes
}

private struct Value<Function: ElementFunction>: UnaryOperation {
  @inline(__always) func callAsFunction(_ x: Lanes) -> Lanes { Function.value(x) }
}

private struct Slope<Function: ElementFunction>: TernaryOperation {
  @inline(__always) func callAsFunction(_ dy: Lanes, _ x: Lanes, _ y: Lanes) -> Lanes { dy * Function.slope(x, y) }
}

private enum Exponential: ElementFunction {
  @inline(__always) static func value(_ x: Lanes) -> Lanes { Function.exp(x) }
  @inline(__always) static func slope(_ x: Lanes, _ y: Lanes) -> Lanes { y }
}

private enum Logarithm: ElementFunction {
  @inline(__always) static func value(_ x: Lanes) -> Lanes {
    var result = x
    for i in 0..<16 { result[i] = Float(naturalLogarithm(Double(x[i]))) }
    return result
  }
  @inline(__always) static func slope(_ x: Lanes, _ y: Lanes) -> Lanes { Lanes(repeating: 1) / x }
}

private enum HyperbolicTangent: ElementFunction {
  @inline(__always) static func value(_ x: Lanes) -> Lanes { Function.tanh(x) }
  @inline(__always) static func slope(_ x: Lanes, _ y: Lanes) -> Lanes { Lanes(repeating: 1) - y * y }
}

private enum Logistic: ElementFunction {
  @inline(__always) static func value(_ x: Lanes) -> Lanes { Function.sigmoid(x) }
  @inline(__always) static func slope(_ x: Lanes, _ y: Lanes) -> Lanes { y * (Lanes(repeating: 1) - y) }
}

private enum Rectifier: ElementFunction {
  @inline(__always) static func value(_ x: Lanes) -> Lanes { larger(x, Lanes()) }
  @inline(__always) static func slope(_ x: Lanes, _ y: Lanes) -> Lanes {
    Lanes().replacing(with: 1, where: x .> Lanes())
  }
}

private enum GELU: ElementFunction {
  @inline(__always) static func value(_ x: Lanes) -> Lanes { Function.gelu(x) }
  @inline(__always) static func slope(_ x: Lanes, _ y: Lanes) -> Lanes { Function.geluSlope(x) }
}

private enum SiLU: ElementFunction {
  @inline(__always) static func value(_ x: Lanes) -> Lanes { Function.silu(x) }
  @inline(__always) static func slope(_ x: Lanes, _ y: Lanes) -> Lanes { Function.siluSlope(x) }
}

private enum Root: ElementFunction {
  @inline(__always) static func value(_ x: Lanes) -> Lanes { cpu_square_root(x) }
  @inline(__always) static func slope(_ x: Lanes, _ y: Lanes) -> Lanes { Lanes(repeating: 0.5) / y }
}

private enum Square: ElementFunction {
  @inline(__always) static func value(_ x: Lanes) -> Lanes { x * x }
  @inline(__always) static func slope(_ x: Lanes, _ y: Lanes) -> Lanes { x + x }
}

/// silu(gate) · value, the gated half of a SwiGLU feed-forward layer, in one pass.
/// Source: Shazeer, "GLU variants improve transformer", 2020.
public func swiGLU(gate: Tensor, value: Tensor) -> Tensor {
  precondition(gate.shape == value.shape, "swiGLU needs equal shapes, got \(gate.shape) and \(value.shape)")
  let (g, v) = (gate.detached, value.detached)
  let result = Tensor(uninitialized: g.shape)
  Elementwise.map(g.buffer, v.buffer, into: result.buffer, Gated())
  return result.remembering([gate, value]) { upstream, inputs in
    inputs[0]?.accumulate(g.shape) { gradient, adding in
      Elementwise.map(upstream.buffer, g.buffer, v.buffer, into: gradient.buffer, accumulating: adding, GateSlope())
    }
    inputs[1]?.accumulate(g.shape) { gradient, adding in
      Elementwise.map(g.buffer, upstream.buffer, into: gradient.buffer, accumulating: adding, Gated())
    }
  }
}

/// The gate opens for the value; and, backwards, for the value's gradient.
private struct Gated: BinaryOperation {
  @inline(__always) func callAsFunction(_ gate: Lanes, _ value: Lanes) -> Lanes { Function.silu(gate) * value }
}

private struct GateSlope: TernaryOperation {
  @inline(__always) func callAsFunction(_ dy: Lanes, _ gate: Lanes, _ value: Lanes) -> Lanes {
    dy * Function.siluSlope(gate) * value
  }
}
