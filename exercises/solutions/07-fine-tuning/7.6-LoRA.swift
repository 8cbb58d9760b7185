import ExerciseBook
import Foundations

extension FineTuning {
  public static func newAdapter(
    inputs: Int, outputs: Int, rank: Int, alpha: Double, using generator: inout SeededGenerator
  ) throws -> LoRAMatrices {
    var a = Array(repeating: Array(repeating: 0.0, count: inputs), count: rank)
    for k in 0..<rank {
      for i in 0..<inputs { a[k][i] = generator.normal() / Double(inputs).squareRoot() }
    }
    return LoRAMatrices(a: a, b: Array(repeating: Array(repeating: 0, count: rank), count: outputs), alpha: alpha)
  }

  public static func adaptedOutput(_ x: [Double], weights: [[Double]], adapter: LoRAMatrices) throws -> [Double] {
    let scale = adapter.alpha / Double(adapter.rank)
    // First down to a few numbers, then up: B A as a matrix would be as large as W.
    let update = product(adapter.b, product(adapter.a, x))
    return zip(product(weights, x), update).map { $0 + scale * $1 }
  }

  public static func mergedWeights(_ weights: [[Double]], adapter: LoRAMatrices) throws -> [[Double]] {
    let scale = adapter.alpha / Double(adapter.rank)
    var merged = weights
    for (o, row) in adapter.b.enumerated() {
      for (k, down) in adapter.a.enumerated() {
        for i in down.indices { merged[o][i] += scale * row[k] * down[i] }
      }
    }
    return merged
  }

  private static func product(_ matrix: [[Double]], _ x: [Double]) -> [Double] {
    matrix.map { row in zip(row, x).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
