import Foundation
import Foundations

extension Exercise<any EvaluationExercises.Type> {
  static let bleu = Self(
    "8.4", "BLEU", file: "8.4-BLEU",
    hints: [
      "Four precisions, one for each length of run, and a penalty for being short. All counts are of the whole set, "
        + "as if it were one long text in which no run crosses the end of a sentence.",
      "For each n and each sentence make two dictionaries from run to count, one of the translation, one of the "
        + "reference. A run's share of the right ones is the smaller of its two counts.",
      "Add up min(count, count in the reference) and count over all sentences, and divide: that is pₙ. Return 0 if "
        + "one of the sums of right ones is 0. The result is 100 · BP · pow(p₁ · p₂ · p₃ · p₄, 0.25), BP = exp(1 - r "
        + "/ c) only if c < r.",
    ]
  ) { check in
    func expect(
      _ pairs: [(translation: String, reference: String)], equals expected: Double, because reason: String
    ) throws {
      let words = pairs.map { ($0.translation.split(separator: " ").map(String.init), $0.reference) }
      let references = words.map { $0.1.split(separator: " ").map(String.init) }
      try check.expect(
        pairs.map { "“\($0.translation)” for “\($0.reference)”" }.joined(separator: ", "), equals: expected,
        within: 1e-9, because: reason
      ) { try $0.bleu(translations: words.map(\.0), references: references) }
    }
    try expect(
      [("the cat sat down now", "the cat sat down here today")], equals: 100 * pow(0.2, 0.25) * exp(-0.2),
      because: "p is 4/5, 3/4, 2/3, 1/2, the root of their product 0.6687; 5 words for 6 give BP = e^(1 - 6/5) = "
        + "0.8187")
    try expect(
      [("the the cat sat on the mat", "the cat sat on the mat")], equals: 100 * pow(3 / 7.0, 0.25),
      because: "three times “the”, but only two stand in the reference: p is 6/7, 5/6, 4/5, 3/4; 7 words for 6 are not "
        + "short, so BP = 1")
    try expect(
      [
        ("the cat sat down now", "the cat sat down here today"),
        ("a small dog ran to the red house", "a small dog ran to the red house"),
      ],
      equals: 100 * pow(12 / 13.0 * 10 / 11 * 8 / 9 * 6 / 7, 0.25) * exp(1 - 14 / 13.0),
      because: "all counts are added first: (4 + 8) / (5 + 8) words, (3 + 7) / (4 + 7) pairs, 8/9, 6/7; 13 words for "
        + "14")
    try expect(
      [("the cat down sat", "the cat sat down")], equals: 0,
      because: "all words are right and one pair is, but no run of three: one factor of the product is 0")
    try expect(
      [("yes", "yes")], equals: 0, because: "a single word has no pairs, so no pair is right")

    var random = check.random()
    let vocabulary = ["la", "kato", "hundo", "vidas", "kaj", "ne", "granda"]
    for count in [1, 3, 6] {
      var pairs = [("la hundo kaj la kato", "la hundo kaj la kato")]
      for _ in 0..<count {
        let reference = (0..<(4 + random.integer(below: 5))).map { _ in vocabulary[random.integer(below: 7)] }
        // Words lost, changed and said twice.
        let translation = reference.flatMap { word in
          switch random.integer(below: 8) {
          case 0: [String]()
          case 1: [vocabulary[random.integer(below: 7)]]
          case 2: [word, word]
          default: [word]
          }
        }
        pairs.append((translation.joined(separator: " "), reference.joined(separator: " ")))
      }
      let bleu = BLEU(pairs.map(\.0), references: pairs.map { [$0.1] })
      try expect(
        pairs.map { (translation: $0.0, reference: $0.1) }, equals: bleu.score,
        because: "p is \(bleu.precisions.map { ($0 / 100).shown }.joined(separator: ", ")), and BP "
          + "\(bleu.brevityPenalty.shown) for \(bleu.length) words and \(bleu.referenceLength)")
    }
  }
}
