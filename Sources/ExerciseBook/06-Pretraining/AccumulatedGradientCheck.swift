import Foundations

extension Exercise<any PretrainingExercises.Type> {
  static let accumulatedGradient = Self(
    "6.7", "Gradient accumulation", file: "6.7-Accumulation",
    hints: [
      "The gradient of a mean is the mean of the gradients, over all examples. A micro-batch gives you the mean over its "
        + "own. How many examples stand behind it?",
      "A mean over n examples, times n, is the sum over them. Sums of parts may simply be added up. What makes the whole "
        + "sum a mean again?",
      "For `start in stride(from: 0, to: exampleCount, by: microBatchSize)` the range ends at min(start + microBatchSize, "
        + "exampleCount). Add its gradient times its count / exampleCount to the total.",
    ]
  ) { check in
    func expect(_ gradients: [[Double]], _ microBatchSize: Int, _ expected: [Double], _ input: String, _ reason: String)
      throws
    {
      try check.expect(input, equals: expected, within: 1e-9, because: reason) {
        try $0.accumulatedGradient(exampleCount: gradients.count, microBatchSize: microBatchSize) { range in
          try mean(of: gradients, in: range, atMost: microBatchSize)
        }
      }
    }
    try expect(
      [[1], [2], [6], [7]], 2, [4], "gradients of four examples [1], [2], [6], [7], micro-batches of 2",
      "the means of the two halves are 1.5 and 6.5, and the mean of all four is 4")
    try expect(
      [[1], [2], [6]], 2, [3], "gradients of three examples [1], [2], [6], micro-batches of 2",
      "(1 + 2 + 6) / 3 = 3: the last micro-batch has one example, and counts for one")
    try expect(
      [[3, -1]], 8, [3, -1], "the gradient of one example [3, -1], micro-batches of 8",
      "fewer examples than fit are one micro-batch, and two parameters have two slopes")

    var random = check.random()
    for (count, microBatchSize) in [(12, 4), (10, 3), (7, 1), (9, 8), (5, 5)] {
      let gradients = random.hundredths(5, rows: count, columns: 4)
      try expect(
        gradients, microBatchSize, try mean(of: gradients, in: 0..<count, atMost: count),
        "gradients of \(count) examples with four parameters, micro-batches of \(microBatchSize)",
        "it is the mean over all \(count) examples, as if they had been one batch")
    }
    let gradients = random.hundredths(5, rows: 10, columns: 1)
    try check.expect(
      "10 examples, micro-batches of 4: the examples that are asked for, sorted", equals: Array(0..<10),
      because: "each example is read once, and none is left out"
    ) {
      var examples: [Int] = []
      _ = try $0.accumulatedGradient(exampleCount: 10, microBatchSize: 4) { range in
        let gradient = try mean(of: gradients, in: range, atMost: 4)
        examples += range
        return gradient
      }
      return examples.sorted()
    }
  }

  /// What the memory of the machine allows.
  private static func mean(of gradients: [[Double]], in range: Range<Int>, atMost size: Int) throws -> [Double] {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= gradients.count else {
      throw WorkbookError(
        "There are no examples \(range) among \(gradients.count).",
        remedy: "Ask for ranges within 0..<\(gradients.count).")
    }
    guard range.count <= size else {
      throw WorkbookError(
        "\(range.count) examples do not fit into memory at once.", remedy: "Ask for at most \(size) at a time.")
    }
    var sum = gradients[0].map { _ in 0.0 }
    for gradient in gradients[range] { for i in sum.indices { sum[i] += gradient[i] } }
    return sum.map { $0 / Double(range.count) }
  }
}
