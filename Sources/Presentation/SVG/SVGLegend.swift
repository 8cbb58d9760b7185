/// Says below a plot which line or mark stands for which series.
extension SVGPlot {
  /// Samples and names, in as many rows as they need. Returns where the picture ends.
  func drawLegend(_ drawing: inout SVGDrawing, y top: Double) -> Double {
    var (x, y) = (12.0, top)
    var hasAny = false
    func makeRoom(_ width: Double) {
      if hasAny, x + width > SVGDrawing.width - 8 { (x, y) = (12, y + 26) }
      hasAny = true
    }
    for (index, one) in plot.series.enumerated() where plot.hasLegend {
      let look = SVGSeries(index: index)
      let name = SVGDrawing.fitted(one.name, to: SVGDrawing.width - 80)
      let sample = one.style == .points ? 20.0 : 44
      let width = sample + SVGDrawing.width(of: name) + 24
      makeRoom(width)
      if one.style != .points {
        drawing.add(
          "path",
          [
            "class": "line \(look.colour)", "stroke-dasharray": look.dash,
            "d": SVGDrawing.path([(x, y - 5), (x + 36, y - 5)]),
          ])
      }
      if one.style != .line {
        let centre = one.style == .points ? x + 8 : x + 18
        drawing.add("path", ["class": look.markClass, "d": look.marks([(centre, y - 5)])])
      }
      drawing.text(name, x: x + sample, y: y)
      x += width
    }
    if plot.marksEnds, !plot.series.isEmpty {
      let note = "○ start   ● end"
      makeRoom(SVGDrawing.width(of: note) + 24)
      drawing.text(note, x: x, y: y, "quiet")
      x += SVGDrawing.width(of: note) + 24
    }
    if case .ramp(let lowest, let highest) = plot.backdrop?.legend {
      makeRoom(300)
      drawing.ramp(from: lowest, to: highest, x: x, y: y)
    }
    return hasAny ? y + 16 : top - 14
  }
}

extension SVGDrawing {
  /// The steps of the ramp between two numbers.
  mutating func ramp(from lowest: Double, to highest: Double, x: Double, y: Double) {
    let (low, high) = (Format.significant(lowest), Format.significant(highest))
    text(low, x: x, y: y)
    let start = x + Self.width(of: low) + 8
    for step in 0..<Shade.count {
      rectangle(x: start + Double(step) * 20, y: y - 13, width: 20, height: 16, "shade\(step) contour")
    }
    text(high, x: start + Double(Shade.count) * 20 + 8, y: y)
  }
}
