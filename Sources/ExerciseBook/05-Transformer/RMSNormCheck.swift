import Foundations

extension Exercise<any TransformerExercises.Type> {
  static let rmsNorm = Self(
    "5.2", "RMSNorm", file: "5.2-RMSNorm",
    hints: [
      "One number for each row says how large it is. Divide the row by it.",
      "`x.squared().mean(along: -1, keepingDimension: true)` is the mean square of each row, as [rows, 1].",
      "Nearly there: add ε to that, take the root, divide x by it, and multiply with the weight last.",
    ]
  ) { check in
    try check.expect(
      "x [[3, 4], [6, 8]], weight [1, 1], ε 0",
      equals: Tensor([[0.848528, 1.131371], [0.848528, 1.131371]]), within: 1e-4,
      because: "√((9 + 16) / 2) = 3.536, and 3 / 3.536 = 0.849. The second row is twice the first, and its size is "
        + "divided away."
    ) { try $0.rmsNorm(Tensor([[3, 4], [6, 8]]), weight: Tensor([1, 1]), epsilon: 0) }
    try check.expect(
      "x [[0.02, 0.02]], weight [1, 3], ε 0.0012", equals: Tensor([[0.5, 1.5]]), within: 1e-4,
      because: "The mean square is 0.0004, with ε 0.0016, and its root 0.04: 0.02 / 0.04 = 0.5."
    ) { try $0.rmsNorm(Tensor([[0.02, 0.02]]), weight: Tensor([1, 3]), epsilon: 0.0012) }

    var random = check.random()
    for (rows, width) in [(1, 5), (3, 8)] {
      // Far from mean 0, where a norm that subtracts the mean differs most.
      let x = random.normals(rows * width).map { $0 + 2 }
      let (weight, upstream) = (random.normals(width), random.normals(rows * width))
      let right = Reference.rmsNorm(x, weight: weight, rows: rows, width: width, epsilon: 1e-5)
      let input = "x of shape [\(rows), \(width)] with mean about 2: \(x.shown), weight \(weight.shown)"
      try check.expect(
        input, equals: Tensor(right.output, [rows, width]), within: 1e-4,
        because: "y = x / √(mean of x² + ε) · weight, row by row."
      ) { try $0.rmsNorm(Tensor(x, [rows, width]), weight: Tensor(weight, [width]), epsilon: 1e-5) }
      try check.expect(
        "the gradient of x, " + input, equals: Tensor(right.pullback(upstream).input, [rows, width]), within: 1e-4,
        because:
          "A result made by tensor operations remembers how it was made, and so has a gradient; one that is made "
          + "from plain numbers has none."
      ) { answers in
        let place = Parameter(Tensor(x, [rows, width]))
        let y = try answers.rmsNorm(place.value, weight: Tensor(weight, [width]), epsilon: 1e-5)
        guard y.shape == [rows, width] else { return y }
        (y * Tensor(upstream, [rows, width])).sum().backward()
        return place.gradient ?? .zeros([rows, width])
      }
    }
  }
}

extension Tensor {
  /// Numbers of a reference, rounded to float32.
  init(_ values: [Double], _ shape: [Int]) { self.init(values.map(Float.init), shape: shape) }
}
