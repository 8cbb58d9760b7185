import ExerciseBook
import Foundation

extension Attention {
  public static func blockwiseAttention(
    query: [Double], keys: [[Double]], values: [[Double]], blockSize: Int
  ) throws -> [Double] {
    let scale = 1 / Double(query.count).squareRoot()
    var largest = -Double.infinity
    var total = 0.0
    var gathered = [Double](repeating: 0, count: values[0].count)
    for start in stride(from: 0, to: keys.count, by: blockSize) {
      let block = start..<min(start + blockSize, keys.count)
      let scores = keys[block].map { key in scale * zip(query, key).reduce(0) { $0 + $1.0 * $1.1 } }
      let newLargest = max(largest, scores.max()!)
      let correction = exp(largest - newLargest)
      total *= correction
      for i in gathered.indices { gathered[i] *= correction }
      for (score, value) in zip(scores, values[block]) {
        let power = exp(score - newLargest)
        total += power
        for i in gathered.indices { gathered[i] += power * value[i] }
      }
      largest = newLargest
    }
    return gathered.map { $0 / total }
  }
}
