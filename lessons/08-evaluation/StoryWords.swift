import Foundations
import StoryWorld

/// Plain stories as rows of numbers, a word or a mark a token: small models then write whole sentences soon.
///
/// The vocabulary holds every word of the texts that it was made from, so `[unknown]` stands only for words that a
/// reader of those texts has never met.
struct StoryWords: Sendable {
  static let end: Int32 = 0
  static let unknown: Int32 = 1

  /// The words by their ids: two of our own, then the most frequent.
  let vocabulary: [String]
  private let ids: [Substring: Int32]

  init(_ texts: [String]) {
    var counts: [Substring: Int] = [:]
    for text in texts { for word in EnglishChecker.words(of: text) { counts[word, default: 0] += 1 } }
    // Of equals the first in the alphabet: a dictionary's own order differs from run to run.
    let frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { String($0.key) }
    vocabulary = ["[end]", "[unknown]"] + frequent
    ids = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1[...], Int32($0)) })
  }

  func encode(_ text: String) -> [Int32] { EnglishChecker.words(of: text).map { ids[$0] ?? Self.unknown } }

  subscript(word: String) -> Int32 { ids[word[...]] ?? Self.unknown }

  /// Each text with `[end]` after it, and one before all.
  func encode(_ texts: [String]) -> [Int32] { [Self.end] + texts.flatMap { encode($0) + [Self.end] } }

  func words(_ tokens: some Sequence<Int32>) -> [Substring] { tokens.map { vocabulary[Int($0)][...] } }

  func text(_ tokens: some Sequence<Int32>) -> String { Self.joined(words(tokens)) }

  /// Words with spaces between them where a text has them.
  static func joined(_ words: [Substring]) -> String {
    var text = ""
    var isQuoted = false
    var needsSpace = false
    for word in words {
      let isMark = word.count == 1 && ".,!?'".contains(word)
      let closes = word == "\"" && isQuoted
      if needsSpace, !isMark, !closes { text += " " }
      text += word
      if word == "\"" { isQuoted.toggle() }
      needsSpace = word != "'" && !(word == "\"" && isQuoted)
    }
    return text
  }
}
