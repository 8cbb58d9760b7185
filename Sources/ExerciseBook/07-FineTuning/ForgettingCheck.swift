import Foundations

extension Exercise<any FineTuningExercises.Type> {
  static let forgetting = Self(
    "7.8", "Measure forgetting", file: "7.8-Forgetting",
    hints: [
      "Two models, two tasks: four losses. What has been learned shows on the new task, what has been forgotten on the "
        + "old one.",
      "Write one function from texts and a model to the loss: the sum of -ln p over all tokens of all texts, divided by "
        + "how many tokens there are. Call it four times.",
      "learned = loss(newTexts, base) - loss(newTexts, tuned), and forgotten = loss(oldTexts, tuned) - loss(oldTexts, "
        + "base). Either may be negative, and then it says so.",
    ]
  ) { check in
    func expect(
      _ input: String, new: [[Int]], old: [[Int]], learned: Double, forgotten: Double, _ reason: String,
      base: ([Int]) -> [Double], tuned: ([Int]) -> [Double]
    ) throws {
      try check.expect(
        "\(input): learned, then forgotten", equals: [learned, forgotten], within: 1e-9, because: reason
      ) {
        let result = try $0.learnedAndForgotten(newTexts: new, oldTexts: old, base: base, tuned: tuned)
        return [result.learned, result.forgotten]
      }
    }
    /// Knows a few texts, and finds all others unlikely.
    func table(_ rows: [[Int]: [Double]]) -> ([Int]) -> [Double] {
      { text in rows[text] ?? text.map { _ in -9 } }
    }
    try expect(
      "new text [4, 5], ln p from base [-4, -4], from tuned [-1, -1]; old texts [1, 2] and [3], from base [-1, -2] and "
        + "[-3], from tuned [-1.5, -2.5] and [-5]",
      new: [[4, 5]], old: [[1, 2], [3]], learned: 3, forgotten: 1,
      "the new loss has gone from 4 to 1; the old one from (1 + 2 + 3) / 3 = 2 to (1.5 + 2.5 + 5) / 3 = 3",
      base: table([[4, 5]: [-4, -4], [1, 2]: [-1, -2], [3]: [-3]]),
      tuned: table([[4, 5]: [-1, -1], [1, 2]: [-1.5, -2.5], [3]: [-5]]))
    try expect(
      "new text [4], ln p from base [-5], from tuned [-2]; old text [1, 2], from base [-2, -2], from tuned [-1, -2]",
      new: [[4]], old: [[1, 2]], learned: 3, forgotten: -0.5,
      "the old loss has fallen from 2 to 1.5: the new task has helped with the old one, and that is worth knowing",
      base: table([[4]: [-5], [1, 2]: [-2, -2]]), tuned: table([[4]: [-2], [1, 2]: [-1, -2]]))

    var random = check.random()
    let seed = random.next()
    /// Depends on the whole text up to the token, as a language model does.
    func model(_ stream: UInt64) -> ([Int]) -> [Double] {
      { text in
        var state = seed &+ stream
        return text.map { token in
          state = state &* 31 &+ UInt64(truncatingIfNeeded: token) &+ 1
          var generator = SeededGenerator(seed: state)
          return -0.1 - 4 * generator.uniform()
        }
      }
    }
    func loss(_ texts: [[Int]], _ model: ([Int]) -> [Double]) -> Double {
      let surprises = texts.flatMap(model).map { -$0 }
      return surprises.reduce(0, +) / Double(surprises.count)
    }
    for count in [1, 2, 5] {
      func texts() -> [[Int]] {
        (0..<count).map { _ in (0...random.integer(below: 9)).map { _ in random.integer(below: 50) } }
      }
      let (new, old, base, tuned) = (texts(), texts(), model(1), model(2))
      func lengths(_ texts: [[Int]]) -> String { texts.map { String($0.count) }.joined(separator: ", ") }
      try expect(
        "new texts of \(lengths(new)) tokens, old texts of \(lengths(old))", new: new, old: old,
        learned: loss(new, base) - loss(new, tuned), forgotten: loss(old, tuned) - loss(old, base),
        "the new loss goes from \(loss(new, base).shown) to \(loss(new, tuned).shown), the old one from "
          + "\(loss(old, base).shown) to \(loss(old, tuned).shown)", base: base, tuned: tuned)
    }
  }
}
