/// What each position does with what it has gathered: a wider layer, a bend, and back.
///
///     GPT-2, BERT:  down(gelu(up(x)))
///     Llama:        down(silu(gate(x)) · up(x))
public struct FeedForward: Layer {
  public enum Kind: String, Codable, Sendable { case gelu, swiGLU }

  public let gate: Linear?
  public let up: Linear
  public let down: Linear

  init(_ configuration: TransformerConfiguration, using generator: inout SeededGenerator) {
    let (width, inner, hasBias) = (configuration.width, configuration.feedForwardWidth, configuration.hasBias)
    let deviation = configuration.initialDeviation
    gate =
      configuration.feedForward == .swiGLU
      ? Linear(width, inner, hasBias: hasBias, standardDeviation: deviation, using: &generator) : nil
    up = Linear(width, inner, hasBias: hasBias, standardDeviation: deviation, using: &generator)
    down = Linear(
      inner, width, hasBias: hasBias, standardDeviation: configuration.residualDeviation, using: &generator)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard let gate else { return down(up(x).gelu()) }
    return substitute(x, gate) ?? down(swiGLU(gate: gate(x), value: up(x)))
  }

  private func substitute(_ x: Tensor, _ gate: Linear) -> Tensor? {
    guard let layer = Substitutes.current.swiGLU, gate.bias == nil else { return nil }
    let rows = x.reshaped(to: [-1, x.shape.last ?? 1])
    return layer(rows, gate.weight.value, up.weight.value, down.weight.value)?.reshaped(to: x.shape)
  }
}
