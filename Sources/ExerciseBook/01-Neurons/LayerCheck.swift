import Foundations

extension Exercise<any NeuronsExercises.Type> {
  static let layer = Self(
    "1.5", "A layer of neurons", file: "1.5-Layer",
    hints: [
      "A layer is several neurons that look at the same inputs. Each has a row of weights and a bias of its own.",
      "Go through the rows: row number n and bias number n make answer number n. You wrote the weighted sum in 1.1.",
      "`zip(weights, biases).map { row, bias in … }` gives one answer for each neuron; inside, activation(weighted "
        + "sum of inputs with row, plus bias).",
    ]
  ) { check in
    try check.expect(
      "inputs [1, 2], weights [[1, 3], [-1, 1]], biases [0.5, -4], activation x → max(0, x)", equals: [7.5, 0],
      within: 1e-12,
      because: "First neuron: 1 · 1 + 3 · 2 + 0.5 = 7.5. Second: -1 · 1 + 1 · 2 - 4 = -3, which the activation makes 0."
    ) { try $0.layer([1, 2], weights: [[1, 3], [-1, 1]], biases: [0.5, -4]) { max(0, $0) } }

    try check.expect(
      "inputs [2], weights [[1], [2], [3]], biases [0, 0, 1], activation x → x · x", equals: [4, 16, 49],
      within: 1e-12,
      because: "Three neurons see the one input: (1 · 2)², (2 · 2)² and (3 · 2 + 1)². There is one answer for each."
    ) { try $0.layer([2], weights: [[1], [2], [3]], biases: [0, 0, 1]) { $0 * $0 } }

    try check.expect(
      "inputs [1, 2, 3], weights [[1, 1, 1]], biases [-6], activation x → x + 1", equals: [1], within: 1e-12,
      because: "One neuron sees all three inputs: 1 + 2 + 3 - 6 = 0, and then the activation adds 1."
    ) { try $0.layer([1, 2, 3], weights: [[1, 1, 1]], biases: [-6]) { $0 + 1 } }

    var random = check.random()
    for (inputCount, neuronCount) in [(2, 2), (3, 5), (6, 2)] {
      let inputs = (0..<inputCount).map { _ in random.hundredths(2) }
      let weights = random.hundredths(2, rows: neuronCount, columns: inputCount)
      let biases = (0..<neuronCount).map { _ in random.hundredths(2) }
      let sums = Reference.linear(
        inputs, weight: Array(weights.joined()), bias: biases, rows: 1, inputWidth: inputCount,
        outputWidth: neuronCount
      ).output
      try check.expect(
        "\(inputCount) inputs \(inputs.shown), weights \(weights.shown), biases \(biases.shown), activation tanh",
        equals: sums.map { Reference.tanh($0).output }, within: 1e-9,
        because: "\(neuronCount) neurons give \(neuronCount) answers, each the tanh of its own weighted sum."
      ) { try $0.layer(inputs, weights: weights, biases: biases) { Reference.tanh($0).output } }
    }
  }
}
