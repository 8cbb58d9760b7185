import ExerciseBook
import Foundations

enum StatisticsOfAllRows: RegularizationMisconception {
  static func standardized(
    training: [[Double]], validation: [[Double]]
  ) -> (training: [[Double]], validation: [[Double]]) {
    let columns = Columns(training + validation)
    return (columns.standardized(training), columns.standardized(validation))
  }
}

enum StatisticsOfEachPart: RegularizationMisconception {
  static func standardized(
    training: [[Double]], validation: [[Double]]
  ) -> (training: [[Double]], validation: [[Double]]) {
    (Columns(training).standardized(training), Columns(validation).standardized(validation))
  }
}

enum DividedByZeroSpread: RegularizationMisconception {
  static func standardized(
    training: [[Double]], validation: [[Double]]
  ) -> (training: [[Double]], validation: [[Double]]) {
    let columns = Columns(training, zeroSpread: 0)
    return (columns.standardized(training), columns.standardized(validation))
  }
}

enum SampleDeviation: RegularizationMisconception {
  static func standardized(
    training: [[Double]], validation: [[Double]]
  ) -> (training: [[Double]], validation: [[Double]]) {
    let columns = Columns(training, freedom: 1)
    return (columns.standardized(training), columns.standardized(validation))
  }
}

/// Each column's mean and deviation, with one thing to get wrong.
private struct Columns {
  let moments: [(mean: Double, deviation: Double)]

  init(_ rows: [[Double]], freedom: Double = 0, zeroSpread: Double = 1) {
    moments = (rows.first ?? []).indices.map { column in
      let values = rows.map { $0[column] }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean, squares > 0 ? (squares / (Double(values.count) - freedom)).squareRoot() : zeroSpread)
    }
  }

  func standardized(_ rows: [[Double]]) -> [[Double]] {
    rows.map { row in zip(row, moments).map { ($0 - $1.mean) / $1.deviation } }
  }
}
