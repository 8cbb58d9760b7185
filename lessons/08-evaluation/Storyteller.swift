import Foundations
import StoryModels
import StoryWorld

/// A small GPT that has read plain stories and writes them, and what is needed to judge what it writes.
struct Storyteller: Sendable {
  let words: StoryWords
  /// Each sentence that was read, as its words with spaces between them.
  let known: Set<String>
  private let snapshot: ModelSnapshot
  private let contextLength: Int
  private let generator: StoryGenerator

  init(seed: UInt64, isQuick: Bool) throws {
    generator = try StoryGenerator(seed: seed)
    let training = plainStories(generator, count: isQuick ? 100 : 3000)
    words = StoryWords(training)
    let recipe = Recipe(steps: isQuick ? 3 : 450, seed: seed)
    snapshot = ModelSnapshot(
      of: try recipe.model(vocabularySize: words.vocabulary.count, trainedOn: words.encode(training)))
    contextLength = recipe.contextLength
    known = Set(training.flatMap { EnglishChecker.sentences(of: $0).map { $0.joined(separator: " ") } })
  }

  /// Stories as their words.
  func stories(count: Int, _ sampler: Sampler, seed: UInt64) -> [[Substring]] {
    var random = SeededGenerator(seed: seed)
    return snapshot.gpt().generate(
      Array(repeating: [StoryWords.end], count: count), limit: contextLength - 1, sampler: sampler,
      end: StoryWords.end, using: &random
    ).map { words.words($0) }
  }

  /// Stories of the world that the model has not read.
  func realStories(count: Int) -> [[Substring]] {
    plainStories(generator, count: count, from: 1_000_000).map(EnglishChecker.words)
  }
}

/// The plain stories of these numbers.
func plainStories(_ generator: StoryGenerator, count: Int, from first: Int = 0) -> [String] {
  (first..<first + count).map { generator.parallelStory(at: $0).english }
}
