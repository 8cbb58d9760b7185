import Foundations

extension Exercise<any PretrainingExercises.Type> {
  static let averagedGradient = Self(
    "6.8", "Average gradients over workers", file: "6.8-Workers",
    hints: [
      "Several workers together shall take the very step that one machine would take with all the examples. There each "
        + "example counts once, whoever read it.",
      "Each worker's gradient counts in proportion to its examples. Who has read none has nothing to say: and NaN times 0 "
        + "is NaN, so it must not be multiplied, but left out.",
      "The shards: every worker gets exampleCount / workers, and the first exampleCount % workers of them one more. The "
        + "average: for each worker with examples add its gradient times its count / total.",
    ]
  ) { check in
    func expectShards(_ count: Int, _ workers: Int, _ expected: [Range<Int>], _ reason: String) throws {
      try check.expect(
        "\(count) examples for \(workers) worker\(workers == 1 ? "" : "s")",
        equals: expected.map { ShownText("\($0)") },
        because: reason
      ) { try $0.shards(of: count, workers: workers).map { ShownText("\($0)") } }
    }
    try expectShards(8, 2, [0..<4, 4..<8], "each has half of them")
    try expectShards(
      11, 4, [0..<3, 3..<6, 6..<9, 9..<11], "11 / 4 = 2, and the 3 that remain go to the first three workers")
    try expectShards(
      2, 3, [0..<1, 1..<2, 2..<2], "with fewer examples than workers the last ones have an empty range, at the end")
    try expectShards(5, 1, [0..<5], "one worker does it all")

    func expectAverage(
      _ gradients: [[Double]], _ counts: [Int], _ expected: [Double], _ input: String, _ reason: String
    )
      throws
    {
      try check.expect(input, equals: expected, within: 1e-9, because: reason) {
        try $0.averagedGradient(gradients, exampleCounts: counts)
      }
    }
    try expectAverage(
      [[1, 0], [3, 4]], [4, 4], [2, 2], "gradients [1, 0] and [3, 4] over 4 examples each",
      "as many examples each: the mean of the two")
    try expectAverage(
      [[1], [5]], [3, 1], [2], "gradients [1] over 3 examples and [5] over 1", "(3 · 1 + 1 · 5) / 4 = 2")
    try expectAverage(
      [[1], [5], [.nan]], [1, 1, 0], [3], "gradients [1] and [5] over 1 example each, and [NaN] over none",
      "the mean of nothing is not a number, and nobody asks for it: (1 + 5) / 2 = 3")

    var random = check.random()
    for (count, workers) in [(12, 2), (13, 4), (10, 3), (3, 5)] {
      let examples = random.hundredths(5, rows: count, columns: 3)
      // Uneven on purpose, whatever the shards are.
      var counts = Array(repeating: 0, count: workers)
      for _ in 0..<count { counts[random.integer(below: workers)] += 1 }
      var start = 0
      let gradients = counts.map { size in
        start += size
        return mean(examples[(start - size)..<start])
      }
      try expectAverage(
        gradients, counts, mean(examples[...]),
        "gradients of \(workers) workers over \(counts.map(String.init).joined(separator: ", ")) examples",
        "it is the mean over all \(count) examples, as if one worker had read them")
    }
  }

  private static func mean(_ examples: ArraySlice<[Double]>) -> [Double] {
    (0..<3).map { column in
      var sum = 0.0
      for example in examples { sum += example[column] }
      return examples.isEmpty ? .nan : sum / Double(examples.count)
    }
  }
}
