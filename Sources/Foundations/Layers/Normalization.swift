/// Keeps the numbers between layers at one scale, so that a deep model can be trained.
public struct Normalization: Layer {
  public enum Kind: String, Codable, Sendable {
    /// Mean 0 and variance 1, then weight and bias, as in GPT-2 and BERT.
    case layerNorm
    /// Root mean square 1, then weight, as in Llama.
    case rmsNorm
  }

  public let weight: Parameter
  public let bias: Parameter?
  private let kind: Kind
  private let epsilon: Float

  public init(_ width: Int, kind: Kind, hasBias: Bool, epsilon: Float) {
    weight = Parameter(.ones([width]))
    bias = hasBias && kind == .layerNorm ? Parameter(.zeros([width])) : nil
    self.kind = kind
    self.epsilon = epsilon
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    switch kind {
    case .layerNorm: layerNorm(input, weight: weight.value, bias: bias?.value, epsilon: epsilon)
    case .rmsNorm: substitute(input) ?? rmsNorm(input, weight: weight.value, epsilon: epsilon)
    }
  }

  private func substitute(_ input: Tensor) -> Tensor? {
    guard let norm = Substitutes.current.rmsNorm else { return nil }
    return norm(input.reshaped(to: [-1, input.shape.last ?? 1]), weight.value, epsilon)?.reshaped(to: input.shape)
  }
}
