import ExerciseBook

extension Pretraining {
  public static func accumulatedGradient(
    exampleCount: Int, microBatchSize: Int, meanGradient: (Range<Int>) throws -> [Double]
  ) throws -> [Double] {
    var total: [Double] = []
    for start in stride(from: 0, to: exampleCount, by: microBatchSize) {
      let range = start..<min(start + microBatchSize, exampleCount)
      let gradient = try meanGradient(range)
      if total.isEmpty { total = gradient.map { _ in 0 } }
      for i in total.indices { total[i] += gradient[i] * Double(range.count) / Double(exampleCount) }
    }
    return total
  }
}
