/// The bend after a layer's weighted sums. Without one, any number of layers could do no more than a single layer.
///
///     let activation = Activation.tanh
///     let hidden = activation(layer(x))
///
/// What each computes stands in `Functions.swift`; the twins with their derivatives in `ActivationsReference.swift`.
public enum Activation: String, CaseIterable, Codable, Sendable {
  /// No bend at all: x. It is here to show what is missing without one.
  case identity
  case sigmoid, tanh, relu, gelu, silu

  public func callAsFunction(_ x: Tensor) -> Tensor {
    switch self {
    case .identity: x
    case .sigmoid: x.sigmoid()
    case .tanh: x.tanh()
    case .relu: x.relu()
    case .gelu: x.gelu()
    case .silu: x.silu()
    }
  }

  /// The deviation of the first weights that lets numbers neither grow nor shrink from layer to layer.
  ///
  ///     √(1 / inputs), and √(2 / inputs) for those that silence about half of their inputs
  ///
  /// Sources: LeCun et al., "Efficient backprop", 1998; He et al., "Delving deep into rectifiers", 2015.
  public func initialDeviation(inputs: Int) -> Float {
    switch self {
    case .identity, .sigmoid, .tanh: (1 / Float(max(1, inputs))).squareRoot()
    case .relu, .gelu, .silu: (2 / Float(max(1, inputs))).squareRoot()
    }
  }
}
