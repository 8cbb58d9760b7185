/// Draws the lines across a plot that are worth comparing with, and their labels.
extension SVGPlot {
  func drawReferences(_ axes: PlotAxes, _ drawing: inout SVGDrawing, _ area: Area) {
    for reference in plot.references {
      switch reference {
      case .horizontal(let value, _):
        guard let y = axes.y.position(of: value), 0...1 ~= y else { continue }
        let at = area.point((0, y)).y
        drawing.line(area.left, at, area.right, at, "reference")
      case .vertical(let value, _):
        guard let x = axes.x.position(of: value), 0...1 ~= x else { continue }
        let at = area.point((x, 0)).x
        drawing.line(at, area.top, at, area.bottom, "reference")
      }
    }
  }

  /// Each label beside its line, where the fewest points of curves are near.
  func labelReferences(_ axes: PlotAxes, _ drawing: inout SVGDrawing, _ area: Area) {
    let curves = plot.series.flatMap { axes.strokes($0.points) }.flatMap(Self.dense).map(area.point)
    for reference in plot.references where !reference.label.isEmpty {
      let width = SVGDrawing.width(of: reference.label)
      var candidates: [(x: Double, y: Double)] = []
      switch reference {
      case .horizontal(let value, _):
        guard let y = axes.y.position(of: value), 0...1 ~= y else { continue }
        let at = area.point((0, y)).y
        candidates = [at - 7, at + 18].flatMap { [(area.right - width - 4, $0), (area.left + 6, $0)] }
      case .vertical(let value, _):
        guard let x = axes.x.position(of: value), 0...1 ~= x else { continue }
        let at = area.point((x, 0)).x
        let start = at + 8 + width <= area.right ? at + 8 : at - 8 - width
        candidates = stride(from: area.top + 16, to: area.bottom, by: 30).map { (start, $0) }
      }
      func crowd(_ place: (x: Double, y: Double)) -> Int {
        curves.count { place.x - 4...place.x + width + 4 ~= $0.x && place.y - 18...place.y + 8 ~= $0.y }
      }
      let inside = candidates.filter { area.top...area.bottom ~= $0.y }
      guard let best = inside.min(by: { crowd($0) < crowd($1) }) else { continue }
      drawing.text(reference.label, x: best.x, y: best.y)
    }
  }

  /// The stroke with places so close that no label slips between them.
  private static func dense(_ stroke: [PlotPlace]) -> [PlotPlace] {
    zip(stroke, stroke.dropFirst()).flatMap { from, to in
      let count = max(1, Int(max(abs(to.x - from.x), abs(to.y - from.y)) * 100))
      return (0...count).map { step in
        let share = Double(step) / Double(count)
        return (from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
      }
    } + stroke.suffix(1)
  }
}
