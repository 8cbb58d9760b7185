/// How much of what a model writes is not said twice: the share of different runs of n words among all of them.
///
///     distinct-n = different runs of n words / runs of n words
///
///     Diversity(texts.map(words)).distinct(2)       // 1: no pair of words comes twice
///
/// It falls as more text is counted, since the language's own phrases return: compare only equal amounts of text.
///
/// Source: Li et al., "A Diversity-Promoting Objective Function for Neural Conversation Models", 2016.
public struct Diversity<Word: Hashable & Sendable>: Sendable {
  /// Each text as its words.
  public let texts: [[Word]]

  public init(_ texts: [[Word]]) { self.texts = texts }

  /// 0...1; 0 if no text has `n` words.
  public func distinct(_ n: Int) -> Double {
    var seen: Set<ArraySlice<Word>> = []
    var count = 0
    for text in texts where text.count >= n {
      for start in 0...(text.count - n) { seen.insert(text[start..<start + n]) }
      count += text.count - n + 1
    }
    return count == 0 ? 0 : Double(seen.count) / Double(count)
  }

  /// The share of runs of `n` words that stood in the same text before, 0...1: how much a text goes round in circles.
  public func repetition(_ n: Int) -> Double {
    var (repeated, count) = (0, 0)
    for text in texts where text.count >= n {
      let runs = (0...(text.count - n)).map { text[$0..<$0 + n] }
      repeated += runs.count - Set(runs).count
      count += runs.count
    }
    return count == 0 ? 0 : Double(repeated) / Double(count)
  }
}
