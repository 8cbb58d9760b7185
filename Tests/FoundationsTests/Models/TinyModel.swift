@testable import Foundations

/// Models and texts so small that a test can train on them.
enum TinyModel {
  static let gpt2 = TransformerConfiguration.gpt2(
    vocabularySize: 11, contextLength: 8, layerCount: 2, headCount: 2, width: 16)
  static let llama = TransformerConfiguration.llama(
    vocabularySize: 11, contextLength: 8, layerCount: 2, headCount: 4, keyValueHeadCount: 2, width: 16,
    feedForwardWidth: 24, tiesEmbeddings: false)
  static let encoder = TransformerConfiguration.encoder(
    vocabularySize: 11, contextLength: 8, layerCount: 2, headCount: 2, width: 16)

  /// Weights that differ enough for guesses to differ, unlike those that training begins with.
  static func gpt(_ configuration: TransformerConfiguration = gpt2, seed: UInt64 = 1, deviation: Float = 0.3) -> GPT {
    var configuration = configuration
    configuration.initialDeviation = deviation
    var generator = SeededGenerator(seed: seed)
    return GPT(configuration, using: &generator)
  }

  static func tokens(_ count: Int, below bound: Int = 11, seed: UInt64 = 5) -> [Int32] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in Int32(generator.integer(below: bound)) }
  }

  /// −ln p of each target after the inputs before it, from the model's scores, in Double.
  static func surprises(_ model: GPT, _ inputs: [Int32], _ targets: [Int32]) -> [Double] {
    let width = model.configuration.vocabularySize
    let scores = withoutGradients { model(inputs, batch: 1) }.scalars
    return targets.indices.map { place in
      let row = scores[place * width..<(place + 1) * width].map(Double.init)
      let largest = row.max()!
      return naturalLogarithm(row.reduce(0) { $0 + exponential($1 - largest) }) + largest - row[Int(targets[place])]
    }
  }

  /// All weights, bit for bit.
  static func bits(_ model: Transformer) -> [[UInt32]] {
    model.parameters.map { $0.value.scalars.map(\.bitPattern) }
  }
}
