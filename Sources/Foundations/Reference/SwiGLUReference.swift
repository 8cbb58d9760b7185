/// A feed-forward layer's gated activation: one projection of the input decides how much of another passes.
///
///     y = silu(gate) · up        d gate = dy · up · silu′(gate)        d up = dy · silu(gate)
///
///     let (y, pullback) = Reference.swiGLU(gate: gate, up: up)
///     let (gateGradient, upGradient) = pullback(yGradient)
///
/// Source: Shazeer, "GLU variants improve transformer", 2020.
extension Reference {
  /// Element by element; `gate`, `up` and the output have one shape, whichever it is.
  public static func swiGLU(
    gate: [Double], up: [Double]
  ) -> (output: [Double], pullback: (_ gradient: [Double]) -> (gate: [Double], up: [Double])) {
    expect("up", up, [gate.count])

    func pullback(_ gradient: [Double]) -> (gate: [Double], up: [Double]) {
      expect("gradient", gradient, [gate.count])
      return (
        gate.indices.map { gradient[$0] * up[$0] * silu(gate[$0]).derivative },
        gate.indices.map { gradient[$0] * silu(gate[$0]).output }
      )
    }
    return (gate.indices.map { silu(gate[$0]).output * up[$0] }, pullback)
  }
}
