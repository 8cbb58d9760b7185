import ExerciseBook
import Foundation

extension Transformer {
  public static func cachedAttention(
    queries: [[Double]], keys: [[Double]], values: [[Double]],
    cachedKeys: inout [[Double]], cachedValues: inout [[Double]],
    turned: (_ vector: [Double], _ position: Int) -> [Double]
  ) throws -> [[Double]] {
    let start = cachedKeys.count
    for (i, key) in keys.enumerated() { cachedKeys.append(turned(key, start + i)) }
    cachedValues += values
    return queries.enumerated().map { i, query in
      let position = start + i
      return attended(turned(query, position), Array(cachedKeys[...position]), cachedValues)
    }
  }

  /// The mean of the values of `keys`, weighted by how well the query fits each key.
  private static func attended(_ query: [Double], _ keys: [[Double]], _ values: [[Double]]) -> [Double] {
    let scores = keys.map { key in zip(query, key).reduce(0) { $0 + $1.0 * $1.1 } / sqrt(Double(query.count)) }
    let largest = scores.max() ?? 0
    let weights = scores.map { exp($0 - largest) }
    let total = weights.reduce(0, +)
    return (values.first ?? []).indices.map { d in
      zip(weights, values).reduce(0) { $0 + $1.0 * $1.1[d] } / total
    }
  }
}
