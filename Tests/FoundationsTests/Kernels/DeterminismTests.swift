import Testing

@testable import Foundations

/// Results are the same, bit for bit, for any number of threads. The setting belongs to the whole process, and these
/// tests change it under the others, whose results may not depend on it either.
@Suite(.serialized) struct DeterminismTests {
  struct Subject: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let shapes: [[Int]]
    let operation: @Sendable ([Tensor]) -> Tensor
  }

  /// Large enough for many tasks each.
  static let subjects = [
    Subject(testDescription: "linear", shapes: [[300, 130], [257, 130], [257]]) {
      linear($0[0], weight: $0[1], bias: $0[2])
    },
    Subject(testDescription: "linear of few rows", shapes: [[3, 700], [500, 700], [500]]) {
      linear($0[0], weight: $0[1], bias: $0[2])
    },
    Subject(testDescription: "linear in bfloat16", shapes: [[300, 130], [257, 130], [257]]) { inputs in
      Precision.$current.withValue(.bfloat16) { linear(inputs[0], weight: inputs[1], bias: inputs[2]) }
    },
    Subject(testDescription: "batched matmul", shapes: [[9, 33, 65], [9, 65, 40]]) { $0[0].matmul($0[1]) },
    Subject(testDescription: "attention", shapes: [[3, 150, 64], [3, 150, 32], [3, 150, 32]]) {
      attention(query: $0[0], key: $0[1], value: $0[2], headCount: 4, keyValueHeadCount: 2, isCausal: true)
    },
    Subject(testDescription: "layerNorm", shapes: [[1000, 65], [65], [65]]) {
      layerNorm($0[0], weight: $0[1], bias: $0[2])
    },
    Subject(testDescription: "rmsNorm", shapes: [[1000, 65], [65]]) { rmsNorm($0[0], weight: $0[1]) },
    Subject(testDescription: "crossEntropy", shapes: [[500, 65]]) {
      crossEntropy($0[0], (0..<500).map { Int32($0 % 66) - 1 })
    },
    Subject(testDescription: "embedding", shapes: [[50, 200]]) {
      embedding((0..<1000).map { Int32($0 * $0 % 50) }, shape: [1000], table: $0[0])
    },
    Subject(testDescription: "dropout", shapes: [[60_000]]) {
      var generator = SeededGenerator(seed: 5)
      return dropout($0[0], rate: 0.3, using: &generator)
    },
    Subject(testDescription: "softmax", shapes: [[500, 65]]) { $0[0].softmax() },
    Subject(testDescription: "rotary", shapes: [[4, 100, 64]]) { rotary($0[0], headCount: 4) },
    Subject(testDescription: "gelu and sums", shapes: [[70_000]]) { ($0[0].gelu() * $0[0]).sum() },
    Subject(testDescription: "broadcasting", shapes: [[300, 65], [65], [300, 1]]) { $0[0] * $0[1] + $0[2] },
    Subject(testDescription: "transpose", shapes: [[5, 130, 65]]) { $0[0].transposed() },
  ]

  @Test(arguments: subjects) func threadsDoNotMatter(subject: Subject) {
    let before = Threads.count
    defer { Threads.count = before }
    let inputs = subject.shapes.enumerated().map { Agreement.random($1, seed: UInt64($0)) }
    Threads.count = 1
    let shape = subject.operation(inputs).shape
    let upstream = Agreement.random(shape, seed: 99)
    func results() -> [[UInt32]] {
      let (output, gradients) = Agreement.differentiate(inputs, upstream: upstream, subject.operation)
      return ([output] + gradients).map { $0.scalars.map(\.bitPattern) }
    }
    let alone = results()
    for threads in [2, 5, 2] {
      Threads.count = threads
      // Other tests may hold the team just then, in which case a region runs on one thread: more than one attempt.
      for _ in 0..<2 { #expect(results() == alone, "\(threads) threads") }
    }
  }

  @Test func theSettingIsKept() {
    let before = Threads.count
    defer { Threads.count = before }
    Threads.count = 3
    #expect(Threads.count == 3)
    #expect(Threads.available >= 1)
  }
}
