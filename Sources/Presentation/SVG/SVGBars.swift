/// Draws a bar chart as SVG.
struct SVGBars {
  let chart: BarChart

  func svg() -> SVG {
    var drawing = SVGDrawing()
    var y = drawing.heading(chart.title)
    if chart.isEmpty {
      drawing.text("(no values to draw)", x: 8, y: y + 10, "quiet")
      return SVG(title: chart.title, alternative: chart.alternative, height: y + 30, body: drawing.body)
    }
    let bars = chart.groups.flatMap(\.bars)
    let labels = min(220, bars.map { SVGDrawing.width(of: $0.label) }.max() ?? 0)
    let numbers = bars.map { SVGDrawing.width(of: chart.number(of: $0)) }.max() ?? 0
    let left = labels + 20
    let room = max(80, SVGDrawing.width - left - numbers - 24)
    let span = chart.span
    // Halves first: the difference of two huge numbers could overflow.
    let half = span.upperBound / 2 - span.lowerBound / 2
    func x(_ amount: Double) -> Double {
      half > 0 ? left + min(1, max(0, (amount / 2 - span.lowerBound / 2) / half)) * room : left
    }
    for group in chart.groups where !group.bars.isEmpty {
      if !group.name.isEmpty {
        drawing.text(SVGDrawing.fitted(group.name, to: SVGDrawing.width - 16), x: 8, y: y + 16, "strong")
        y += 26
      }
      let top = y
      for bar in group.bars {
        drawing.text(SVGDrawing.fitted(bar.label, to: 220), x: left - 10, y: y + 17, "end")
        drawing.text(chart.number(of: bar), x: SVGDrawing.width - 10, y: y + 17, "end")
        if bar.value.isFinite { draw(bar, y: y, x, &drawing) }
        y += 28
      }
      drawing.line(x(0), top - 2, x(0), y - 4, "axis")
      y += 8
    }
    return SVG(title: chart.title, alternative: chart.alternative, height: y + 4, body: drawing.body)
  }

  private func draw(_ bar: Bar, y: Double, _ x: (Double) -> Double, _ drawing: inout SVGDrawing) {
    let (from, to) = (x(min(0, bar.value)), x(max(0, bar.value)))
    let index = bar.value < 0 && chart.groups.count < 2 ? 1 : chart.colour(of: bar)
    drawing.rectangle(x: from, y: y + 2, width: to - from, height: 20, "bar \(SVGSeries(index: index).colour)")
    guard let spread = bar.shownSpread else { return }
    let (low, high) = (x(bar.value - spread), x(bar.value + spread))
    // A rim in the page's colour, because the line runs over the bar.
    let data =
      SVGDrawing.path([(low, y + 6), (low, y + 18)]) + SVGDrawing.path([(high, y + 6), (high, y + 18)])
      + SVGDrawing.path([(low, y + 12), (high, y + 12)])
    drawing.add("path", ["class": "halo", "d": data])
    drawing.add("path", ["class": "whisker", "d": data])
  }
}
