import ExerciseBook

extension Regularization {
  public static func standardized(
    training: [[Double]], validation: [[Double]]
  ) throws -> (training: [[Double]], validation: [[Double]]) {
    let count = Double(training.count)
    let columns = (training.first ?? []).indices.map { column -> (mean: Double, deviation: Double) in
      let mean = training.reduce(0) { $0 + $1[column] } / count
      let variance = training.reduce(0) { $0 + ($1[column] - mean) * ($1[column] - mean) } / count
      return (mean, variance > 0 ? variance.squareRoot() : 1)
    }
    func standardized(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in zip(row, columns).map { ($0 - $1.mean) / $1.deviation } }
    }
    return (standardized(training), standardized(validation))
  }
}
