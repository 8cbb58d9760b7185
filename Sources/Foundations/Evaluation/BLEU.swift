/// How much a translation's runs of one to four words are those of its reference, 0...100.
///
///     BLEU = 100 · BP · exp(¼ Σₙ ln pₙ)      BP = min(1, exp(1 - reference length / length))
///
/// pₙ is the share of the n-word runs that also stand in the reference, each counted at most as often as there: a
/// translation that repeats one good word gains nothing. BP, the brevity penalty, answers translations that leave the
/// difficult part out. The counts of all sentences are added before the shares are taken.
///
///     let bleu = BLEU(["la kato dormas"], references: [["la kato dormas ĉi tie"]])
///     print(bleu.score, bleu.signature)
///
/// Source: Papineni et al., "BLEU: a Method for Automatic Evaluation of Machine Translation", 2002. Tokenized (13a),
/// smoothed (exp) and rounded nowhere, as in Post, "A Call for Clarity in Reporting BLEU Scores", 2018.
public struct BLEU: Equatable, Sendable {
  public let score: Double
  /// Of one to four words, 0...100.
  public let precisions: [Double]
  public let brevityPenalty: Double
  /// Words in the translations, and in the references nearest to them in length.
  public let length: Int
  public let referenceLength: Int
  /// How it was computed, for whoever wants to compare numbers.
  public let signature: String

  /// What one sentence adds: a score for a choice of sentences needs no second reading of the texts.
  public struct Counts: Equatable, Sendable {
    /// Runs of one to four words that the references have too, and all of them.
    public private(set) var matches = [0, 0, 0, 0]
    public private(set) var totals = [0, 0, 0, 0]
    public let length: Int
    public let referenceLength: Int
    let referenceCount: Int

    public init(_ translation: String, references: [String]) {
      let words = BLEU.words(translation)
      let known = references.map(BLEU.words)
      length = words.count
      // Of two that are equally near, the shorter.
      referenceLength = known.map(\.count).min { (abs($0 - words.count), $0) < (abs($1 - words.count), $1) } ?? 0
      referenceCount = references.count
      for n in 1...4 {
        var allowed: [[String]: Int] = [:]
        for reference in known { allowed.merge(nGramCounts(reference, n), uniquingKeysWith: max) }
        matches[n - 1] = nGramCounts(words, n).reduce(0) { $0 + min($1.value, allowed[$1.key] ?? 0) }
        totals[n - 1] = max(0, words.count - n + 1)
      }
    }
  }

  /// - Parameter references: One or more for each translation.
  public init(_ translations: [String], references: [[String]]) {
    precondition(translations.count == references.count, "\(translations.count) texts, \(references.count) references")
    self.init(zip(translations, references).map { Counts($0, references: $1) })
  }

  public init(_ sentences: some Sequence<Counts>) {
    var (matches, totals) = ([0, 0, 0, 0], [0, 0, 0, 0])
    var (length, referenceLength) = (0, 0)
    var referenceCounts: Set<Int> = []
    for sentence in sentences {
      for n in 0..<4 {
        matches[n] += sentence.matches[n]
        totals[n] += sentence.totals[n]
      }
      length += sentence.length
      referenceLength += sentence.referenceLength
      referenceCounts.insert(sentence.referenceCount)
    }
    let hasMatch = matches.contains { $0 > 0 }
    precisions = hasMatch ? Self.smoothed(matches, totals) : [0, 0, 0, 0]
    brevityPenalty =
      length >= referenceLength ? 1 : length == 0 ? 0 : exponential(1 - Double(referenceLength) / Double(length))
    // Without any four words in a row there is no fourth precision, and the product is 0.
    let logarithms = precisions.map { $0 == 0 ? -9_999_999_999 : naturalLogarithm($0) }
    score = hasMatch ? brevityPenalty * exponential(logarithms.reduce(0, +) / 4) : 0
    self.length = length
    self.referenceLength = referenceLength
    let nrefs = referenceCounts.count == 1 ? "\(referenceCounts.first!)" : "var"
    signature = "nrefs:\(nrefs)|case:mixed|eff:no|tok:13a|smooth:exp"
  }

  /// Of a precision of 0 one can take no logarithm: the first 0 counts as half a match, the next as a quarter.
  private static func smoothed(_ matches: [Int], _ totals: [Int]) -> [Double] {
    var precisions = [0.0, 0, 0, 0]
    var divisor = 1.0
    for n in 0..<4 where totals[n] > 0 {
      if matches[n] == 0 { divisor *= 2 }
      precisions[n] = 100 * (matches[n] == 0 ? 1 / divisor : Double(matches[n])) / Double(totals[n])
    }
    return precisions
  }

  /// Words and marks apart, by the rules called 13a; capitals stay.
  public static func words(_ text: String) -> [String] {
    var text = text
    for (mark, plain) in [
      ("<skipped>", ""), ("-\n", ""), ("\n", " "), ("&quot;", "\""), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"),
    ] {
      text = text.split(separator: mark, omittingEmptySubsequences: false).joined(separator: plain)
    }
    var scalars = Array((" " + text + " ").unicodeScalars)
    // Every ASCII mark stands alone, except ' , - and the point, whose neighbours decide.
    scalars = scalars.flatMap { scalar -> [Unicode.Scalar] in
      let isMark =
        scalar.isASCII && scalar.value >= 0x20 && !scalar.isLetterOrDigit && !"'-.,".unicodeScalars.contains(scalar)
      return isMark ? [" ", scalar, " "] : [scalar]
    }
    // Around a point or a comma, except inside a number; after a number's hyphen.
    scalars = rewritten(scalars) { !$0.isDigit && ($1 == "." || $1 == ",") ? [$0, " ", $1, " "] : nil }
    scalars = rewritten(scalars) { ($0 == "." || $0 == ",") && !$1.isDigit ? [" ", $0, " ", $1] : nil }
    scalars = rewritten(scalars) { $0.isDigit && $1 == "-" ? [$0, " ", $1, " "] : nil }
    return scalars.split { $0.properties.isWhitespace }.map { String(String.UnicodeScalarView($0)) }
  }

  /// Puts something else for pairs of neighbours, from left to right; a scalar takes part in one pair at most.
  private static func rewritten(
    _ scalars: [Unicode.Scalar], _ rewrite: (Unicode.Scalar, Unicode.Scalar) -> [Unicode.Scalar]?
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      if index + 1 < scalars.count, let pair = rewrite(scalars[index], scalars[index + 1]) {
        result += pair
        index += 2
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return result
  }
}

/// How often each run of `n` items stands in `items`.
func nGramCounts<Item: Hashable>(_ items: [Item], _ n: Int) -> [[Item]: Int] {
  guard items.count >= n else { return [:] }
  var counts: [[Item]: Int] = [:]
  for start in 0...(items.count - n) { counts[Array(items[start..<start + n]), default: 0] += 1 }
  return counts
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isLetterOrDigit: Bool { isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
