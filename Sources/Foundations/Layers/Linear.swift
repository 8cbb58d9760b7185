/// A layer of neurons: each output is a weighted sum of all inputs, plus a bias.
///
///     y = x · Wᵀ + b           x [..., inputs] → y [..., outputs]
public struct Linear: Layer {
  /// [outputs, inputs]: one row for each neuron.
  public let weight: Parameter
  /// [outputs]
  public let bias: Parameter?
  /// A small change that is learned beside the weight; empty unless `addAdapters` was called (see `LowRankAdapter`).
  public let adapter = LowRankAdapter()

  /// Weights drawn from the normal distribution; biases begin at zero.
  public init(
    _ inputs: Int, _ outputs: Int, hasBias: Bool = true, standardDeviation: Float,
    using generator: inout SeededGenerator
  ) {
    weight = Parameter(.normal([outputs, inputs], standardDeviation: standardDeviation, using: &generator))
    bias = hasBias ? Parameter(.zeros([outputs])) : nil
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    let output = linear(input, weight: weight.value, bias: bias?.value)
    return adapter.change(for: input).map { output + $0 } ?? output
  }
}
