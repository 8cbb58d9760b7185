import Foundations
import Presentation
import Testing

@Suite struct FormatSpreadTests {
  @Test func meanAndSampleDeviation() {
    // Deviations −2, 0, 2 from the mean 4; √(8 / 2) = 2.
    #expect(Format.spread(of: [2, 4, 6], decimals: 1) == "4.0 ± 2.0")
    #expect(Format.spread(of: [0.5, 0.5], decimals: 2) == "0.50 ± 0.00")
    #expect(Format.spread(of: [1.26], decimals: 1) == "1.3")
    #expect(Format.spread(Spread([2, 4, 6]), decimals: 1) == "4.0 ± 2.0")
    #expect(Format.spread(Spread([1.26]), decimals: 1) == "1.3")
  }
}
