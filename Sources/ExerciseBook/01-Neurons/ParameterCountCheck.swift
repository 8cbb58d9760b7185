extension Exercise<any NeuronsExercises.Type> {
  static let parameterCount = Self(
    "1.7", "Count the parameters", file: "1.7-ParameterCount",
    hints: [
      "A neuron has one weight for each of its inputs, and one bias.",
      "A layer of n neurons on m inputs has n · m weights and n biases. The inputs themselves have no parameters.",
      "Go through neighbouring widths, `zip(widths, widths.dropFirst())`, and add up n · (m + 1).",
    ]
  ) { check in
    for (widths, expected, reason) in [
      ([3, 2], 8, "2 neurons with 3 weights and 1 bias each: 2 · 4 = 8"),
      ([2, 16, 16, 1], 337, "16 · 3 + 16 · 17 + 1 · 17 = 48 + 272 + 17 = 337"),
      ([1, 1, 1, 1], 6, "Three neurons with 1 weight and 1 bias each."),
      ([784, 100, 10], 79_510, "100 · 785 + 10 · 101: a small network that reads handwritten digits."),
    ] {
      try check.expect("widths \(widths.shown)", equals: expected, because: reason) {
        try $0.parameterCount(widths: widths)
      }
    }
    var random = check.random()
    for length in 2...6 {
      let widths = (0..<length).map { _ in 1 + random.integer(below: 40) }
      var count = 0
      for place in 1..<length { count += widths[place] * widths[place - 1] + widths[place] }
      try check.expect(
        "widths \(widths.shown)", equals: count, because: "For each layer: neurons · inputs weights, and a bias each."
      ) { try $0.parameterCount(widths: widths) }
    }
    for widths in [[5], []] {
      try check.expect("widths \(widths.shown)", equals: 0, because: "Without a layer there is nothing to learn.") {
        try $0.parameterCount(widths: widths)
      }
    }
  }
}
