import Testing

@testable import Presentation

@Suite struct PlotTests {
  @Test func linesAreCutAtTheFrame() throws {
    let cut = try #require(segmentInFrame(from: (-1, 0.5), to: (3, 0.5)))
    #expect(cut.from == (0, 0.5) && cut.to == (1, 0.5))
    let corner = try #require(segmentInFrame(from: (-0.5, 0.5), to: (0.5, 1.5)))
    #expect(corner.from == (0, 1) && corner.to == (0, 1))
    #expect(segmentInFrame(from: (-1, 0), to: (-1, 1)) == nil)
    #expect(segmentInFrame(from: (-0.6, 0.5), to: (0.5, 1.6)) == nil)
    let steep = try #require(segmentInFrame(from: (0.5, -1e6), to: (0.5, 1e6)))
    #expect(steep.from.x == 0.5 && abs(steep.from.y) < 1e-9 && steep.to.x == 0.5 && abs(steep.to.y - 1) < 1e-9)
    #expect(segmentInFrame(from: (-1.7e308, 0), to: (1.7e308, 0)) == nil)
  }

  @Test func gapsAndReturnsBeginNewStrokes() throws {
    let axes = PlotAxes(
      x: try #require(Axis([0, 10], scale: .linear, tickCount: 3)),
      y: try #require(Axis([0, 10], scale: .linear, tickCount: 3)))
    let strokes = axes.strokes([(0, 0), (5, 5), (5, .nan), (10, 10), (10, 20), (0, 20), (0, 10)])
    #expect(
      strokes.map { $0.map { [$0.x, $0.y] } } == [[[0, 0], [0.5, 0.5]], [[1, 1], [1, 1]], [[0, 1], [0, 1]]])
    #expect(axes.place((5, 11)) == nil && axes.place((10, 10))! == (1, 1))
  }

  @Test func aNeuronsBoundaryGoesThroughWhereItsSumIsZero() {
    let line = ChartSeries.boundary("b", weights: (3, 4), bias: -10)
    #expect(line.points.count == 2)
    for point in line.points { #expect(abs(3 * point.x + 4 * point.y - 10) < 1e-6) }
    #expect(ChartSeries.boundary(weights: (0, 0), bias: 1).points.isEmpty)
    #expect(ChartSeries.boundary(weights: (.nan, 1), bias: 1).points.isEmpty)
  }

  @Test func runsBecomeTheirMeanAndDeviation() {
    let series = ChartSeries("r", x: [10, 20], runs: [[1, 5, 9], [3, 5], [5, 5]])
    #expect(series.points.map(\.x) == [10, 20] && series.points.map(\.y) == [3, 5])
    #expect(series.band.map(\.lower) == [1, 5] && series.band.map(\.upper) == [5, 5])
    #expect(ChartSeries(runs: []).points.isEmpty)
    #expect(Bar("one", runs: [4]).spread == nil && Bar("two", runs: [1, 3]).value == 2)
  }

  @Test func bandsAndReferencesWidenTheAxesAndLoneInfinitiesDoNot() throws {
    var plot = Plot(
      title: "", xLabel: "", yLabel: "",
      series: [ChartSeries(points: [(1, 2), (3, 4), (.infinity, 9), (2, .infinity)], spread: [1, 0.5, 0, 0])],
      references: [.horizontal(7, "a"), .vertical(-5, "b"), .horizontal(.nan, "c")])
    let axes = try #require(plot.axes(xTicks: 4, yTicks: 4))
    #expect(axes.place((-5, 1))! == (0, 0) && axes.place((3, 7))! == (1, 1))
    plot.series = []
    #expect(plot.axes(xTicks: 4, yTicks: 4) == nil)
  }
}
