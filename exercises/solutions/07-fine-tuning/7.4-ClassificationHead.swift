import ExerciseBook

extension FineTuning {
  public static func classLogits(
    hidden: [[[Double]]], ids: [[Int]], padding: Int, weights: [[Double]], biases: [Double]
  ) throws -> [[Double]] {
    zip(hidden, ids).map { states, ids in
      // Every text has a token that is not padding.
      let state = states[ids.lastIndex { $0 != padding } ?? 0]
      return zip(weights, biases).map { row, bias in zip(row, state).reduce(bias) { $0 + $1.0 * $1.1 } }
    }
  }
}
