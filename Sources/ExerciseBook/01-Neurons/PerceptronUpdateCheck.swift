import Foundations

extension Exercise<any NeuronsExercises.Type> {
  static let perceptronUpdate = Self(
    "1.4", "The perceptron's learning rule", file: "1.4-PerceptronUpdate",
    hints: [
      "A perceptron learns from mistakes only. If it answered 0 and should have said 1, its sum was too small.",
      "First compute the answer, 1 or 0, from the old weights. Then look at target - answer: it is 1, 0 or -1.",
      "Let step = rate · (target - answer), as a Double. Add step · inputs[i] to weights[i] for every i, and step to "
        + "the bias.",
    ]
  ) { check in
    // Weights and bias afterwards, as one array, so that one picture shows both.
    func expect(
      weights: [Double], bias: Double, inputs: [Double], target: Int, rate: Double, gives expected: [Double],
      because reason: String
    ) throws {
      try check.expect(
        "weights \(weights.shown), bias \(bias.shown), inputs \(inputs.shown), target \(target), rate \(rate.shown) → "
          + "weights and then bias",
        equals: expected, within: 1e-9, because: reason
      ) { answers in
        var (newWeights, newBias) = (weights, bias)
        try answers.perceptronUpdate(
          weights: &newWeights, bias: &newBias, inputs: inputs, target: target, rate: rate)
        return newWeights + [newBias]
      }
    }

    try expect(
      weights: [0.5, -1], bias: 0.25, inputs: [1, 2], target: 1, rate: 0.5, gives: [1, 0, 0.75],
      because: "The sum is -1.25, so it answered 0; it should be 1. Everything moves up by 0.5 · its input: "
        + "0.5 + 0.5 · 1, -1 + 0.5 · 2, 0.25 + 0.5.")
    try expect(
      weights: [2, 1], bias: 0, inputs: [1, 3], target: 0, rate: 0.5, gives: [1.5, -0.5, -0.5],
      because: "The sum is 5, so it answered 1; it should be 0. Everything moves down by 0.5 · its input: "
        + "2 - 0.5 · 1, 1 - 0.5 · 3, 0 - 0.5.")
    try expect(
      weights: [2, 1], bias: 0, inputs: [1, 3], target: 1, rate: 0.5, gives: [2, 1, 0],
      because: "The sum is 5, so it answered 1, and that is right. Who makes no mistake has nothing to change.")
    try expect(
      weights: [-1, 0], bias: 0, inputs: [2, 5], target: 0, rate: 0.5, gives: [-1, 0, 0],
      because: "The sum is -2, so it answered 0, and that is right. Nothing changes.")
    try expect(
      weights: [0, 0], bias: 0, inputs: [-1, 1], target: 1, rate: 1, gives: [-1, 1, 1],
      because: "A sum of exactly 0 is not greater than 0: it answered 0, and should have said 1.")

    var random = check.random()
    for count in [1, 2, 3, 6] {
      for target in [0, 1] {
        let weights = (0..<count).map { _ in random.hundredths(2) }
        let inputs = (0..<count).map { _ in random.hundredths(2) }
        let bias = random.hundredths(1)
        let sum = zip(weights, inputs).reduce(bias) { $0 + $1.0 * $1.1 }
        // So near to 0 the order of the additions could decide.
        if abs(sum) < 1e-6 { continue }
        let step = 0.25 * Double(target - (sum > 0 ? 1 : 0))
        try expect(
          weights: weights, bias: bias, inputs: inputs, target: target, rate: 0.25,
          gives: zip(weights, inputs).map { $0 + step * $1 } + [bias + step],
          because: "The sum is \(sum.shown), so it answered \(sum > 0 ? 1 : 0); target - answer is "
            + "\(Int(4 * step)), and the rate 0.25.")
      }
    }
  }
}
