/// Brings every column of a table to mean 0 and deviation 1, by what the training rows say.
///
///     z = (x − μ) / σ          μ = Σ x / n          σ = √(Σ (x − μ)² / n)
///
///     let standardizer = Standardizer(training)
///     let (z, unseen) = (standardizer(training), standardizer(validation))
///
/// A value that is not known (NaN) takes no part in μ and σ, and stays unknown.
public struct Standardizer: Equatable, Sendable {
  /// μ of each column; 0 where no value is known.
  public let means: [Double]
  /// σ of each column; 1 where it would be 0, so that a constant column is only centred.
  public let deviations: [Double]

  /// - Parameter rows: [rows, columns], each row as long as the first.
  public init(_ rows: [[Double]]) {
    let columns = (rows.first ?? []).indices.map { column -> (mean: Double, deviation: Double) in
      let known = rows.map { $0[column] }.filter { !$0.isNaN }
      let spread = Spread(known, dividingBy: .count)
      return known.isEmpty ? (0, 1) : (spread.mean, spread.deviation > 0 ? spread.deviation : 1)
    }
    means = columns.map(\.mean)
    deviations = columns.map(\.deviation)
  }

  /// `rows` [rows, columns] in units of the training rows' deviations.
  public func callAsFunction(_ rows: [[Double]]) -> [[Double]] {
    rows.map { row in
      precondition(row.count == means.count, "a row of \(row.count) columns, not \(means.count)")
      return row.indices.map { (row[$0] - means[$0]) / deviations[$0] }
    }
  }
}
