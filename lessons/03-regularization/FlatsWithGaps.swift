import Foundations

extension Scale {
  init(columns: Standardizer, rents: Standardizer) { (self.columns, self.rents) = (columns, rents) }

  /// Columns as they are: a standardiser that takes away 0 and divides by 1.
  var withoutColumns: Scale {
    let width = columns.means.count
    let untouched = Standardizer([[Double](repeating: -1, count: width), [Double](repeating: 1, count: width)])
    return Scale(columns: untouched, rents: rents)
  }

  func rentsLike(_ flats: Flats) -> Scale { Scale(columns: columns, rents: Scale(flats).rents) }
}

/// Gaps in advertisements, and what to put there.
extension Flats {
  static func + (a: Flats, b: Flats) -> Flats { Flats(rows: a.rows + b.rows, rents: a.rents + b.rents) }

  /// Without the distance in a share of rows that grows from 0 at the centre.
  func hidingDistances(using generator: inout SeededGenerator) -> Flats {
    var flats = self
    for row in rows.indices where generator.uniform() < rows[row][2] / 8000 { flats.rows[row][2] = .nan }
    return flats
  }

  func filled(with value: Double) -> Flats {
    Flats(rows: rows.map { $0.map { $0.isNaN ? value : $0 } }, rents: rents)
  }

  /// Each gap becomes the mean of the column's known values in `training`.
  func filled(from training: Flats) -> Flats {
    let means = Standardizer(training.rows).means
    return Flats(rows: rows.map { row in row.indices.map { row[$0].isNaN ? means[$0] : row[$0] } }, rents: rents)
  }

  /// With one more column: 1 where the distance is missing, else 0.
  func markingGaps() -> Flats { Flats(rows: rows.map { $0 + [$0[2].isNaN ? 1 : 0] }, rents: rents) }
}
