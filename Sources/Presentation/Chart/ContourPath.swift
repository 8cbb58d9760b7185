#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A function of two variables as a map with contour lines, and paths across it: a loss and the way down.
///
///     ContourPath(
///       "Gradient descent on a loss of two weights", x: "w₁", y: "w₂",
///       of: FunctionGrid(x: -2...2, y: -2...2) { loss($0, $1) },
///       [ChartSeries("learning rate 0.1", points: visited)])
///
/// A path is marked at its start and at its end. A logarithmic scale of levels shows the floor of a steep valley.
public struct ContourPath: Figure {
  public var title: String
  public var xLabel: String
  public var yLabel: String
  public var surface: FunctionGrid
  public var paths: [ChartSeries]
  public var levelScale: ChartScale
  /// Lines of text that the map takes in a terminal.
  public var height = 18

  public init(
    _ title: String, x: String, y: String, of surface: FunctionGrid, levels: ChartScale = .linear,
    _ paths: [ChartSeries] = []
  ) {
    self.title = title
    xLabel = x
    yLabel = y
    self.surface = surface
    levelScale = levels
    self.paths = paths
  }

  public var alternative: String {
    guard let (least, greatest) = surface.extremes else { return "A map of a surface without values." }
    let lowest = surface.place(of: surface.values.firstIndex(of: least)!)
    let subject =
      "Contour map of a surface over \(xLabel) \(Summary.range(surface.x)) and \(yLabel) \(Summary.range(surface.y)): "
      + "values \(Summary.number(least)) to \(Summary.number(greatest)), "
      + "lowest near (\(Summary.number(lowest.x)), \(Summary.number(lowest.y)))."
    return ([subject] + paths.map(described)).joined(separator: " ")
  }

  private func described(_ path: ChartSeries) -> String {
    let name = path.name.isEmpty ? "The path" : path.name
    guard let first = path.points.first, let last = path.points.last else { return "\(name) has no points." }
    func place(_ point: (x: Double, y: Double)) -> String {
      "(\(Summary.number(point.x)), \(Summary.number(point.y)))"
    }
    let steps = path.points.count == 2 ? "1 step" : "\(path.points.count - 1) steps"
    return "\(name) goes from \(place(first)) to \(place(last)) in \(steps)."
  }

  private var plot: Plot {
    var backdrop: Plot.Backdrop?
    if let (least, greatest) = surface.extremes {
      let shades = thresholds(from: least, to: greatest).enumerated().map {
        Plot.Backdrop.Layer(grid: surface, threshold: $0.element, fill: .shade($0.offset))
      }
      backdrop = Plot.Backdrop(layers: shades, legend: .ramp(lowest: least, highest: greatest))
    }
    let marked = paths.map { ChartSeries($0.name, points: $0.points.map { ($0.x, $0.y) }, style: .markedLine) }
    var plot = Plot(
      title: title, xLabel: xLabel, yLabel: yLabel, series: marked, xRange: surface.x, yRange: surface.y,
      backdrop: backdrop, height: height)
    plot.marksEnds = true
    return plot
  }

  /// Where each shade begins.
  private func thresholds(from least: Double, to greatest: Double) -> [Double] {
    (0..<Shade.count).map { index in
      let share = Double(index) / Double(Shade.count)
      switch levelScale {
      case .linear: return least * (1 - share) + greatest * share
      case .logarithmic:
        // A floor of 0, or the tiny remainder of one, would take all levels for itself.
        let floor = max(least, greatest * 1e-3)
        return index == 0 || floor <= 0 ? least : floor * pow(greatest / floor, share)
      }
    }
  }

  public func rendered(for terminal: Terminal) -> String { TextPlot(plot: plot, terminal: terminal).rendered() }
  public func svg() -> SVG { SVGPlot(plot: plot).svg(alternative: alternative) }
}
