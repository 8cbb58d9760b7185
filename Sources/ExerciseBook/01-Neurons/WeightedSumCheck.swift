extension Exercise<any NeuronsExercises.Type> {
  static let weightedSum = Self(
    "1.1", "Weighted sum and bias", file: "1.1-WeightedSum",
    hints: [
      "A neuron weighs each input by how much it counts, and adds all of that up with its bias.",
      "`zip(weights, inputs)` walks through both at once, pair by pair.",
      "Begin with the bias in a `var`, and add weight × input for each pair.",
    ]
  ) { check in
    try check.expect(
      "inputs [1, 2], weights [0.5, -1], bias 0.25", equals: -1.25, within: 1e-12,
      because: "0.5 · 1 + (-1) · 2 + 0.25 = -1.25"
    ) { try $0.weightedSum(inputs: [1, 2], weights: [0.5, -1], bias: 0.25) }

    try check.expect(
      "inputs [3], weights [-2], bias 10", equals: 4, within: 1e-12,
      because: "One input is enough: -2 · 3 + 10 = 4."
    ) { try $0.weightedSum(inputs: [3], weights: [-2], bias: 10) }

    try check.expect(
      "inputs [0, 0, 0], weights [4, 5, 6], bias 7", equals: 7, within: 1e-12,
      because: "When every input is 0, the weights have nothing to weigh, and the bias is what is left."
    ) { try $0.weightedSum(inputs: [0, 0, 0], weights: [4, 5, 6], bias: 7) }

    var random = check.random()
    for count in [2, 5, 40] {
      let inputs = (0..<count).map { _ in random.hundredths(3) }
      let weights = (0..<count).map { _ in random.hundredths(3) }
      let bias = random.hundredths(3)
      var sum = bias
      for place in 0..<count { sum += inputs[place] * weights[place] }
      try check.expect(
        "\(count) inputs \(inputs.shown), weights \(weights.shown), bias \(bias.shown)", equals: sum, within: 1e-9,
        because: "Each input counts with the weight at the same place, however many there are."
      ) { try $0.weightedSum(inputs: inputs, weights: weights, bias: bias) }
    }

    try check.expect(
      "no inputs, no weights, bias -0.5", equals: -0.5, within: 1e-12,
      because: "With nothing to weigh, the sum is empty, and the bias is the answer."
    ) { try $0.weightedSum(inputs: [], weights: [], bias: -0.5) }
  }
}
