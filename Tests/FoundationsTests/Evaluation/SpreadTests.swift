import Foundations
import Testing

@Suite struct SpreadTests {
  @Test func byHand() {
    let spread = Spread([1, 2, 3, 6])
    #expect(spread.count == 4 && spread.mean == 3)
    // Squares 4 + 1 + 0 + 9 = 14, divided by 3.
    #expect(abs(spread.deviation - (14.0 / 3).squareRoot()) < 1e-15)
    #expect(abs(spread.standardError - (14.0 / 12).squareRoot()) < 1e-15)
    #expect(Spread([1, 2, 3, 6], dividingBy: .count).deviation == 3.5.squareRoot())
  }

  @Test func fewerThanTwoNumbersDoNotScatter() {
    #expect(Spread([]).mean == 0 && Spread([]).deviation == 0 && Spread([]).standardError == 0)
    #expect(Spread([5]).mean == 5 && Spread([5]).deviation == 0 && Spread([5]).standardError == 0)
  }

  @Test func theStandardErrorIsHowFarMeansScatter() {
    var generator = SeededGenerator(seed: 1)
    let samples = (0..<2000).map { _ in Spread((0..<25).map { _ in generator.normal() }) }
    let measured = Spread(samples.map(\.mean)).deviation
    let told = Spread(samples.map(\.standardError)).mean
    #expect(abs(measured - 0.2) < 0.01 && abs(told - 0.2) < 0.01)
  }
}
