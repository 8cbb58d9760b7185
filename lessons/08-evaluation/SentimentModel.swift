import Foundation
import Foundations
import StoryModels
import StoryWorld

/// Says whether a story will end happily, from all but its last two sentences: an encoder with a classification head, as in
/// unit 7.
struct SentimentModel: Sendable {
  /// A story without its end, and whether it ends happily: 1, or 0.
  struct Example: Sendable {
    let text: String
    let label: Int
  }

  static let classNames = ["sad", "happy"]

  let trainingCount: Int
  let test: [Example]
  /// The scores of sad and happy, for each test story.
  let logits: [[Double]]
  /// By these the scores have to be divided, so that the model is as sure as it is right; found on stories of their own.
  let temperature: Double
  /// What counting words, without any network, says of each test story.
  let counted: [Int]

  init(seed: UInt64, isQuick: Bool) throws {
    let generator = try StoryGenerator(seed: seed)
    func examples(_ count: Int, from first: Int) -> [Example] {
      (first..<first + count).map { index in
        let story = generator.parallelStory(at: index)
        return Example(
          text: story.sentences.dropLast(2).map(\.english).joined(separator: " "),
          label: story.plan.feeling.isPositive ? 1 : 0)
      }
    }
    let training = examples(isQuick ? 40 : 800, from: 0)
    let validation = examples(isQuick ? 20 : 300, from: 500_000)
    test = examples(isQuick ? 20 : 600, from: 1_000_000)
    trainingCount = training.count

    let words = StoryWords(training.map(\.text))
    let length = 48
    // An encoder takes texts of one length. Before a short story stands what is no word, and so at the first place always.
    func tokens(_ example: Example) -> [Int32] {
      let end = words.encode(example.text).suffix(length - 1)
      return Array(repeating: StoryWords.end, count: length - end.count) + end
    }
    var random = SeededGenerator(seed: seed)
    let model = SequenceClassifier(
      Encoder(
        .encoder(vocabularySize: words.vocabulary.count, contextLength: length, layerCount: 2, headCount: 2, width: 48),
        using: &random), classCount: 2, using: &random)
    let texts = training.map(tokens)
    try TrainingRecipe(steps: isQuick ? 2 : 160, peak: 3e-3).train(model) { _ in
      let batch = (0..<24).map { _ in random.integer(below: training.count) }
      return model.loss(batch.map { texts[$0] }, batch.map { training[$0].label })
    }
    func scores(_ examples: [Example]) -> [[Double]] {
      withoutGradients {
        let scores = model(examples.map(tokens)).scalars
        return examples.indices.map { [Double(scores[2 * $0]), Double(scores[2 * $0 + 1])] }
      }
    }
    logits = scores(test)
    let known = scores(validation)
    temperature = stride(from: 0.5, through: 6, by: 0.1).min { one, other in
      Self.loss(known, validation, one) < Self.loss(known, validation, other)
    }!
    let counts = WordEvidence(training)
    counted = test.map(counts.label)
  }

  var actual: [Int] { test.map(\.label) }
  var predicted: [Int] { logits.map { $0[1] > $0[0] ? 1 : 0 } }

  /// How sure the model is of what it says.
  func confidences(temperature: Double = 1) -> [Double] {
    logits.map { scores in 1 / (1 + exp(-abs(scores[1] - scores[0]) / temperature)) }
  }

  /// The mean surprise about the labels.
  private static func loss(_ logits: [[Double]], _ examples: [Example], _ temperature: Double) -> Double {
    zip(logits, examples).reduce(0) { sum, pair in
      let ahead = (pair.0[pair.1.label] - pair.0[1 - pair.1.label]) / temperature
      return sum + log(1 + exp(-ahead))
    }
  }
}

/// Naive Bayes: each word counts for the class in which it is more frequent.
private struct WordEvidence {
  private var evidence: [Substring: Double] = [:]
  private var prior = 0.0

  init(_ examples: [SentimentModel.Example]) {
    var counts: [Substring: [Double]] = [:]
    var totals = [0.0, 0.0]
    for example in examples {
      for word in Set(EnglishChecker.words(of: example.text)) { counts[word, default: [1, 1]][example.label] += 1 }
      totals[example.label] += 1
    }
    for (word, count) in counts { evidence[word] = log(count[1] / (totals[1] + 2)) - log(count[0] / (totals[0] + 2)) }
    prior = log(totals[1] / totals[0])
  }

  func label(_ example: SentimentModel.Example) -> Int {
    // In the order of the text, so that the sum is the same every time.
    var seen: Set<Substring> = []
    let sum = EnglishChecker.words(of: example.text).reduce(prior) { sum, word in
      seen.insert(word).inserted ? sum + (evidence[word] ?? 0) : sum
    }
    return sum > 0 ? 1 : 0
  }
}
