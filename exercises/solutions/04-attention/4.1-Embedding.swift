import ExerciseBook

extension Attention {
  public static func embedded(_ ids: [Int], table: [[Double]]) throws -> [[Double]] {
    ids.map { table[$0] }
  }

  public static func tableGradient(_ ids: [Int], upstream: [[Double]], vocabularySize: Int) throws -> [[Double]] {
    let width = upstream.first?.count ?? 0
    var gradient = [[Double]](repeating: [Double](repeating: 0, count: width), count: vocabularySize)
    for (id, share) in zip(ids, upstream) {
      for i in 0..<width { gradient[id][i] += share[i] }
    }
    return gradient
  }
}
