/// Draws a plot with characters.
///
/// One curve, or several in colour, are drawn with fine braille dots; several without colour with a mark for each, so
/// that they can be told apart on paper as well.
struct TextPlot {
  let plot: Plot
  var terminal: Terminal

  func rendered() -> String {
    let heading = terminal.styled(plot.title, .bold)
    let nothing = heading + "\n(no values to draw)"
    let height = max(plot.height, 3)
    // How wide the labels at the left are decides how many ticks fit below.
    guard let left = plot.axes(xTicks: 2, yTicks: height / 3) else { return nothing }
    let margin = left.y.ticks.map(\.label.count).max().map { $0 + 1 } ?? 1
    // Wider than this a curve only looks flatter.
    let width = max(16, min(terminal.width, 100) - margin - 2)
    guard let axes = plot.axes(xTicks: width / 12, yTicks: height / 3) else { return nothing }

    var canvas = TextCanvas(width: margin + 1 + width, height: height + (plot.xLabel.isEmpty ? 2 : 3))
    let area = Area(left: margin + 1, width: width, height: height)
    drawAxes(axes, on: &canvas, area)
    drawBackdrop(on: &canvas, area)
    drawSeries(axes, on: &canvas, area)
    drawReferences(axes, on: &canvas, area)
    let yCaption = plot.yLabel.isEmpty ? "" : terminal.styled(plot.yLabel, .dim) + "\n"
    let legend = legend()
    return heading + "\n" + yCaption + canvas.rendered(for: terminal) + (legend.isEmpty ? "" : "\n" + legend)
  }

  /// Where the curves go on the canvas.
  private struct Area {
    let left: Int
    let width: Int
    let height: Int

    func column(_ x: Double, fine: Int = 1) -> Int { TextPlot.cell(x, width * fine) }
    func row(_ y: Double, fine: Int = 1) -> Int { TextPlot.cell(1 - y, height * fine) }
  }

  /// The cell of `count` that a position from 0 to 1 falls on, the ends in the middle of the outermost cells.
  static func cell(_ position: Double, _ count: Int) -> Int {
    Int((min(1, max(0, position)) * Double(count - 1)).rounded())
  }

  private func drawAxes(_ axes: PlotAxes, on canvas: inout TextCanvas, _ area: Area) {
    let marks = terminal.hasUnicode ? Array("│┤└─┬") : Array("|++-+")
    let margin = area.left - 1
    for row in 0..<area.height { canvas.put(marks[0], column: margin, row: row, .dim) }
    for tick in axes.y.ticks {
      let row = area.row(tick.position)
      canvas.write(tick.label, column: margin - 1 - tick.label.count, row: row)
      canvas.put(marks[1], column: margin, row: row, .dim)
    }
    canvas.put(marks[2], column: margin, row: area.height, .dim)
    for column in 0..<area.width { canvas.put(marks[3], column: area.left + column, row: area.height, .dim) }
    var free = 0
    for tick in axes.x.ticks {
      let column = area.left + area.column(tick.position)
      let start = max(0, min(column - tick.label.count / 2, canvas.width - tick.label.count))
      canvas.put(marks[4], column: column, row: area.height, .dim)
      // A label that would touch its neighbour is left out; its mark stays.
      guard start >= free else { continue }
      canvas.write(tick.label, column: start, row: area.height + 1)
      free = start + tick.label.count + 1
    }
    canvas.write(plot.xLabel, column: canvas.width - plot.xLabel.count, row: area.height + 2, .dim)
  }

  private func drawBackdrop(on canvas: inout TextCanvas, _ area: Area) {
    let layers = (plot.backdrop?.layers ?? []).filter { $0.fill != .outline }
    for row in 0..<area.height where !layers.isEmpty {
      for column in 0..<area.width {
        let (u, v) = (Double(column) / Double(area.width - 1), 1 - Double(row) / Double(area.height - 1))
        let top = layers.last { layer in layer.grid.value(u: u, v: v).map { $0 >= layer.threshold } ?? false }
        guard let fill = top?.fill else { continue }
        let place = (column: area.left + column, row: row)
        switch fill {
        case .series(let index, let isSure):
          let character = Shade.character(ofSeries: index, isSure: isSure, terminal)
          canvas.put(character, column: place.column, row: place.row)
          if terminal.hasColour { canvas.fill(Shade.ground(ofSeries: index), column: place.column, row: place.row) }
        case .shade(let step):
          if terminal.hasColour {
            canvas.fill(Shade.ground(step), column: place.column, row: place.row)
          } else {
            canvas.put(Shade.character(step, isBackdrop: true, terminal), column: place.column, row: place.row)
          }
        case .outline: break
        }
      }
    }
  }

  private func drawSeries(_ axes: PlotAxes, on canvas: inout TextCanvas, _ area: Area) {
    for (index, one) in plot.series.enumerated() {
      var dots = BrailleCanvas(columns: area.width, rows: area.height)
      let isFine = usesDots
      if one.style != .points {
        for stroke in axes.strokes(one.points) {
          let cells = stroke.map {
            (x: area.column($0.x, fine: isFine ? 2 : 1), y: area.row($0.y, fine: isFine ? 4 : 1))
          }
          for (from, to) in zip([cells[0]] + cells, cells) {
            for (x, y) in linePlaces(from: from, to: to) {
              if isFine {
                dots.setDot(x, y)
              } else {
                canvas.put(lineMark(index), column: area.left + x, row: y, .series(index))
              }
            }
          }
        }
      }
      if isFine { dotBand(of: one, axes, &dots, area) }
      dots.draw(on: &canvas, column: area.left, row: 0, .series(index))
      guard one.style != .line else { continue }
      let places = one.points.compactMap { axes.place($0) }
      for place in places {
        canvas.put(pointMark(index), column: area.left + area.column(place.x), row: area.row(place.y), .series(index))
      }
      guard plot.marksEnds, let first = places.first, let last = places.last else { continue }
      canvas.put("S", column: area.left + area.column(first.x), row: area.row(first.y), .series(index))
      canvas.put("E", column: area.left + area.column(last.x), row: area.row(last.y), .series(index))
    }
  }

  /// The edges of a band, every fifth dot.
  private func dotBand(of one: ChartSeries, _ axes: PlotAxes, _ dots: inout BrailleCanvas, _ area: Area) {
    for edge in [one.band.map(\.lower), one.band.map(\.upper)] {
      for stroke in axes.strokes(zip(one.points, edge).map { (x: $0.x, y: $1) }) {
        let cells = stroke.map { (x: area.column($0.x, fine: 2), y: area.row($0.y, fine: 4)) }
        for (from, to) in zip(cells, cells.dropFirst()) {
          for (x, y) in linePlaces(from: from, to: to) where x % 5 == 0 { dots.setDot(x, y) }
        }
      }
    }
  }

  /// Lines in cells that are still free, then their labels where they hide least.
  private func drawReferences(_ axes: PlotAxes, on canvas: inout TextCanvas, _ area: Area) {
    let free: Set<Character> = [" ", "╌", "┆", "-", ":"]
    func put(_ label: String, at candidates: [(column: Int, row: Int)]) {
      func hidden(_ place: (column: Int, row: Int)) -> Int {
        (0..<label.count).count { offset in
          canvas.character(column: place.column + offset, row: place.row).map { !free.contains($0) } ?? true
        }
      }
      let inside = candidates.filter { 0..<area.height ~= $0.row && $0.column >= area.left }
      if let best = inside.min(by: { hidden($0) < hidden($1) }), !label.isEmpty {
        canvas.write(label, column: best.column, row: best.row)
      }
    }
    for reference in plot.references {
      let label = reference.label.isEmpty ? "" : " \(reference.label) "
      switch reference {
      case .horizontal(let y, _):
        guard let position = axes.y.position(of: y), 0...1 ~= position else { continue }
        let row = area.row(position)
        for column in area.left..<area.left + area.width where canvas.character(column: column, row: row) == " " {
          canvas.put(terminal.hasUnicode ? "╌" : "-", column: column, row: row, .dim)
        }
        let right = area.left + area.width - label.count - 1
        put(label, at: [0, -1, 1].flatMap { [(right, row + $0), (area.left + 1, row + $0)] })
      case .vertical(let x, _):
        guard let position = axes.x.position(of: x), 0...1 ~= position else { continue }
        let column = area.left + area.column(position)
        for row in 0..<area.height where canvas.character(column: column, row: row) == " " {
          canvas.put(terminal.hasUnicode ? "┆" : ":", column: column, row: row, .dim)
        }
        let fits = column + 1 + label.count <= area.left + area.width
        let start = fits ? column + 1 : column - label.count
        put(label, at: (0..<area.height).map { (start, $0) })
      }
    }
  }
}
