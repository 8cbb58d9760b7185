import Foundations

extension Exercise<any FineTuningExercises.Type> {
  static let lowRankAdaptation = Self(
    "7.6", "LoRA", file: "7.6-LoRA",
    hints: [
      "Beside the large matrix runs a narrow path: down to r numbers by A, up again by B. What comes out at its end is "
        + "added. If B is all zeros, that is nothing.",
      "Write one function for a matrix times a vector, and use it three times: W x, A x, and B times that. Merged, row o "
        + "and column i of what is added is the sum over k of b[o][k] · a[k][i]. The factor is the same in both.",
      "The factor is adapter.alpha / Double(adapter.rank). A new `a` has rank rows of inputs numbers, each "
        + "generator.normal() / Double(inputs).squareRoot(); a new `b` has outputs rows of rank zeros.",
    ]
  ) { check in
    func expectOutput(
      _ x: [Double], _ weights: [[Double]], _ adapter: LoRAMatrices, _ expected: [Double], _ input: String,
      _ reason: String
    ) throws {
      try check.expect("output: \(input)", equals: expected, within: 1e-9, because: reason) {
        try $0.adaptedOutput(x, weights: weights, adapter: adapter)
      }
    }
    func expectMerged(
      _ weights: [[Double]], _ adapter: LoRAMatrices, _ expected: [[Double]], _ input: String, _ reason: String
    ) throws {
      try check.expect("merged weights: \(input)", equals: expected, within: 1e-9, because: reason) {
        try $0.mergedWeights(weights, adapter: adapter)
      }
    }
    let weights: [[Double]] = [[1, 0, 0], [0, 1, 0]]
    let narrow = LoRAMatrices(a: [[1, 0, 2]], b: [[3], [1]], alpha: 2)
    let input = "W [[1, 0, 0], [0, 1, 0]], A [[1, 0, 2]], B [[3], [1]], α 2"
    try expectOutput(
      [1, 2, 3], weights, narrow, [43, 16], "x [1, 2, 3], \(input)",
      "W x = [1, 2]; A x = 1 + 6 = 7, B times that [21, 7], times α/r = 2/1: [42, 14]; added up [43, 16]")
    try expectMerged(
      weights, narrow, [[7, 0, 12], [2, 1, 4]], input, "B A = [[3, 0, 6], [1, 0, 2]], twice that is added to W")
    let wide = LoRAMatrices(a: [[1, 0, 2], [0, 1, 1]], b: [[3, 1], [1, -1]], alpha: 3)
    let wideInput = "W [[1, 0, 0], [0, 1, 0]], A [[1, 0, 2], [0, 1, 1]], B [[3, 1], [1, -1]], α 3"
    try expectOutput(
      [1, 2, 3], weights, wide, [40, 5], "x [1, 2, 3], \(wideInput)",
      "A x = [7, 5], B times that [26, 2], times α/r = 3/2: [39, 3]; added to [1, 2]")
    try expectMerged(
      weights, wide, [[5.5, 1.5, 10.5], [1.5, -0.5, 1.5]], wideInput,
      "B A = [[3, 1, 7], [1, -1, 1]], and 3/2 of it is added to W")

    var random = check.random()
    let seed = random.next()
    func new(
      _ answers: any FineTuningExercises.Type, inputs: Int, outputs: Int, rank: Int, alpha: Double = 8, seed: UInt64
    ) throws -> LoRAMatrices {
      var generator = SeededGenerator(seed: seed)
      return try answers.newAdapter(inputs: inputs, outputs: outputs, rank: rank, alpha: alpha, using: &generator)
    }
    try check.expect(
      "a new adapter for 3 inputs, 5 outputs, rank 2: the lengths of A's rows, then of B's",
      equals: [[3, 3], [2, 2, 2, 2, 2]], because: "A is [rank, inputs], B is [outputs, rank]"
    ) {
      let adapter = try new($0, inputs: 3, outputs: 5, rank: 2, seed: seed)
      return [adapter.a.map(\.count), adapter.b.map(\.count)]
    }
    try check.expect(
      "a new adapter for 100 inputs, 50 outputs, rank 20: the share of zeros in A, then in B", equals: [0, 1],
      because:
        "B is zero, so the adapter changes nothing yet; A is not, so that the first gradient of B is not zero too"
    ) { answers in
      let adapter = try new(answers, inputs: 100, outputs: 50, rank: 20, seed: seed)
      return [adapter.a.joined(), adapter.b.joined()].map { numbers in
        Double(numbers.count { $0 == 0 }) / Double(max(1, numbers.count))
      }
    }
    try check.expect(
      "the same: the standard deviation of A's numbers, times √100", equals: 1, within: 0.1,
      because: "divided by √inputs, A x is about as large as the numbers of x, however many there are"
    ) { answers in
      let numbers = try new(answers, inputs: 100, outputs: 50, rank: 20, seed: seed).a.flatMap { $0 }
      let mean = numbers.reduce(0, +) / Double(max(1, numbers.count))
      let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return 10 * (squares / Double(max(1, numbers.count))).squareRoot()
    }
    try check.expect(
      "two adapters from the same seed: whether they are equal, and one from another seed",
      equals: [true, false], because: "all that is random comes from the generator that you are given"
    ) {
      let adapter = try new($0, inputs: 4, outputs: 3, rank: 2, seed: seed)
      let others = [
        try new($0, inputs: 4, outputs: 3, rank: 2, seed: seed),
        try new($0, inputs: 4, outputs: 3, rank: 2, seed: seed &+ 1),
      ]
      return others.map { $0 == adapter }
    }
    try check.expect(
      "a new adapter with α 8: its α", equals: 8, because: "α is part of the adapter, and passed on as it is"
    ) { try new($0, inputs: 4, outputs: 3, rank: 2, seed: seed).alpha }

    for (inputs, outputs, rank) in [(4, 3, 2), (6, 5, 3), (2, 4, 1)] {
      let weights = random.hundredths(2, rows: outputs, columns: inputs)
      let adapter = LoRAMatrices(
        a: random.hundredths(2, rows: rank, columns: inputs), b: random.hundredths(2, rows: outputs, columns: rank),
        alpha: Double(2 * rank + 1))
      var merged = weights
      for o in 0..<outputs {
        for i in 0..<inputs {
          for k in 0..<rank { merged[o][i] += adapter.alpha * adapter.b[o][k] * adapter.a[k][i] / Double(rank) }
        }
      }
      let sizes = "\(inputs) inputs, \(outputs) outputs, rank \(rank), α \(adapter.alpha.shown)"
      let x = random.hundredths(2, rows: 1, columns: inputs)[0]
      try expectOutput(
        x, weights, adapter, merged.map { row in row.indices.reduce(0) { $0 + row[$1] * x[$1] } },
        "x \(x.shown), " + sizes, "it is what the merged weights give")
      try expectMerged(weights, adapter, merged, sizes, "W + α/r · B A")
    }
  }
}
