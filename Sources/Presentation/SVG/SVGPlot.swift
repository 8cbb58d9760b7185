/// Draws a plot as SVG.
struct SVGPlot {
  let plot: Plot

  /// Where the curves go, in the picture's units.
  struct Area {
    let left: Double
    let top: Double
    let width: Double
    let height: Double
    var right: Double { left + width }
    var bottom: Double { top + height }

    func point(_ place: PlotPlace) -> (x: Double, y: Double) { (left + place.x * width, bottom - place.y * height) }
  }

  func svg(alternative: String) -> SVG {
    var drawing = SVGDrawing()
    var top = drawing.heading(plot.title)
    let areaHeight = Double(max(3, min(plot.height, 60))) * 22
    guard let axes = plot.axes(xTicks: 8, yTicks: Int(areaHeight / 55)) else {
      drawing.text("(no values to draw)", x: 8, y: top + 10, "quiet")
      return SVG(title: plot.title, alternative: alternative, height: top + 30, body: drawing.body)
    }
    if !plot.yLabel.isEmpty {
      drawing.text(plot.yLabel, x: 8, y: top + 8, "quiet")
      top += 22
    }
    let labels = axes.y.ticks.map { SVGDrawing.width(of: $0.label) }.max() ?? 0
    let left = max(24, labels + 18)
    let area = Area(left: left, top: top, width: SVGDrawing.width - left - 24, height: areaHeight)
    drawTicks(axes, &drawing, area)
    drawBackdrop(&drawing, area)
    drawAxes(&drawing, area)
    drawReferences(axes, &drawing, area)
    for index in plot.series.indices { draw(index, axes, &drawing, area) }
    labelReferences(axes, &drawing, area)
    let bottom = drawLegend(&drawing, y: area.bottom + (plot.xLabel.isEmpty ? 44 : 66))
    return SVG(title: plot.title, alternative: alternative, height: bottom, body: drawing.body)
  }

  private func drawTicks(_ axes: PlotAxes, _ drawing: inout SVGDrawing, _ area: Area) {
    // A grid would be hidden by what lies behind the points.
    let hasGrid = plot.backdrop == nil
    for tick in axes.y.ticks {
      let y = area.point((0, tick.position)).y
      if hasGrid { drawing.line(area.left, y, area.right, y, "grid") }
      drawing.line(area.left - 5, y, area.left, y, "axis")
      drawing.text(tick.label, x: area.left - 9, y: y + 5, "end")
    }
    var free = 0.0
    for tick in axes.x.ticks {
      let x = area.point((tick.position, 0)).x
      if hasGrid { drawing.line(x, area.top, x, area.bottom, "grid") }
      drawing.line(x, area.bottom, x, area.bottom + 5, "axis")
      let half = SVGDrawing.width(of: tick.label) / 2
      guard x - half >= free else { continue }
      drawing.text(tick.label, x: min(x, SVGDrawing.width - half), y: area.bottom + 21, "middle")
      free = x + half + 8
    }
    drawing.text(plot.xLabel, x: area.left + area.width / 2, y: area.bottom + 42, "quiet middle")
  }

  private func drawAxes(_ drawing: inout SVGDrawing, _ area: Area) {
    if plot.backdrop != nil {
      drawing.rectangle(x: area.left, y: area.top, width: area.width, height: area.height, "axis")
    } else {
      drawing.add(
        "path",
        [
          "class": "axis",
          "d": SVGDrawing.path([(area.left, area.top), (area.left, area.bottom), (area.right, area.bottom)]),
        ])
    }
  }

  private func drawBackdrop(_ drawing: inout SVGDrawing, _ area: Area) {
    for layer in plot.backdrop?.layers ?? [] {
      let data = layer.grid.outlines(atLeast: layer.threshold)
        .map { SVGDrawing.path($0.map(area.point), isClosed: true) }.joined()
      guard !data.isEmpty else { continue }
      let style =
        switch layer.fill {
        case .series(let index, let isSure):
          "area\(index % SVGPalette.light.series.count)" + (isSure ? "" : " unsure")
        case .shade(let step): "shade\(step) contour"
        case .outline: "outline"
        }
      // Holes in an area run the other way round, so either rule would do; this one forgives.
      drawing.add("path", ["class": style, "fill-rule": "evenodd", "d": data])
    }
  }

  private func draw(_ index: Int, _ axes: PlotAxes, _ drawing: inout SVGDrawing, _ area: Area) {
    let one = plot.series[index]
    let look = SVGSeries(index: index)
    let band = SVGPlot.band(of: one, axes).map { SVGDrawing.path($0.map(area.point), isClosed: true) }.joined()
    if !band.isEmpty { drawing.add("path", ["class": "band \(look.colour)", "d": band]) }
    if one.style != .points {
      let data = axes.strokes(one.points).map { SVGDrawing.path($0.map(area.point)) }.joined()
      if !data.isEmpty {
        // What lies behind may have any colour; a rim of the page's keeps the line apart from it.
        if plot.backdrop != nil { drawing.add("path", ["class": "halo", "d": data]) }
        drawing.add("path", ["class": "line \(look.colour)", "stroke-dasharray": look.dash, "d": data])
      }
    }
    guard one.style != .line else { return }
    let places = one.points.compactMap { axes.place($0) }.map(area.point)
    guard let first = places.first, let last = places.last else { return }
    let data = look.marks(places, size: plot.marksEnds ? 2.5 : 4.5)
    if plot.backdrop != nil { drawing.add("path", ["class": "halo", "d": data]) }
    drawing.add("path", ["class": look.markClass, "d": data])
    guard plot.marksEnds else { return }
    let full = SVGSeries(index: 0)
    for (end, size, style) in [(first, 6.0, "mark"), (last, 7.0, "mark full")] {
      let circle = full.marks([end], size: size)
      drawing.add("path", ["class": "halo", "d": circle])
      drawing.add("path", ["class": "\(style) \(look.colour)", "d": circle])
    }
  }

  /// Closed outlines around a series' band, one for every stretch of points that has one.
  private static func band(of one: ChartSeries, _ axes: PlotAxes) -> [[PlotPlace]] {
    var outlines: [[PlotPlace]] = []
    var (lower, upper): ([PlotPlace], [PlotPlace]) = ([], [])
    func finish() {
      if lower.count > 1 { outlines.append(upper + lower.reversed()) }
      (lower, upper) = ([], [])
    }
    for (point, edges) in zip(one.points, one.band) {
      if let low = axes.place((point.x, edges.lower)), let high = axes.place((point.x, edges.upper)) {
        lower.append(low)
        upper.append(high)
      } else {
        finish()
      }
    }
    finish()
    return outlines
  }
}
