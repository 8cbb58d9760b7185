import Foundations
import StoryWorld

/// The plainly told stories, and the tokenizer that all small models of them share.
///
///     let language = try StoryLanguage(seed: 1)
///     let ids = try language.tokens(ofStories: 0..<1000)       // each story, then `end`
///
/// One sentence an event, in few words: a small model learns in seconds to write such stories, and one can read what it
/// has learned. The tokenizer has also seen the questions about stories and their translations, so that a later task
/// needs no letters spelled out.
public struct StoryLanguage: Sendable {
  public let stories: StoryGenerator
  public let tokenizer: BytePairTokenizer
  /// Stands between stories.
  public let end: Int32
  /// Stands where an encoder is to guess.
  public let mask: Int32

  public static let maskToken = "<|mask|>"

  /// - Parameters:
  ///   - seed: decides the stories.
  ///   - vocabularySize: entries in all, the special tokens included.
  public init(seed: UInt64, vocabularySize: Int = 1536) throws {
    stories = try StoryGenerator(seed: seed)
    var words = WordCounts()
    for index in 0..<1_000 {
      let story = stories.parallelStory(at: index)
      words.add(story.english)
      words.add(story.esperanto)
    }
    let tasks = TaskGenerator(stories, telling: .plain)
    for task in tasks.tasks(count: 1_000) {
      words.add(" " + task.question)
      words.add(task.answer)
    }
    let special = [SpecialToken.endOfText, Self.maskToken] + ChatTemplate.specialTokens
    tokenizer = try BytePairTokenizer(training: words, vocabularySize: vocabularySize, specialTokens: special)
    end = try tokenizer.id(ofSpecialToken: SpecialToken.endOfText)
    mask = try tokenizer.id(ofSpecialToken: Self.maskToken)
  }

  /// The plain stories of these numbers, each followed by `end`. Stories of 1,000,000 and up are left to be judged by.
  ///
  /// - Parameter isBilingual: whether every third story is told in Esperanto, and not in English.
  public func tokens(ofStories range: Range<Int>, isBilingual: Bool = false) throws -> [Int32] {
    var tokens: [Int32] = []
    for index in range {
      let story = stories.parallelStory(at: index)
      tokens += try tokenizer.encode(isBilingual && index % 3 == 2 ? story.esperanto : story.english) + [end]
    }
    return tokens
  }

  public static let firstHeldOut = 1_000_000
}
