import Foundations

extension Exercise<any EvaluationExercises.Type> {
  static let chrF = Self(
    "8.5", "chrF", file: "8.5-ChrF",
    hints: [
      "The same idea as BLEU, with characters for words; and it asks both ways: how much of the translation is in the "
        + "reference, and how much of the reference is in the translation.",
      "For n = 1 to 6 make dictionaries from run to count for both texts, without spaces. Shared are the smaller "
        + "counts, added up. A text of m characters has m - n + 1 runs, or none.",
      "Take the means of the six precisions and of the six recalls first, fewer where a text is too short, and put "
        + "the two means into the formula once. Look out for 0 / 0 when nothing is shared.",
    ]
  ) { check in
    func expect(_ translation: String, _ reference: String, equals expected: Double, because reason: String) throws {
      try check.expect(
        "“\(translation)” for “\(reference)”", equals: expected, within: 1e-9, because: reason
      ) { try $0.chrF(translation, reference: reference) }
    }
    let recall = (6 / 7.0 + 5 / 6.0 + 4 / 5.0 + 3 / 4.0 + 2 / 3.0 + 1 / 2.0) / 6
    try expect(
      "la kato", "la katoj", equals: 500 * recall / (4 + recall),
      because: "without spaces all runs are right, P = 1; of the reference's 6 of 7, 5 of 6, 4 of 5, 3 of 4, 2 of 3 "
        + "and 1 of 2 are there, R = 0.7345; 100 · 5 · 0.7345 / 4.7345 = 77.57")
    try expect(
      "aaaa", "aa", equals: 78.125,
      because: "2 of 4 and 1 of 3 count, since the reference has no more; it has no longer runs. P = (1/2 + 1/3) / 2, "
        + "R = 1")
    try expect(
      "mi", "mi", equals: 100,
      because: "there are runs of 1 and 2 only, and these are all right: a mean over two "
        + "lengths")
    try expect(
      "kata", "xxxx", equals: 0, because: "nothing is shared; P and R are 0, and the formula would divide 0 by 0")
    try expect("", "ho", equals: 0, because: "who says nothing shares nothing")
    try expect(
      "lak ato", "la kato", equals: 100, because: "where the spaces stand does not matter")

    var random = check.random()
    let parts = ["la ", "kat", "o", "oj", "ĉu ", "hund", " ", "vid", "as ", "ŝi ", "ĝ"]
    for count in [2, 5, 10] {
      let reference = (0..<count).map { _ in parts[random.integer(below: parts.count)] } + ["bon"]
      let translation = reference.filter { _ in random.uniform() < 0.8 } + [parts[random.integer(below: parts.count)]]
      let (text, known) = (translation.joined(), reference.joined())
      try expect(
        text, known, equals: ChrF([text], references: [known]).score,
        because: "that is what the means of precision and recall over the lengths 1 to 6 give")
    }
  }
}
