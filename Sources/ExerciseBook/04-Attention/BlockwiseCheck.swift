import Foundation
import Foundations

extension Exercise<any AttentionExercises.Type> {
  static let blockwise = Self(
    "4.9", "Attention in blocks", file: "4.9-Blockwise",
    hints: [
      "The softmax needs the largest score and the sum of all powers, and both can be kept up as you go. What was added up under an old maximum has to be brought to the new one.",
      "Keep three things: the largest score so far, the sum of powers so far, and the weighted sum of values so far. When the largest grows from m to m′, everything so far shrinks by e^(m − m′).",
      "For each block: its scores; the new maximum; multiply sum and weighted sum by exp(old − new); add the block's exp(score − new) to the sum, and times its value to the weighted sum. At the end divide. With −∞ as the first maximum, the first correction is exp(−∞) = 0.",
    ]
  ) { check in
    try check.expect(
      "query [1], keys [[ln 3], [0], [ln 5]], values [[6], [0], [9]], blocks of 2", equals: [7], within: 1e-9,
      because: "the weights are 3 : 1 : 5, so (3 · 6 + 1 · 0 + 5 · 9) / 9 = 63 / 9 = 7, as without blocks"
    ) {
      try $0.blockwiseAttention(
        query: [1], keys: [[log(3)], [0], [log(5)]], values: [[6], [0], [9]], blockSize: 2)
    }
    try check.expect(
      "query [2, 2, 2, 2], one key [5, 5, 5, 5], value [1, -1], blocks of 8", equals: [1, -1], within: 1e-9,
      because: "one key gets all the weight, and a block may be larger than what is left"
    ) { try $0.blockwiseAttention(query: [2, 2, 2, 2], keys: [[5, 5, 5, 5]], values: [[1, -1]], blockSize: 8) }

    var random = check.random()
    for (count, size, blockSize, spread) in [(7, 4, 1, 1.0), (10, 8, 3, 1), (64, 16, 16, 1), (33, 4, 5, 30)] {
      func draw(_ rows: Int, _ columns: Int, _ spread: Double) -> [[Double]] {
        (0..<rows).map { _ in (0..<columns).map { _ in spread * random.normal() } }
      }
      let (query, keys, values) = (draw(1, size, spread)[0], draw(count, size, spread), draw(count, 4, 1))
      try check.expect(
        "\(count) keys of size \(size)\(spread > 1 ? " with scores in the thousands" : ""), blocks of \(blockSize)",
        equals: Self.whole(query, keys, values), within: 1e-9,
        because: spread > 1
          ? "e^1000 is too large even for a Double: every power is taken relative to the largest score so far"
          : "the result may not depend on how the keys are cut into blocks"
      ) { try $0.blockwiseAttention(query: query, keys: keys, values: values, blockSize: blockSize) }
    }
  }

  /// The same with all scores at once.
  private static func whole(_ query: [Double], _ keys: [[Double]], _ values: [[Double]]) -> [Double] {
    let scale = 1 / Double(query.count).squareRoot()
    let scores = keys.map { key in scale * zip(query, key).reduce(0.0) { $0 + $1.0 * $1.1 } }
    let weights = Reference.softmax(scores, rows: 1, classes: scores.count).output
    return values[0].indices.map { i in zip(weights, values).reduce(0.0) { $0 + $1.0 * $1.1[i] } }
  }
}
