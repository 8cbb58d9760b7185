/// Whether an English sentence is one that the plain telling can say: every word in its place, with the right pronouns.
///
///     EnglishChecker.isSentence("Mia gave the red kite to Ben.")      // true
///     EnglishChecker.isSentence("Mia gave the red kite by Ben.")      // false
///     EnglishChecker.sentences(of: "Mia ran home. Ben")               // [["Mia", "ran", "home", "."], ["Ben"]]
///
/// It parses with the grammar that `parallelStory(at:)` tells by, so a sentence of a story is always one. It knows one
/// sentence at a time: whether a story makes sense it cannot say.
public enum EnglishChecker {
  public static func isSentence(_ text: String) -> Bool { isSentence(words(of: text)) }

  /// As for a text; `words` are as `words(of:)` gives them.
  public static func isSentence(_ words: [Substring]) -> Bool { EnglishParser.shared.parses(words) }

  /// Runs of letters and hyphens, and every other sign but the space on its own.
  public static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let word = rest.prefix { $0.isLetter || $0 == "-" }
      if !word.isEmpty {
        words.append(word)
        rest = rest[word.endIndex...]
      } else {
        if !first.isWhitespace { words.append(rest.prefix(1)) }
        rest = rest.dropFirst()
      }
    }
    return words
  }

  /// The sentences of a text, each as its words. The last may be unfinished.
  public static func sentences(of text: String) -> [[Substring]] { sentences(of: words(of: text)) }

  public static func sentences(of words: [Substring]) -> [[Substring]] {
    var sentences: [[Substring]] = [[]]
    var isQuoted = false
    for (index, word) in words.enumerated() {
      sentences[sentences.count - 1].append(word)
      if word == "\"" { isQuoted.toggle() }
      let isTitle = index > 0 && ["Mr", "Mrs"].contains(words[index - 1])
      if !isQuoted, !isTitle, [".", "!", "?"].contains(word) { sentences.append([]) }
    }
    return sentences.filter { !$0.isEmpty }
  }
}
