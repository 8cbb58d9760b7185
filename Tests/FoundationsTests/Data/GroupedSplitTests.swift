import Foundations
import Testing

@Suite struct GroupedSplitTests {
  private func split(_ rows: [[Double]], share: Double, seed: UInt64 = 1) -> GroupedSplit {
    var generator = SeededGenerator(seed: seed)
    return GroupedSplit(rows, validationShare: share, using: &generator)
  }

  @Test func equalRowsStayTogether() {
    var generator = SeededGenerator(seed: 3)
    let rows = (0..<200).map { _ in [Double(generator.integer(below: 60)), 1] }
    for seed in 1...10 as ClosedRange<UInt64> {
      let parts = split(rows, share: 0.25, seed: seed)
      #expect((parts.training + parts.validation).sorted() == Array(rows.indices))
      #expect(Set(parts.training.map { rows[$0] }).isDisjoint(with: parts.validation.map { rows[$0] }))
      // At least the share, and not a whole group more.
      let largest = Dictionary(grouping: rows) { $0 }.values.map(\.count).max()!
      #expect(parts.validation.count >= 50 && parts.validation.count < 50 + largest)
    }
  }

  @Test func theSeedDecides() {
    let rows = (0..<50).map { [Double($0 / 2)] }
    #expect(split(rows, share: 0.3) == split(rows, share: 0.3))
    #expect(split(rows, share: 0.3) != split(rows, share: 0.3, seed: 2))
  }

  @Test func extremes() {
    let rows: [[Double]] = [[1], [1], [2]]
    #expect(split(rows, share: 0).validation.isEmpty)
    #expect(split(rows, share: 1).training.isEmpty)
    #expect(split([], share: 0.5).training.isEmpty)
  }
}
