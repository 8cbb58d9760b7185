import Foundations

extension Exercise<any EvaluationExercises.Type> {
  static let answerScore = Self(
    "8.6", "Exact match and F1 of answers", file: "8.6-AnswerScore",
    hints: [
      "First decide what shall not matter: capitals, marks, articles, and how many spaces there are. Then compare "
        + "lists of words.",
      "Write one function from a text to its words, and one for the F1 of two lists of words. A word that is shared "
        + "is used up: cross it out, so that it cannot be found again.",
      "Words: lowercased, without characters that are `isPunctuation`, split where a character `isWhitespace`, and "
        + "then filtered by whole words. Exact: any reference with equal words. F1: the largest over the references.",
    ]
  ) { check in
    // Both at once, so that a mistake is recognised by more than right or wrong.
    func expect(
      _ answer: String, _ references: [String], isExact: Bool, f1: Double, because reason: String
    ) throws {
      try check.expect(
        "“\(answer)” for \(references.map(\.shown).joined(separator: " or ")) → exact (1 or 0), then F1",
        equals: [isExact ? 1 : 0, f1], within: 1e-9, because: reason
      ) { answers in
        let score = try answers.answerScore(answer, references: references)
        return [score.isExact ? 1 : 0, score.f1]
      }
    }
    try expect(
      "The red ball.", ["a red ball"], isExact: true, f1: 1, because: "both come down to the words red, ball")
    try expect(
      "red red ball", ["red ball box"], isExact: false, f1: 2 / 3.0,
      because: "red is shared once, as the reference has it once, and ball: 2 · 2 / (3 + 3)")
    try expect(
      "red box", ["a cube", "the red ball", "something else"], isExact: false, f1: 0.5,
      because: "the second reference fits best: 2 · 1 / (2 + 2)")
    try expect(
      "a blue cube", ["the ball", "blue cube"], isExact: true, f1: 1, because: "it equals one of the references")
    try expect(
      "the coat", ["the cot"], isExact: false, f1: 0,
      because: "articles are dropped as whole words; the a in coat is part of another word")
    try expect(
      "a well-known mouse", ["well known mouse"], isExact: false, f1: 0.4,
      because: "marks are removed, not replaced by spaces: wellknown, mouse against well, known, mouse is 2 · 1 / (2 "
        + "+ 3)")
    try expect(
      "ball  red", ["red ball"], isExact: false, f1: 1,
      because: "two spaces make no empty word between them. F1 does not look at the order, exact match does")
    try expect("The.", ["a"], isExact: true, f1: 1, because: "no words on either side: that is equal")
    try expect("the", ["cat"], isExact: false, f1: 0, because: "no words on one side only: nothing is shared")

    var random = check.random()
    let words = ["The", "the", "a", "An", "red", "Red", "ball,", "ball", "Tom's", "big", "box.", "(old)", "hat-box"]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in words[random.integer(below: words.count)] }.joined(separator: " ")
    }
    for count in 1...6 {
      let (answer, references) = (text(count), [text(3), text(count)])
      let match = AnswerMatch(answer, references: references)
      try expect(
        answer, references, isExact: match.isExact, f1: match.f1,
        because: "the answer comes down to “\(AnswerMatch.normalized(answer).joined(separator: " "))”, the references "
          + "to "
          + references.map { "“" + AnswerMatch.normalized($0).joined(separator: " ") + "”" }.joined(separator: " and "))
    }
  }
}
