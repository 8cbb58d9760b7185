/// Groups of points, each with a mark of its own, and lines through them where there are any.
///
///     ScatterChart(
///       "AND, learned", x: "x₁", y: "x₂",
///       [ChartSeries("false", points: [(0, 0), (0, 1), (1, 0)]), ChartSeries("true", points: [(1, 1)])],
///       lines: [.boundary("the neuron's boundary", weights: (1, 1), bias: -1.5)])
///
/// The points decide what the axes span; lines are cut at the frame.
public struct ScatterChart: Figure {
  public var title: String
  public var xLabel: String
  public var yLabel: String
  public var groups: [ChartSeries]
  public var lines: [ChartSeries]
  /// Lines of text that the points take in a terminal.
  public var height = 16

  public init(_ title: String, x: String, y: String, _ groups: [ChartSeries], lines: [ChartSeries] = []) {
    self.title = title
    xLabel = x
    yLabel = y
    self.groups = groups
    self.lines = lines
  }

  public var alternative: String {
    let subject = "Scatter chart of \(yLabel.isEmpty ? "y" : yLabel) against \(xLabel.isEmpty ? "x" : xLabel)."
    let drawn = lines.filter { !$0.points.isEmpty }.map { "A line shows \($0.name.isEmpty ? "a fit" : $0.name)." }
    return ([subject] + groups.map(Summary.cloud) + drawn).joined(separator: " ")
  }

  private var plot: Plot {
    let marks = groups.map { ChartSeries($0.name, points: $0.points.map { ($0.x, $0.y) }, style: .points) }
    let points = groups.flatMap(\.points).filter { $0.x.isFinite && $0.y.isFinite }
    return Plot(
      title: title, xLabel: xLabel, yLabel: yLabel, series: marks + lines, xRange: Self.range(points.map(\.x)),
      yRange: Self.range(points.map(\.y)), height: height)
  }

  /// A little more than the values span, so that no mark sits on the frame.
  private static func range(_ values: [Double]) -> ClosedRange<Double>? {
    guard let least = values.min(), let greatest = values.max() else { return nil }
    let margin = (greatest - least) * 0.06
    return margin.isFinite ? least - margin...greatest + margin : nil
  }

  public func rendered(for terminal: Terminal) -> String { TextPlot(plot: plot, terminal: terminal).rendered() }
  public func svg() -> SVG { SVGPlot(plot: plot).svg(alternative: alternative) }
}
