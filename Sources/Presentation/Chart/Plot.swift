/// What every chart with two axes draws, before it is decided whether with characters or as SVG.
///
/// A line chart, a scatter chart, a decision boundary and a surface differ in what they put into a plot; `TextPlot`
/// and `SVGPlot` draw any of them.
struct Plot: Sendable {
  var title: String
  var xLabel: String
  var yLabel: String
  var series: [ChartSeries]
  var references: [ReferenceLine] = []
  var xScale = ChartScale.linear
  var yScale = ChartScale.linear
  /// What the axes span; nil: what the points need.
  var xRange: ClosedRange<Double>?
  var yRange: ClosedRange<Double>?
  var backdrop: Backdrop?
  /// Whether the first and the last point of each series are told apart, as on a path.
  var marksEnds = false
  /// Lines of text that the plot area takes in a terminal.
  var height = 14

  /// Areas behind the points.
  struct Backdrop: Sendable {
    /// Drawn in turn, each over the ones before it.
    var layers: [Layer]
    var legend: Legend

    struct Layer: Sendable {
      let grid: FunctionGrid
      let threshold: Double
      let fill: Fill
    }

    enum Fill: Sendable, Equatable {
      /// The area where a model answers with a class; `isSure` where it does so without much doubt.
      case series(Int, isSure: Bool)
      /// A step of the ramp, 0 the lowest.
      case shade(Int)
      /// A line only.
      case outline
    }

    enum Legend: Sendable {
      case none
      case ramp(lowest: Double, highest: Double)
    }
  }

  /// The axes, or nil where nothing can be drawn.
  func axes(xTicks: Int, yTicks: Int) -> PlotAxes? {
    let (xs, ys) = spans
    guard
      let x = Axis(xRange.map { [$0.lowerBound, $0.upperBound] } ?? xs, scale: xScale, tickCount: max(2, xTicks)),
      let y = Axis(yRange.map { [$0.lowerBound, $0.upperBound] } ?? ys, scale: yScale, tickCount: max(2, yTicks))
    else { return nil }
    return PlotAxes(x: x, y: y)
  }

  /// Only points that can be drawn decide the axes: a lone infinity must not.
  private var spans: (x: [Double], y: [Double]) {
    func isDrawable(_ x: Double, _ y: Double) -> Bool {
      x.isFinite && y.isFinite && (xScale == .linear || x > 0) && (yScale == .linear || y > 0)
    }
    var (xs, ys): ([Double], [Double]) = ([], [])
    for one in series {
      for (index, point) in one.points.enumerated() where isDrawable(point.x, point.y) {
        xs.append(point.x)
        ys.append(point.y)
        guard index < one.band.count else { continue }
        ys += [one.band[index].lower, one.band[index].upper].filter { isDrawable(point.x, $0) }
      }
    }
    guard !xs.isEmpty else { return (xs, ys) }
    for reference in references {
      switch reference {
      case .horizontal(let y, _): if isDrawable(1, y) { ys.append(y) }
      case .vertical(let x, _): if isDrawable(x, 1) { xs.append(x) }
      }
    }
    return (xs, ys)
  }

  var hasLegend: Bool { series.count > 1 || series.first?.name.isEmpty == false }
}

/// A place in a plot area: 0 to 1 from left to right and from bottom to top.
typealias PlotPlace = (x: Double, y: Double)

/// Two axes that turn points into places.
struct PlotAxes {
  let x: Axis
  let y: Axis

  /// Where a point lies, or nil where it has no place or lies outside.
  func place(_ point: (x: Double, y: Double)) -> PlotPlace? {
    anyPlace(point).flatMap { -1e-9...1 + 1e-9 ~= $0.x && -1e-9...1 + 1e-9 ~= $0.y ? $0 : nil }
  }

  private func anyPlace(_ point: (x: Double, y: Double)) -> PlotPlace? {
    guard let x = x.position(of: point.x), let y = y.position(of: point.y), x.isFinite, y.isFinite else { return nil }
    return (x, y)
  }

  /// The lines that join points in their order: cut at the frame, broken where a point has no place, such as a loss
  /// that became infinite.
  func strokes(_ points: [(x: Double, y: Double)]) -> [[PlotPlace]] {
    var strokes: [[PlotPlace]] = []
    var previous: PlotPlace?
    for point in points {
      guard let place = anyPlace(point) else {
        previous = nil
        continue
      }
      if let start = previous {
        if let (from, to) = segmentInFrame(from: start, to: place) {
          // A line that comes back into the frame begins a stroke of its own.
          if let last = strokes.last?.last, last == from {
            strokes[strokes.count - 1].append(to)
          } else {
            strokes.append([from, to])
          }
        }
      } else if self.place(point) != nil {
        strokes.append([place])
      }
      previous = place
    }
    return strokes
  }
}

/// The part of a line that lies in the unit square, or nil for none.
///
/// Source: Liang and Barsky, "A New Concept and Method for Line Clipping", 1984.
func segmentInFrame(from start: PlotPlace, to end: PlotPlace) -> (from: PlotPlace, to: PlotPlace)? {
  let inside = -1e-9...1 + 1e-9
  if inside ~= start.x, inside ~= start.y, inside ~= end.x, inside ~= end.y { return (start, end) }
  let (dx, dy) = (end.x - start.x, end.y - start.y)
  guard dx.isFinite, dy.isFinite else { return nil }
  var (enter, leave) = (0.0, 1.0)
  for (change, room) in [(-dx, start.x), (dx, 1 - start.x), (-dy, start.y), (dy, 1 - start.y)] {
    if change == 0 {
      if room < 0 { return nil }
    } else if change < 0 {
      enter = max(enter, room / change)
    } else {
      leave = min(leave, room / change)
    }
  }
  guard enter <= leave else { return nil }
  func at(_ t: Double) -> PlotPlace {
    if t == 0 { return start }
    if t == 1 { return end }
    return (min(1, max(0, start.x + t * dx)), min(1, max(0, start.y + t * dy)))
  }
  return (at(enter), at(leave))
}
