import ExerciseBook

extension Evaluation {
  public static func chrF(_ translation: String, reference: String) throws -> Double {
    let (given, known) = (translation.filter { !$0.isWhitespace }, reference.filter { !$0.isWhitespace })
    var (precision, recall, lengths) = (0.0, 0.0, 0.0)
    for n in 1...6 {
      let runs = characterRuns(Array(given), n)
      let knownRuns = characterRuns(Array(known), n)
      if runs.isEmpty || knownRuns.isEmpty { continue }
      let shared = runs.reduce(0) { $0 + min($1.value, knownRuns[$1.key] ?? 0) }
      precision += Double(shared) / Double(runs.values.reduce(0, +))
      recall += Double(shared) / Double(knownRuns.values.reduce(0, +))
      lengths += 1
    }
    if precision == 0 { return 0 }
    precision /= lengths
    recall /= lengths
    return 100 * 5 * precision * recall / (4 * precision + recall)
  }

  /// How often each run of `n` characters comes.
  private static func characterRuns(_ characters: [Character], _ n: Int) -> [[Character]: Int] {
    var counts: [[Character]: Int] = [:]
    for start in characters.indices where start + n <= characters.count {
      counts[Array(characters[start..<start + n]), default: 0] += 1
    }
    return counts
  }
}
