import Foundations
import StoryWorld

/// The last words of a story, and whether they end it happily: a small task with a label.
public struct StoryEnding: Sendable {
  /// `StoryLanguage.end`, then the story's last tokens: always `length` in all.
  public let tokens: [Int32]
  /// 1 for happy, 0 for sad.
  public let label: Int
  public let text: String

  /// Tokens of a text, the first of which is no word. About three sentences.
  public static let length = 32
}

extension StoryLanguage {
  /// The endings of the stories of these numbers. The pretrained models have read the stories from 0 on.
  ///
  /// - Parameter droppedSentences: how many of the last sentences to hide, so that the ending has to be foreseen.
  public func endings(ofStories range: Range<Int>, droppedSentences: Int = 0) throws -> [StoryEnding] {
    try range.map { index in
      let story = stories.parallelStory(at: index)
      let text = story.sentences.dropLast(droppedSentences).map(\.english).joined(separator: " ")
      let tokens = try tokenizer.encode(text).suffix(StoryEnding.length - 1)
      // A shorter story would need padding, and no plain story is that short.
      precondition(tokens.count == StoryEnding.length - 1, "story \(index) has only \(tokens.count) tokens")
      return StoryEnding(
        tokens: [end] + tokens, label: story.plan.feeling.isPositive ? 1 : 0, text: try tokenizer.decode(tokens))
    }
  }
}

extension SequenceClassifier {
  /// Learns the endings, `batchSize` drawn at random for each step.
  public func train(
    on endings: [StoryEnding], _ recipe: TrainingRecipe, batchSize: Int = 16, dropout: Float = 0,
    rateFactors: [String: Float] = [:], seed: UInt64, prepare: (_ step: Int) throws -> Bool = { _ in true }
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let dropout = dropout > 0 ? Dropout(rate: dropout, generator: SeededGenerator(seed: seed, stream: 1)) : nil
    try recipe.train(self, rateFactors: rateFactors, prepare: prepare) { _ in
      let batch = (0..<batchSize).map { _ in endings[generator.integer(below: endings.count)] }
      return loss(batch.map(\.tokens), batch.map(\.label), dropout: dropout)
    }
  }

  /// The share of endings that it gets right.
  public func accuracy(on endings: [StoryEnding]) -> Double {
    let right = zip(predictions(endings.map(\.tokens)), endings).count { $0 == $1.label }
    return Double(right) / Double(endings.count)
  }
}
