import Foundations

extension Exercise<any GradientDescentExercises.Type> {
  static let miniBatches = Self(
    "2.10", "Mini-batches for next-token prediction", file: "2.10-MiniBatches",
    hints: [
      "A window of contextLength tokens and its targets need contextLength + 1 tokens of text together. Where may the "
        + "last window begin?",
      "Make a generator from the seed and the step together, `SeededGenerator(seed: seed, stream: UInt64(step))`, and "
        + "draw one start for each window.",
      "A start is `generator.integer(below: tokens.count - contextLength)`. The input is "
        + "`tokens[start..<start + contextLength]`, the target the same range moved up by one.",
    ]
  ) { check in
    // Tokens that count up say by themselves which place of the text they come from.
    let counting = Array(0..<50)
    func batch(
      _ answers: any GradientDescentExercises.Type, step: Int = 0, tokens: [Int] = counting, batchSize: Int = 3,
      contextLength: Int = 4, seed: UInt64 = 1
    ) throws -> (inputs: [[Int]], targets: [[Int]]) {
      try answers.batch(
        step: step, tokens: tokens, batchSize: batchSize, contextLength: contextLength, seed: seed)
    }
    try check.expect(
      "how long the rows are: inputs, then targets, for 3 windows of 4 tokens", equals: [4, 4, 4, 4, 4, 4],
      because: "each window has 4 tokens, and each of them has a token that follows it"
    ) {
      let (inputs, targets) = try batch($0)
      return (inputs + targets).map(\.count)
    }
    try check.expect(
      "the inputs, for the tokens 0, 1, 2, 3, 4 and one window of 4", equals: [[0, 1, 2, 3]],
      because: "only one window fits, since its last token needs one that follows"
    ) { try batch($0, tokens: Array(0..<5), batchSize: 1).inputs }
    try check.expect(
      "the targets, for the tokens 0, 1, 2, 3, 4 and one window of 4", equals: [[1, 2, 3, 4]],
      because: "the target of each token is the token after it"
    ) { try batch($0, tokens: Array(0..<5), batchSize: 1).targets }

    try check.expect(
      "how many different batches there are in steps 0 to 9", equals: 10,
      because: "who restarts at step 5 has to go on with batch 5, not to read batch 0 again"
    ) { answers in Set(try (0..<10).map { try batch(answers, step: $0, batchSize: 8).inputs }).count }
    try check.expect(
      "whether step 7 gives the same batch again when it is asked again", equals: true,
      because: "only then can a run that was interrupted be taken up as if nothing had happened"
    ) { answers in
      let (once, again) = (try batch(answers, step: 7), try batch(answers, step: 7))
      return once.inputs == again.inputs && once.targets == again.targets
    }
    try check.expect(
      "whether seeds 1 and 2 give different batches in step 0", equals: true, because: "the seed decides what is read"
    ) { answers in try batch(answers, batchSize: 8, seed: 1).inputs != batch(answers, batchSize: 8, seed: 2).inputs }

    // 400 windows over 6 places: that one of them is never drawn has a chance below 10⁻³⁰.
    try check.expect(
      "where windows of 4 begin in 10 tokens, over 400 windows", equals: [0, 1, 2, 3, 4, 5],
      because: "the last window that has a target for each token begins at 10 - 4 - 1 = 5, and every place is drawn "
        + "now and then"
    ) { answers in
      Set(try batch(answers, tokens: Array(0..<10), batchSize: 400).inputs.compactMap(\.first)).sorted()
    }
    var random = check.random()
    let text = (0..<200).map { _ in random.integer(below: 1000) }
    let seed = UInt64(random.integer(below: 1_000_000))
    try check.expect(
      "20 windows of 8 from 200 random tokens: which of them are not in the text, followed by their targets",
      equals: [Int](), because: "a window is read from the text as it stands, and its targets one token later"
    ) { answers in
      let (inputs, targets) = try batch(answers, step: 3, tokens: text, batchSize: 20, contextLength: 8, seed: seed)
      guard inputs.count == 20, targets.count == 20 else { return Array(0..<20) }
      return (0..<20).filter { row in
        !(0..<192).contains { text[$0..<$0 + 8] == inputs[row][...] && text[$0 + 1..<$0 + 9] == targets[row][...] }
      }
    }
  }
}
