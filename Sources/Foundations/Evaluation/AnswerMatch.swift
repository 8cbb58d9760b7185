/// How near an answer to a question comes to the answers that count as right.
///
///     let match = AnswerMatch("The red ball.", references: ["a red ball"])
///     match.isExact     // true: capitals, marks and articles do not count
///     match.f1          // 1
///
/// Source: Rajpurkar et al., "SQuAD: 100,000+ Questions for Machine Comprehension of Text", 2016.
public struct AnswerMatch: Equatable, Sendable {
  /// Whether it equals a reference after `normalized`.
  public let isExact: Bool
  /// Overlap of the words, each counted as often as it stands there, with the reference that fits best; 0...1.
  public let f1: Double

  public init(_ answer: String, references: [String]) {
    let words = Self.normalized(answer)
    let known = references.map(Self.normalized)
    isExact = known.contains(words)
    f1 = known.map { Self.f1(words, $0) }.max() ?? 0
  }

  /// Small letters, without ASCII punctuation and the articles a, an, the.
  public static func normalized(_ text: String) -> [String] {
    let kept = text.lowercased().unicodeScalars.filter { scalar in
      let isMark =
        (0x21...0x7E).contains(scalar.value) && !(0x30...0x39).contains(scalar.value)
        && !(0x61...0x7A).contains(scalar.value)
      return !isMark
    }
    return String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { !["a", "an", "the"].contains($0) }
  }

  private static func f1(_ words: [String], _ known: [String]) -> Double {
    if words.isEmpty || known.isEmpty { return words == known ? 1 : 0 }
    var left: [String: Int] = [:]
    for word in known { left[word, default: 0] += 1 }
    var shared = 0
    for word in words where left[word, default: 0] > 0 {
      left[word]! -= 1
      shared += 1
    }
    return 2 * Double(shared) / Double(words.count + known.count)
  }
}
