import ExerciseBook
import Solutions

/// Answers as the solution does; each misconception gets one thing wrong.
protocol NeuronsMisconception: NeuronsExercises {}

extension NeuronsMisconception {
  public static func weightedSum(inputs: [Double], weights: [Double], bias: Double) throws -> Double {
    try Solutions.Neurons.weightedSum(inputs: inputs, weights: weights, bias: bias)
  }
  public static func sigmoid(_ x: Double) throws -> Double { try Solutions.Neurons.sigmoid(x) }
  public static func relu(_ x: Double) throws -> Double { try Solutions.Neurons.relu(x) }
  public static func leakyReLU(_ x: Double, slope: Double) throws -> Double {
    try Solutions.Neurons.leakyReLU(x, slope: slope)
  }
  public static func gelu(_ x: Double) throws -> Double { try Solutions.Neurons.gelu(x) }
  public static func perceptronUpdate(
    weights: inout [Double], bias: inout Double, inputs: [Double], target: Int, rate: Double
  ) throws {
    try Solutions.Neurons.perceptronUpdate(
      weights: &weights, bias: &bias, inputs: inputs, target: target, rate: rate)
  }
  public static func layer(
    _ inputs: [Double], weights: [[Double]], biases: [Double], activation: (Double) -> Double
  ) throws -> [Double] {
    try Solutions.Neurons.layer(inputs, weights: weights, biases: biases, activation: activation)
  }
  public static func forward(
    _ inputs: [Double], layers: [(weights: [[Double]], biases: [Double])], activation: (Double) -> Double
  ) throws -> [Double] {
    try Solutions.Neurons.forward(inputs, layers: layers, activation: activation)
  }
  public static func parameterCount(widths: [Int]) throws -> Int {
    try Solutions.Neurons.parameterCount(widths: widths)
  }
  public static func xorNeurons() throws -> [[Double]] { try Solutions.Neurons.xorNeurons() }
}
