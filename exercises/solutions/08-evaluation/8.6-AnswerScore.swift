import ExerciseBook

extension Evaluation {
  public static func answerScore(_ answer: String, references: [String]) throws -> (isExact: Bool, f1: Double) {
    let words = plainWords(answer)
    let known = references.map(plainWords)
    return (known.contains(words), known.map { overlap(words, $0) }.max() ?? 0)
  }

  private static func plainWords(_ text: String) -> [String] {
    text.lowercased().filter { !$0.isPunctuation }.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { !["a", "an", "the"].contains($0) }
  }

  private static func overlap(_ words: [String], _ known: [String]) -> Double {
    if words.isEmpty || known.isEmpty { return words == known ? 1 : 0 }
    var left = known
    var shared = 0.0
    for word in words {
      // A word that has been found is used up.
      guard let place = left.firstIndex(of: word) else { continue }
      left.remove(at: place)
      shared += 1
    }
    return 2 * shared / Double(words.count + known.count)
  }
}
