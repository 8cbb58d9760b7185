/// A layer of neurons: each output is a weighted sum of all inputs, plus a bias.
///
///     y = x · Wᵀ + b           x [..., inputs] → y [..., outputs]
public struct Linear: Layer {
  /// [outputs, inputs]: one row for each neuron.
  public let weight: Parameter
  /// [outputs]
  public let bias: Parameter?

  /// Weights drawn from the normal distribution; biases begin at zero.
  public init(
    _ inputs: Int, _ outputs: Int, hasBias: Bool = true, standardDeviation: Float,
    using generator: inout SeededGenerator
  ) {
    weight = Parameter(.normal([outputs, inputs], standardDeviation: standardDeviation, using: &generator))
    bias = hasBias ? Parameter(.zeros([outputs])) : nil
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    linear(input, weight: weight.value, bias: bias?.value)
  }
}
