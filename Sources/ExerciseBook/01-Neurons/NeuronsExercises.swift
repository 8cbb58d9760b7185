/// Unit 1: from a weighted sum to a network's forward pass.
public protocol NeuronsExercises: SendableMetatype {
  /// 1.1 · The weighted sum of `inputs` plus `bias`: w₁x₁ + w₂x₂ + … + b. As many weights as inputs; with none of
  /// either, the bias.
  static func weightedSum(inputs: [Double], weights: [Double], bias: Double) throws -> Double

  /// 1.2 · The sigmoid 1 / (1 + e⁻ˣ), from 0 to 1. Finite for every finite x, and never NaN, for ±1000 as well.
  static func sigmoid(_ x: Double) throws -> Double

  /// 1.3 · The rectified linear unit: x where x is positive, else 0.
  static func relu(_ x: Double) throws -> Double

  /// 1.3 · The leaky one: x where x is positive, else `slope` · x.
  static func leakyReLU(_ x: Double, slope: Double) throws -> Double

  /// 1.3 · The Gaussian error linear unit, x · Φ(x), by the formula ½x · (1 + tanh(√(2/π) · (x + 0.044715x³))).
  static func gelu(_ x: Double) throws -> Double

  /// 1.4 · One step of the perceptron's learning rule, which changes `weights` and `bias` in place.
  ///
  /// The perceptron answers 1 where its weighted sum is greater than 0, else 0. Where that is `target`, nothing changes;
  /// else each weight moves by `rate` · (target − answer) · its input, and the bias by `rate` · (target − answer).
  static func perceptronUpdate(
    weights: inout [Double], bias: inout Double, inputs: [Double], target: Int, rate: Double) throws

  /// 1.5 · A layer: for each neuron its activated weighted sum. `weights` has a row for each neuron, and in a row a
  /// number for each input; `biases` a number for each neuron. The result has a number for each neuron.
  static func layer(
    _ inputs: [Double], weights: [[Double]], biases: [Double], activation: (Double) -> Double
  ) throws -> [Double]

  /// 1.6 · What a network of `layers` answers: each layer takes what the one before it gives. `activation` bends every
  /// layer's sums but the last's. Without layers, the inputs come back.
  static func forward(
    _ inputs: [Double], layers: [(weights: [[Double]], biases: [Double])], activation: (Double) -> Double
  ) throws -> [Double]

  /// 1.7 · How many weights and biases a network has. `widths` holds the number of inputs, then the number of neurons
  /// in each layer. Fewer than two widths make no layer, and no parameters.
  static func parameterCount(widths: [Int]) throws -> Int

  /// 1.8 · Three perceptrons that compute XOR, each as [w₁, w₂, b]: two hidden ones that see x₁ and x₂, then the one
  /// that sees the answers of the two. Each answers 1 where w₁ · first + w₂ · second + b is greater than 0, else 0.
  static func xorNeurons() throws -> [[Double]]
}
