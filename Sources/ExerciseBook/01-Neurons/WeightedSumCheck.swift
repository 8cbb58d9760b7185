extension Exercise<any NeuronsExercises.Type> {
  static let weightedSum = Self(
    "1.1", "Weighted sum and bias", file: "1.1-WeightedSum",
    hints: [
      "A neuron weighs each input by how much it counts, and adds all of that up with its bias.",
      "`zip(weights, inputs)` walks through both at once, pair by pair.",
      "Begin with the bias, and add weight × input for each pair.",
    ]
  ) { check in
    try check.expect(
      "inputs [1, 2], weights [0.5, -1], bias 0.25", equals: -1.25, within: 1e-12,
      because: "0.5 · 1 + (-1) · 2 + 0.25 = -1.25"
    ) { try $0.weightedSum(inputs: [1, 2], weights: [0.5, -1], bias: 0.25) }
  }
}
