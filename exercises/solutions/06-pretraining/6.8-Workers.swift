import ExerciseBook

extension Pretraining {
  public static func shards(of exampleCount: Int, workers: Int) throws -> [Range<Int>] {
    var start = 0
    return (0..<workers).map { worker in
      let size = exampleCount / workers + (worker < exampleCount % workers ? 1 : 0)
      start += size
      return (start - size)..<start
    }
  }

  public static func averagedGradient(_ gradients: [[Double]], exampleCounts: [Int]) throws -> [Double] {
    let total = Double(exampleCounts.reduce(0, +))
    var average = gradients[0].map { _ in 0.0 }
    for (gradient, count) in zip(gradients, exampleCounts) where count > 0 {
      for i in average.indices { average[i] += gradient[i] * Double(count) / total }
    }
    return average
  }
}
