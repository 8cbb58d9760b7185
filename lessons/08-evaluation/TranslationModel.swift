import Foundations
import StoryWorld

/// Translates sentences of the stories into Esperanto: a small GPT that goes on after “=”, and what it said on its test.
struct TranslationModel: Sendable {
  let steps: Int
  let trainingCount: Int
  let test: [TranslationPair]
  let replies: [String]

  init(seed: UInt64, steps: Int, isQuick: Bool) throws {
    let generator = try StoryGenerator(seed: seed)
    test = generator.sentencePairs(count: isQuick ? 20 : 2000, from: 1_000_000)
    // No sentence of the test is trained on: sentences such as “It was evening.” come in many stories.
    let training = generator.sentencePairs(count: isQuick ? 100 : 6000, excluding: Set(test.map(\.english)))
    let words = StoryWords((training + test).map { $0.english + " = " + $0.esperanto })
    let recipe = Recipe(steps: steps, seed: seed)
    let model = try recipe.model(
      vocabularySize: words.vocabulary.count,
      trainedOn: words.encode(training.map { $0.english + " = " + $0.esperanto }))
    replies = model.replies(to: test.map { words.encode($0.english + " =") }, limit: 30).map(words.text)
    self.steps = steps
    trainingCount = training.count
  }

  /// 1 for each sentence that is translated word for word as in the reference, else 0.
  var isExact: [Double] { zip(replies, test).map { $0 == $1.esperanto ? 1 : 0 } }
}
