/// How much a translation's runs of one to six characters are those of its reference, 0...100.
///
///     chrF = 100 · (1 + β²) · P · R / (β² · P + R)      β = 2: recall counts twice as much
///
/// P and R are the means over the lengths one to six. Spaces are left out. It is kinder than BLEU to languages whose
/// words have endings, such as Esperanto: a word with the wrong ending is still mostly right.
///
///     ChrF(["la katoj dormas"], references: ["la kato dormas"]).score
///
/// Source: Popović, "chrF: character n-gram F-score for automatic MT evaluation", 2015; counted as sacreBLEU does.
public struct ChrF: Equatable, Sendable {
  public let score: Double
  /// How it was computed, for whoever wants to compare numbers.
  public let signature = "nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no"

  /// What one sentence adds: runs of one to six characters given, known, and shared.
  public struct Counts: Equatable, Sendable {
    public private(set) var given = [Int](repeating: 0, count: 6)
    public private(set) var known = [Int](repeating: 0, count: 6)
    public private(set) var shared = [Int](repeating: 0, count: 6)

    public init(_ translation: String, reference: String) {
      let (one, other) = (ChrF.characters(translation), ChrF.characters(reference))
      for n in 1...6 {
        let allowed = nGramCounts(other, n)
        given[n - 1] = max(0, one.count - n + 1)
        known[n - 1] = max(0, other.count - n + 1)
        shared[n - 1] = nGramCounts(one, n).reduce(0) { $0 + min($1.value, allowed[$1.key] ?? 0) }
      }
    }
  }

  public init(_ translations: [String], references: [String]) {
    precondition(translations.count == references.count, "\(translations.count) texts, \(references.count) references")
    self.init(zip(translations, references).map { Counts($0, reference: $1) })
  }

  public init(_ sentences: some Sequence<Counts>) {
    var (given, known, shared) = (
      [Int](repeating: 0, count: 6), [Int](repeating: 0, count: 6), [Int](repeating: 0, count: 6)
    )
    for sentence in sentences {
      for n in 0..<6 {
        given[n] += sentence.given[n]
        known[n] += sentence.known[n]
        shared[n] += sentence.shared[n]
      }
    }
    // Lengths that one side has no run of say nothing.
    let counted = (0..<6).filter { given[$0] > 0 && known[$0] > 0 }
    guard !counted.isEmpty else {
      score = 0
      return
    }
    let precision = counted.reduce(0) { $0 + Double(shared[$1]) / Double(given[$1]) } / Double(counted.count)
    let recall = counted.reduce(0) { $0 + Double(shared[$1]) / Double(known[$1]) } / Double(counted.count)
    score = precision + recall == 0 ? 0 : 100 * 5 * precision * recall / (4 * precision + recall)
  }

  private static func characters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }
}
