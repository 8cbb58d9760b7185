import Foundations
import Testing

@Suite struct StandardizerTests {
  @Test func byHand() {
    let standardizer = Standardizer([[1, 7], [3, 7]])
    #expect(standardizer.means == [2, 7])
    // The second column is constant: it is only centred.
    #expect(standardizer.deviations == [1, 1])
    #expect(standardizer([[4, 9]]) == [[2, 2]])
  }

  @Test func trainingRowsGetMeanZeroAndDeviationOne() {
    var generator = SeededGenerator(seed: 1)
    let rows = (0..<50).map { _ in [5000 * generator.uniform(), 1900 + 10 * generator.normal()] }
    let standardized = Standardizer(rows)(rows)
    for column in 0..<2 {
      let spread = Spread(standardized.map { $0[column] }, dividingBy: .count)
      #expect(abs(spread.mean) < 1e-12 && abs(spread.deviation - 1) < 1e-12)
    }
  }

  @Test func unknownValuesTakeNoPartAndStayUnknown() {
    let standardizer = Standardizer([[1, .nan], [.nan, .nan], [3, .nan]])
    #expect(standardizer.means == [2, 0] && standardizer.deviations == [1, 1])
    let row = standardizer([[.nan, 5]])[0]
    #expect(row[0].isNaN && row[1] == 5)
  }

  @Test func noRowsAreNoColumns() {
    #expect(Standardizer([]).means.isEmpty)
    #expect(Standardizer([[1], [2]])([]).isEmpty)
  }
}
