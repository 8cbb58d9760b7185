/// Guesses which known word a mistyped one was meant to be.
///
///     Suggestion.nearest(to: "nanno", among: ["nano", "micro", "small"])     // "nano"
///     Suggestion.nearest(to: "xyz", among: ["nano", "micro", "small"])       // nil
///
/// Nearest by the number of letters to insert, delete, replace or swap with a neighbour (optimal string alignment).
/// Source: Damerau, "A technique for computer detection and correction of spelling errors", 1964.
public enum Suggestion {
  /// The nearest candidate, the first of several; nil where none is near enough to be a slip of the fingers.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let word = word.lowercased()
    let best = candidates.map { (candidate: $0, distance: distance(word, $0.lowercased())) }
      .min { $0.distance < $1.distance }
    guard let best else { return nil }
    // A third of the letters may be wrong, as in "pretain", or the word may have been cut short, as in "eval".
    if best.distance <= max(1, max(word.count, best.candidate.count) / 3) { return best.candidate }
    return word.count >= 3 ? candidates.first { $0.lowercased().hasPrefix(word) } : nil
  }

  /// " Did you mean nano?", or nothing.
  public static func sentence(for word: String, among candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { " Did you mean \($0)?" } ?? ""
  }

  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var current = [i + 1]
      for (j, y) in b.enumerated() {
        var best = min(previous[j] + (x == y ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { best = min(best, beforePrevious[j - 1] + 1) }
        current.append(best)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
