import Foundation
import Foundations

/// Flats to let, in a town that is made up: what an advertisement says, and the rent.
///
/// We know what nobody knows of a real town: how rents come about. Six columns decide the rent, four say nothing about
/// it, and chance adds or takes away `Flats.noise`. So we know how well anybody could ever predict it.
struct Flats {
  /// [flats, columns]; NaN where the advertisement does not say.
  var rows: [[Double]]
  /// In euros a month.
  var rents: [Double]

  static let columns = [
    "area in m²", "rooms", "metres to the centre", "year built", "floor", "balcony",
    "number of the advertisement", "words in it", "age of the agent", "hour it appeared",
  ]
  /// The standard deviation of what no column explains, in euros.
  static let noise = 150.0

  var count: Int { rows.count }

  subscript(places: [Int]) -> Flats { Flats(rows: places.map { rows[$0] }, rents: places.map { rents[$0] }) }
  subscript(range: Range<Int>) -> Flats { self[Array(range)] }

  static func draw(_ count: Int, using generator: inout SeededGenerator) -> Flats {
    var flats = Flats(rows: [], rents: [])
    for _ in 0..<count {
      let area = 25 + 115 * generator.uniform()
      let rooms = min(6, max(1, (area / 28 + 0.5 * generator.normal()).rounded()))
      let distance = 300 + 11_700 * pow(generator.uniform(), 2)
      let year = Double(1890 + generator.integer(below: 131))
      let floor = Double(generator.integer(below: 9))
      let balcony = generator.uniform() < 0.5 ? 1.0 : 0.0
      // A square metre costs more near the centre; very old and very new houses are sought after.
      let rent =
        150 + area * (7 + 9 * exp(-distance / 3000)) + 6 * floor + 60 * balcony + 150 * pow((year - 1955) / 65, 2)
      flats.rows.append([
        area, rooms, distance, year, floor, balcony,
        Double(generator.integer(below: 100_000)), 40 + 15 * generator.normal(),
        Double(22 + generator.integer(below: 40)), Double(generator.integer(below: 24)),
      ])
      flats.rents.append(rent + noise * generator.normal())
    }
    return flats
  }
}
