import ExerciseBook
import Foundations
import Solutions

/// Answers as the solution does; each misconception gets one thing wrong.
protocol GradientDescentMisconception: GradientDescentExercises {}

extension GradientDescentMisconception {
  private typealias Right = Solutions.GradientDescent

  public static func slope(of function: (Double) -> Double, at x: Double, step: Double) throws -> Double {
    try Right.slope(of: function, at: x, step: step)
  }

  public static func meanSquaredError(
    predictions: [Double], targets: [Double]
  ) throws -> (loss: Double, gradient: [Double]) {
    try Right.meanSquaredError(predictions: predictions, targets: targets)
  }

  public static func crossEntropy(logits: [Double], target: Int) throws -> (loss: Double, gradient: [Double]) {
    try Right.crossEntropy(logits: logits, target: target)
  }

  public static func add(_ a: ScalarNode, _ b: ScalarNode) throws -> ScalarNode { try Right.add(a, b) }
  public static func multiply(_ a: ScalarNode, _ b: ScalarNode) throws -> ScalarNode { try Right.multiply(a, b) }
  public static func hyperbolicTangent(_ x: ScalarNode) throws -> ScalarNode { try Right.hyperbolicTangent(x) }
  public static func backward(from loss: ScalarNode) throws { try Right.backward(from: loss) }

  public static func matmulPullback(upstream: Tensor, a: Tensor, b: Tensor) throws -> (a: Tensor, b: Tensor) {
    try Right.matmulPullback(upstream: upstream, a: a, b: b)
  }

  public static func momentumStep(
    parameters: inout [Double], velocity: inout [Double], gradient: [Double], learningRate: Double, momentum: Double
  ) throws {
    try Right.momentumStep(
      parameters: &parameters, velocity: &velocity, gradient: gradient, learningRate: learningRate, momentum: momentum)
  }

  public static func adamWStep(
    parameters: inout [Double], firstMoment: inout [Double], secondMoment: inout [Double], gradient: [Double],
    step: Int, learningRate: Double, beta1: Double, beta2: Double, epsilon: Double, weightDecay: Double
  ) throws {
    try Right.adamWStep(
      parameters: &parameters, firstMoment: &firstMoment, secondMoment: &secondMoment, gradient: gradient, step: step,
      learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: weightDecay)
  }

  public static func learningRate(
    step: Int, peak: Double, floor: Double, warmupSteps: Int, totalSteps: Int
  ) throws -> Double {
    try Right.learningRate(step: step, peak: peak, floor: floor, warmupSteps: warmupSteps, totalSteps: totalSteps)
  }

  public static func batch(
    step: Int, tokens: [Int], batchSize: Int, contextLength: Int, seed: UInt64
  ) throws -> (inputs: [[Int]], targets: [[Int]]) {
    try Right.batch(step: step, tokens: tokens, batchSize: batchSize, contextLength: contextLength, seed: seed)
  }
}
