import Foundations
import Testing

@testable import Presentation

@Suite struct AxisTests {
  private func labels(_ values: [Double], _ scale: ChartScale = .linear, count: Int = 5) -> [String] {
    Axis(values, scale: scale, tickCount: count)?.ticks.map(\.label) ?? ["none"]
  }

  @Test func stepsAre1Or2Or5TimesAPowerOfTen() {
    #expect(
      [10.0, 8, 4, 1, 0.03].map { Axis.step(for: $0, count: 5) }.map { Format.significant($0, digits: 1) }
        == ["2", "2", "1", "0.2", "0.005"])
  }

  @Test func linearTicksAreTidy() {
    #expect(labels([0, 10]) == ["0", "2", "4", "6", "8", "10"])
    #expect(labels([1.5, 4.2]) == ["1.5", "2.0", "2.5", "3.0", "3.5", "4.0"])
    #expect(labels([-1, 1]) == ["-1.0", "-0.5", "0", "0.5", "1.0"])
    #expect(labels([0, 2000]) == ["0", "500", "1,000", "1,500", "2,000"])
    #expect(labels([0, 2e7]) == ["0", "5 M", "10 M", "15 M", "20 M"])
    #expect(labels([0, 1e-7]).last == "1.0e-07")
  }

  @Test func positionsRunFromTheLeastToTheGreatest() throws {
    let axis = try #require(Axis([2, 4, .nan, .infinity], scale: .linear, tickCount: 4))
    #expect(axis.position(of: 2) == 0 && axis.position(of: 3) == 0.5 && axis.position(of: 4) == 1)
    #expect(axis.position(of: .nan) == nil && axis.position(of: -.infinity) == nil)
    #expect(axis.ticks.map(\.position) == [0, 0.25, 0.5, 0.75, 1])
  }

  @Test func logarithmicTicksArePowersOfTen() throws {
    #expect(labels([1e4, 1e8], .logarithmic) == ["10 k", "100 k", "1 M", "10 M", "100 M"])
    #expect(labels([0.001, 1000], .logarithmic, count: 8) == ["0.001", "0.01", "0.1", "1", "10", "100", "1,000"])
    #expect(labels([1, 100], .logarithmic) == ["1", "2", "5", "10", "20", "50", "100"])
    #expect(labels([1.5, 4], .logarithmic) == ["1.5", "2.0", "2.5", "3.0", "3.5", "4.0"])
    #expect(labels([1e-12, 1], .logarithmic) == ["1e-12", "1e-09", "1e-06", "0.001", "1"])
    let axis = try #require(Axis([1, 100, 0, -5], scale: .logarithmic, tickCount: 3))
    #expect(abs(try #require(axis.position(of: 10)) - 0.5) < 1e-12)
    #expect(axis.position(of: 0) == nil && axis.position(of: -5) == nil)
  }

  @Test func whatCannotSpanAnAxisIsWidenedOrRefused() {
    #expect(labels([]) == ["none"])
    #expect(labels([.nan, .infinity]) == ["none"])
    #expect(labels([0, -1], .logarithmic) == ["none"])
    #expect(labels([1e301]) == ["none"])
    #expect(labels([3]).contains("3.0"))
    #expect(labels([0, 0]).contains("0"))
    #expect(labels([1, 1.0000000000000002]).contains("1.0"))
    #expect(labels([-1e299, 1e299]).count >= 3)
    #expect(labels([.leastNonzeroMagnitude, 0]).contains("0"))
  }

  @Test func ticksLieOnTheAxisForAnyRange() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      let exponent = generator.integer(below: 40) - 20
      let a = Double(generator.integer(below: 2001) - 1000) * Format.power(of: 10, exponent)
      let b = Double(generator.integer(below: 2001) - 1000) * Format.power(of: 10, exponent)
      for scale in [ChartScale.linear, .logarithmic] {
        guard let axis = Axis([a, b], scale: scale, tickCount: 5) else { continue }
        #expect(axis.ticks.count <= 12 && axis.ticks.allSatisfy { 0...1 ~= $0.position }, "\(a) \(b)")
        #expect(zip(axis.ticks, axis.ticks.dropFirst()).allSatisfy { $0.position < $1.position }, "\(a) \(b)")
        #expect(Set(axis.ticks.map(\.label)).count == axis.ticks.count, "\(a) \(b) \(axis.ticks)")
      }
    }
  }
}
