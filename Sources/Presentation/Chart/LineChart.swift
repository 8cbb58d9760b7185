/// One or several curves over a common axis.
///
///     console.show(
///       LineChart(
///         "Loss on Tiny Shakespeare", x: "step", y: "loss",
///         [ChartSeries("training", trainingLosses), ChartSeries("validation", points: [(250, 2.1), (500, 1.9)])],
///         references: [.horizontal(1.21, "entropy floor")]))
///
/// One curve, or several in colour, are drawn with fine braille dots; several without colour with a mark for each, so
/// that they can be told apart on paper as well.
public struct LineChart: Figure {
  public var title: String
  public var xLabel: String
  public var yLabel: String
  public var series: [ChartSeries]
  public var references: [ReferenceLine]
  public var xScale: ChartScale
  public var yScale: ChartScale
  /// Lines that the curves take in a terminal, axes and legend not counted.
  public var height = 14

  public init(
    _ title: String, x: String, y: String, xScale: ChartScale = .linear, yScale: ChartScale = .linear,
    _ series: [ChartSeries], references: [ReferenceLine] = []
  ) {
    self.title = title
    xLabel = x
    yLabel = y
    self.xScale = xScale
    self.yScale = yScale
    self.series = series
    self.references = references
  }

  public var alternative: String {
    let scale = yScale == .logarithmic ? ", drawn on a logarithmic scale" : ""
    let subject =
      "Line chart of \(yLabel.isEmpty ? "values" : yLabel) against \(xLabel.isEmpty ? "x" : xLabel)\(scale)."
    let curves = series.map { Summary.curve($0, x: xLabel, called: yLabel.isEmpty ? "The curve" : yLabel) }
    return ([subject] + curves + Summary.references(references)).joined(separator: " ")
  }

  private var plot: Plot {
    Plot(
      title: title, xLabel: xLabel, yLabel: yLabel, series: series, references: references, xScale: xScale,
      yScale: yScale, height: height)
  }

  public func rendered(for terminal: Terminal) -> String { TextPlot(plot: plot, terminal: terminal).rendered() }
  public func svg() -> SVG { SVGPlot(plot: plot).svg(alternative: alternative) }
}
