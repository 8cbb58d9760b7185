/// A multilayer perceptron: layers of neurons one after the other, with a bend after each but the last.
///
///     h₁ = φ(W₁ x + b₁)     h₂ = φ(W₂ h₁ + b₂)     …     y = Wₙ hₙ₋₁ + bₙ
///
///     let model = MLP([2, 16, 16, 2], activation: .tanh, using: &generator)
///     let loss = crossEntropy(model(points.inputs), points.targets)
///     model.parameterCount      // 48 + 272 + 34 = 354
///
/// Source: Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors", 1986.
public struct MLP: Layer {
  public let layers: [Linear]
  public let activation: Activation

  /// - Parameter widths: The number of inputs, the number of neurons in each hidden layer, the number of outputs. Two
  ///   numbers make a single layer.
  public init(_ widths: [Int], activation: Activation = .relu, using generator: inout SeededGenerator) {
    precondition(
      widths.count >= 2 && widths.allSatisfy { $0 > 0 }, "an MLP needs inputs and outputs, got widths \(widths)")
    self.activation = activation
    layers = zip(widths, widths.dropFirst()).map { inputs, outputs in
      let deviation = activation.initialDeviation(inputs: inputs)
      return Linear(inputs, outputs, standardDeviation: deviation, using: &generator)
    }
  }

  /// From [rows…, inputs] to [rows…, outputs].
  public func callAsFunction(_ input: Tensor) -> Tensor { self(input, dropout: nil) }

  /// The same; in training, `dropout` silences hidden neurons.
  public func callAsFunction(_ input: Tensor, dropout: Dropout?) -> Tensor {
    var x = input
    for layer in layers.dropLast() {
      x = activation(layer(x))
      if let dropout { x = dropout(x) }
    }
    return layers[layers.count - 1](x)
  }
}
