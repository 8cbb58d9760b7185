/// Sets rows apart for validation so that equal ones are never on both sides.
///
///     let parts = GroupedSplit(rows, validationShare: 0.2, using: &generator)
///     train(on: parts.training.map { rows[$0] })
///
/// For documents that are only nearly equal see `Corpus.splitByDocument`.
public struct GroupedSplit: Equatable, Sendable {
  /// The places of the rows to train on, in ascending order.
  public let training: [Int]
  /// The places of the rows to validate with, in ascending order.
  public let validation: [Int]

  /// Whole groups of equal rows, in random order, go to validation until it has its share of all rows.
  public init<Row: Hashable>(
    _ rows: [Row], validationShare: Double, using generator: inout SeededGenerator
  ) {
    precondition((0...1).contains(validationShare), "a share from 0 to 1, not \(validationShare)")
    // The dictionary only finds a group: its own order would differ from run to run.
    var groups: [[Int]] = []
    var groupOfRow: [Row: Int] = [:]
    for (place, row) in rows.enumerated() {
      if let group = groupOfRow[row] {
        groups[group].append(place)
      } else {
        groupOfRow[row] = groups.count
        groups.append([place])
      }
    }
    generator.shuffle(&groups)
    var (training, validation): ([Int], [Int]) = ([], [])
    for group in groups {
      if Double(validation.count) < validationShare * Double(rows.count) {
        validation += group
      } else {
        training += group
      }
    }
    self.training = training.sorted()
    self.validation = validation.sorted()
  }
}
