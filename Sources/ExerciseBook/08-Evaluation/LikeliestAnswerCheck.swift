import Foundations

extension Exercise<any EvaluationExercises.Type> {
  static let likeliestAnswer = Self(
    "8.10", "Choose an answer by likelihood", file: "8.10-LikeliestAnswer",
    hints: [
      "The probability of a whole answer is the product of its tokens' probabilities, each after all that stands "
        + "before it: the prompt, too. Logarithms turn the product into a sum.",
      "`model(prompt + answer.tokens)` gives a number for every token. The first prompt.count of them are about the "
        + "prompt, and the prompt was not chosen by anybody.",
      "Score: the sum of `model(prompt + answer.tokens).dropFirst(prompt.count)`, divided by "
        + "Double(answer.text.count). The choice is the first index whose score is the largest.",
    ]
  ) { check in
    // The choice stands behind the scores, so that one picture shows both.
    func expect(
      _ input: String, prompt: [Int], _ answers: [(String, [Int])], equals expected: [Double], because reason: String,
      model: ([Int]) -> [Double]
    ) throws {
      try check.expect(
        input + " → the scores, then the choice", equals: expected, within: 1e-9, because: reason
      ) {
        let result = try $0.likeliestAnswer(
          prompt: prompt, answers: answers.map { (text: $0.0, tokens: $0.1) }, model: model)
        return result.scores + [Double(result.choice)]
      }
    }
    try expect(
      "prompt [7, 8]; “no” [1], for which the model gives [-4, -3, -2], and “maybe” [2, 3], [-4, -3, -1, -2]",
      prompt: [7, 8], [("no", [1]), ("maybe", [2, 3])], equals: [-1, -0.6, 1],
      because: "-4 and -3 are about the prompt. -2 / 2 characters = -1, and (-1 - 2) / 5 characters = -0.6, which is "
        + "larger"
    ) { tokens in
      switch tokens {
      case [7, 8, 1]: [-4, -3, -2]
      case [7, 8, 2, 3]: [-4, -3, -1, -2]
      // Asked about another row, it finds all of it unlikely.
      default: tokens.map { _ in -7 }
      }
    }
    try expect(
      "prompt [5]; “aa” [1], “bb” [2], “ĉu” [3], with [-1, -3], [-1, -2] and [-1, -2]", prompt: [5],
      [("aa", [1]), ("bb", [2]), ("ĉu", [3])], equals: [-1.5, -1, -1, 1],
      because: "the last two are equal, and the first of them is chosen; ĉ is one character"
    ) { tokens in tokens.map { $0 == 5 ? -1 : $0 == 1 ? -3 : -2 } }

    var random = check.random()
    let seed = random.next()
    /// Depends on the whole row up to the token, as a language model's does.
    func model(_ tokens: [Int]) -> [Double] {
      var state = seed
      return tokens.map { token in
        state = state &* 31 &+ UInt64(truncatingIfNeeded: token) &+ 1
        var generator = SeededGenerator(seed: state)
        return -0.1 - 4 * generator.uniform()
      }
    }
    for answerCount in [1, 2, 4] {
      let prompt = (0...random.integer(below: 6)).map { _ in random.integer(below: 50) }
      let answers = (0..<answerCount).map { _ in
        let tokens = (0...random.integer(below: 5)).map { _ in random.integer(below: 50) }
        // Tokens of one to four characters.
        let length = tokens.reduce(0) { sum, _ in sum + 1 + random.integer(below: 4) }
        return (String(repeating: "x", count: length), tokens)
      }
      let scores = answers.map { text, tokens in
        let all = model(prompt + tokens)
        return all[prompt.count...].reduce(0, +) / Double(text.count)
      }
      let choice = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
      let sizes = answers.map { "\($0.1.count) tokens for \($0.0.count) characters" }.joined(separator: ", ")
      try expect(
        "prompt \(prompt.shown), answers of \(sizes)",
        prompt: prompt, answers, equals: scores + [Double(choice)],
        because: "each answer's own ln p, after the whole prompt, for each character", model: model)
    }
  }
}
