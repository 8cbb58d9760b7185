import Foundations

/// Unit 7: from a model that continues any text to one that does what it is asked.
public protocol FineTuningExercises: SendableMetatype {
  /// 7.1 · Whether each of the parameters `names` belongs to one of `layers`: it has the layer's name, or this name and
  /// a dot at its beginning.
  static func trainable(_ names: [String], layers: [String]) throws -> [Bool]

  /// 7.1 · One step of gradient descent with momentum and decoupled weight decay, in place, for each parameter that
  /// learns; one that does not keeps its weights and its velocity. All four arrays have one entry for each parameter,
  /// and a parameter's weights, velocities and gradients have the same length.
  static func step(
    weights: inout [[Double]], velocities: inout [[Double]], gradients: [[Double]], isTrainable: [Bool],
    learningRate: Double, momentum: Double, weightDecay: Double
  ) throws

  /// 7.2 · Whether each of the layers, from the first to the last, learns in epoch `epoch`, counted from 0: in the first
  /// `epochsPerLayer` epochs the last layer alone, then one more for each further `epochsPerLayer`, until all do.
  static func unfrozenLayers(epoch: Int, epochsPerLayer: Int, layerCount: Int) throws -> [Bool]

  /// 7.3 · The learning rate of each layer, from the first to the last: `lastRate` for the last one, and for every other
  /// the rate of the next layer divided by `factor`.
  static func learningRates(layerCount: Int, lastRate: Double, factor: Double) throws -> [Double]

  /// 7.4 · The logits [texts, classes] of a linear head on each text's last token that is not padding. `hidden` is
  /// [texts, time, width], `ids` [texts, time], `weights` [classes, width] and `biases` [classes]. Every text has a token
  /// that is not padding.
  static func classLogits(
    hidden: [[[Double]]], ids: [[Int]], padding: Int, weights: [[Double]], biases: [Double]
  ) throws -> [[Double]]

  /// 7.5 · A conversation as one row of ids, each exchange as ⟨user⟩ text ⟨assistant⟩ text ⟨end⟩, and for each place the
  /// next id as target where it is the assistant's text or the ⟨end⟩ after it, else −1.
  static func chatExample(
    _ conversation: [ChatExchange], markers: ChatMarkers
  ) throws -> (inputs: [Int], targets: [Int])

  /// 7.5 · What the model reads before it answers `question`: the conversation so far and the question, so that the next
  /// id is the first of the answer.
  static func chatPrompt(_ conversation: [ChatExchange], question: [Int], markers: ChatMarkers) throws -> [Int]

  /// 7.6 · An adapter to begin with, which changes nothing: `a` [rank, inputs] of normal numbers with a standard
  /// deviation of 1 / √inputs, `b` [outputs, rank] of zeros.
  static func newAdapter(
    inputs: Int, outputs: Int, rank: Int, alpha: Double, using generator: inout SeededGenerator
  ) throws -> LoRAMatrices

  /// 7.6 · W x + α/r · B (A x). `x` has as many numbers as a row of `weights` [outputs, inputs].
  static func adaptedOutput(_ x: [Double], weights: [[Double]], adapter: LoRAMatrices) throws -> [Double]

  /// 7.6 · The weights [outputs, inputs] that do alone what `weights` and the adapter do together.
  static func mergedWeights(_ weights: [[Double]], adapter: LoRAMatrices) throws -> [[Double]]

  /// 7.7 · The mean over the pairs, at least one, of −ln σ(β · margin), where the margin is how much more the model has
  /// raised ln p of the chosen answer over the reference's than that of the rejected one. Finite for margins of any size.
  static func dpoLoss(_ pairs: [AnswerPair], beta: Double) throws -> Double

  /// 7.8 · By how much fine-tuning has lowered the loss on the new task's texts, and by how much it has raised that on
  /// the old task's, in nats for each token. A model returns ln p for each token of a text. No text is empty, and both
  /// tasks have at least one.
  static func learnedAndForgotten(
    newTexts: [[Int]], oldTexts: [[Int]], base: ([Int]) -> [Double], tuned: ([Int]) -> [Double]
  ) throws -> (learned: Double, forgotten: Double)
}
