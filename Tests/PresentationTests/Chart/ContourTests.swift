import Testing

@testable import Presentation

@Suite struct ContourTests {
  @Test func aSlopeIsCutWhereItCrossesTheThreshold() {
    let slope = FunctionGrid(x: 0...4, y: 0...1, columns: 2, rows: 2, values: [0, 1, 0, 1])
    let outlines = slope.outlines(atLeast: 0.25)
    #expect(outlines.count == 1)
    #expect(Set(outlines[0].map { "\($0.x) \($0.y)" }) == ["0.25 0.0", "1.0 0.0", "1.0 1.0", "0.25 1.0"])
    #expect(slope.outlines(atLeast: 2).isEmpty)
    #expect(Self.area(slope.outlines(atLeast: -1)) == 1)
  }

  @Test func neighbouringSquaresJoinIntoOneOutline() {
    // A peak of 1 in the middle of zeros: at one half a diamond whose corners lie half way to the neighbours.
    let peak = FunctionGrid(x: 0...1, y: 0...1, columns: 3, rows: 3, values: [0, 0, 0, 0, 1, 0, 0, 0, 0])
    let outlines = peak.outlines(atLeast: 0.5)
    #expect(outlines.count == 1 && outlines[0].count == 4)
    #expect(Set(outlines[0].map { "\($0.x) \($0.y)" }) == ["0.25 0.5", "0.5 0.25", "0.75 0.5", "0.5 0.75"])
    #expect(Self.area(outlines) == 0.125)
  }

  @Test func aDiscHasItsAreaAndARingItsHole() {
    let cone = FunctionGrid(x: -1...1, y: -1...1, resolution: 81) { x, y in x * x + y * y }
    let outside = cone.outlines(atLeast: 0.36)
    // π · 0.6² of the square of side 2 is missing.
    #expect(outside.count == 2 && abs(Self.area(outside) - (1 - 3.14159265 * 0.36 / 4)) < 0.002)
    let ring = cone.mapped { 0.36 - $0 }.mapped { $0 > 0.27 ? -1 : $0 }.outlines(atLeast: 0)
    #expect(ring.count == 2)
  }

  @Test func aValueThatIsNotFiniteLeavesAHole() {
    var values = Array(repeating: 1.0, count: 25)
    values[12] = .nan
    let grid = FunctionGrid(x: 0...1, y: 0...1, columns: 5, rows: 5, values: values)
    #expect(Self.area(grid.outlines(atLeast: 0.5)) == 0.75)
    #expect(grid.value(u: 0.5, v: 0.5) == nil && grid.value(u: 0, v: 0) == 1)
    let huge = FunctionGrid(
      x: 0...1, y: 0...1, columns: 2, rows: 2, values: [-1e308, 1e308, -1e308, 1e308])
    #expect(Self.area(huge.outlines(atLeast: 0)) == 0.5)
  }

  @Test func betweenCrossingsValuesAreInProportion() {
    let grid = FunctionGrid(x: 0...1, y: 0...1, columns: 2, rows: 2, values: [0, 1, 2, 3])
    #expect(grid.value(u: 0.5, v: 0.5) == 1.5 && grid.value(u: 1, v: 0) == 1 && grid.value(u: 0, v: 1) == 2)
    #expect(grid.nearestValue(u: 0.4, v: 0.6) == 2 && grid.value(u: 7, v: -7) == 1)
    let sampled = FunctionGrid(x: 0...2, y: 10...20, resolution: 3) { x, y in 100 * x + y }
    #expect(sampled.values == [10, 110, 210, 15, 115, 215, 20, 120, 220])
    #expect(sampled.place(of: 5) == (2, 15))
  }

  /// The enclosed area by the shoelace formula; holes, which run the other way round, count negative.
  private static func area(_ outlines: [[PlotPlace]]) -> Double {
    outlines.reduce(0) { sum, loop in
      let turned = loop.dropFirst() + loop.prefix(1)
      return sum + zip(loop, turned).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2 }
    }
  }
}
