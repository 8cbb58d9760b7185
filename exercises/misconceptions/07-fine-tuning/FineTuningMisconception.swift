import ExerciseBook
import Foundations
import Solutions

/// Wrong answers to unit 7, named after what they get wrong.
enum FineTuningMistakes {}

/// Answers as the solution does; each misconception gets one thing wrong.
protocol FineTuningMisconception: FineTuningExercises {}

extension FineTuningMisconception {
  private typealias Right = Solutions.FineTuning

  public static func trainable(_ names: [String], layers: [String]) throws -> [Bool] {
    try Right.trainable(names, layers: layers)
  }

  public static func step(
    weights: inout [[Double]], velocities: inout [[Double]], gradients: [[Double]], isTrainable: [Bool],
    learningRate: Double, momentum: Double, weightDecay: Double
  ) throws {
    try Right.step(
      weights: &weights, velocities: &velocities, gradients: gradients, isTrainable: isTrainable,
      learningRate: learningRate, momentum: momentum, weightDecay: weightDecay)
  }

  public static func unfrozenLayers(epoch: Int, epochsPerLayer: Int, layerCount: Int) throws -> [Bool] {
    try Right.unfrozenLayers(epoch: epoch, epochsPerLayer: epochsPerLayer, layerCount: layerCount)
  }

  public static func learningRates(layerCount: Int, lastRate: Double, factor: Double) throws -> [Double] {
    try Right.learningRates(layerCount: layerCount, lastRate: lastRate, factor: factor)
  }

  public static func classLogits(
    hidden: [[[Double]]], ids: [[Int]], padding: Int, weights: [[Double]], biases: [Double]
  ) throws -> [[Double]] {
    try Right.classLogits(hidden: hidden, ids: ids, padding: padding, weights: weights, biases: biases)
  }

  public static func chatExample(
    _ conversation: [ChatExchange], markers: ChatMarkers
  ) throws -> (inputs: [Int], targets: [Int]) {
    try Right.chatExample(conversation, markers: markers)
  }

  public static func chatPrompt(
    _ conversation: [ChatExchange], question: [Int], markers: ChatMarkers
  ) throws -> [Int] {
    try Right.chatPrompt(conversation, question: question, markers: markers)
  }

  public static func newAdapter(
    inputs: Int, outputs: Int, rank: Int, alpha: Double, using generator: inout SeededGenerator
  ) throws -> LoRAMatrices {
    try Right.newAdapter(inputs: inputs, outputs: outputs, rank: rank, alpha: alpha, using: &generator)
  }

  public static func adaptedOutput(_ x: [Double], weights: [[Double]], adapter: LoRAMatrices) throws -> [Double] {
    try Right.adaptedOutput(x, weights: weights, adapter: adapter)
  }

  public static func mergedWeights(_ weights: [[Double]], adapter: LoRAMatrices) throws -> [[Double]] {
    try Right.mergedWeights(weights, adapter: adapter)
  }

  public static func dpoLoss(_ pairs: [AnswerPair], beta: Double) throws -> Double {
    try Right.dpoLoss(pairs, beta: beta)
  }

  public static func learnedAndForgotten(
    newTexts: [[Int]], oldTexts: [[Int]], base: ([Int]) -> [Double], tuned: ([Int]) -> [Double]
  ) throws -> (learned: Double, forgotten: Double) {
    try Right.learnedAndForgotten(newTexts: newTexts, oldTexts: oldTexts, base: base, tuned: tuned)
  }
}
