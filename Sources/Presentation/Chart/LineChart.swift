/// One or several curves over a common axis.
///
///     console.show(
///       LineChart(
///         "Loss on Tiny Shakespeare", x: "step", y: "loss",
///         [ChartSeries("training", trainingLosses), ChartSeries("validation", points: [(250, 2.1), (500, 1.9)])]))
///
/// One curve, or several in colour, are drawn with fine braille dots; several without colour with a mark for each, so
/// that they can be told apart on paper as well.
public struct LineChart: TerminalPicture, Sendable {
  public var title: String
  public var xLabel: String
  public var yLabel: String
  public var series: [ChartSeries]
  public var xScale = ChartScale.linear
  public var yScale = ChartScale.linear
  /// Lines that the curves take, axes and legend not counted.
  public var height = 14

  public init(_ title: String, x: String, y: String, _ series: [ChartSeries]) {
    self.title = title
    xLabel = x
    yLabel = y
    self.series = series
  }

  public func rendered(for terminal: Terminal) -> String {
    let heading = terminal.styled(title, .bold)
    let points = series.flatMap(\.points)
    // Only points that can be drawn decide the axes.
    let drawable = points.filter { point in
      point.x.isFinite && point.y.isFinite && (xScale == .linear || point.x > 0) && (yScale == .linear || point.y > 0)
    }
    let height = max(height, 3)
    guard let yAxis = Axis(drawable.map(\.y), scale: yScale, tickCount: max(2, height / 3))
    else { return heading + "\n(no values to draw)" }
    let margin = yAxis.ticks.map(\.label.count).max().map { $0 + 1 } ?? 1
    // Wider than this a curve only looks flatter.
    let width = max(16, min(terminal.width, 100) - margin - 2)
    guard let xAxis = Axis(drawable.map(\.x), scale: xScale, tickCount: max(2, width / 12))
    else { return heading + "\n(no values to draw)" }

    var canvas = TextCanvas(width: margin + 1 + width, height: height + 3)
    drawAxes(xAxis, yAxis, on: &canvas, margin: margin, height: height, terminal)
    draw(xAxis, yAxis, on: &canvas, margin: margin, width: width, height: height, terminal)
    let yCaption = yLabel.isEmpty ? "" : terminal.styled(yLabel, .dim) + "\n"
    let legend = legend(terminal)
    return heading + "\n" + yCaption + canvas.rendered(for: terminal) + (legend.isEmpty ? "" : "\n" + legend)
  }

  private func drawAxes(
    _ xAxis: Axis, _ yAxis: Axis, on canvas: inout TextCanvas, margin: Int, height: Int, _ terminal: Terminal
  ) {
    let marks = terminal.hasUnicode ? Array("│┤└─┬") : Array("|++-+")
    for row in 0..<height { canvas.put(marks[0], column: margin, row: row, .dim) }
    for tick in yAxis.ticks {
      let row = Self.place(1 - tick.position, height)
      canvas.write(tick.label, column: margin - 1 - tick.label.count, row: row)
      canvas.put(marks[1], column: margin, row: row, .dim)
    }
    let width = canvas.width - margin - 1
    canvas.put(marks[2], column: margin, row: height, .dim)
    for column in 0..<width { canvas.put(marks[3], column: margin + 1 + column, row: height, .dim) }
    var free = 0
    for tick in xAxis.ticks {
      let column = margin + 1 + Self.place(tick.position, width)
      let start = max(0, min(column - tick.label.count / 2, canvas.width - tick.label.count))
      canvas.put(marks[4], column: column, row: height, .dim)
      // A label that would touch its neighbour is left out; its mark stays.
      guard start >= free else { continue }
      canvas.write(tick.label, column: start, row: height + 1)
      free = start + tick.label.count + 1
    }
    canvas.write(xLabel, column: canvas.width - xLabel.count, row: height + 2, .dim)
  }

  private func draw(
    _ xAxis: Axis, _ yAxis: Axis, on canvas: inout TextCanvas, margin: Int, width: Int, height: Int,
    _ terminal: Terminal
  ) {
    let isFine = usesDots(terminal)
    for (index, one) in series.enumerated() {
      var dots = BrailleCanvas(columns: width, rows: height)
      let (columns, rows) = isFine ? (dots.width, dots.height) : (width, height)
      var previous: (x: Int, y: Int)?
      for point in one.points {
        // A value that has no place, such as a loss that became infinite, leaves a gap.
        guard let x = xAxis.position(of: point.x), let y = yAxis.position(of: point.y) else {
          previous = nil
          continue
        }
        let place = (x: Self.place(x, columns), y: Self.place(1 - y, rows))
        for (x, y) in linePlaces(from: previous ?? place, to: place) {
          if isFine {
            dots.setDot(x, y)
          } else {
            canvas.put(mark(index, terminal), column: margin + 1 + x, row: y, .series(index))
          }
        }
        previous = place
      }
      dots.draw(on: &canvas, column: margin + 1, row: 0, .series(index))
    }
  }

  private func legend(_ terminal: Terminal) -> String {
    guard series.count > 1 || series.first?.name.isEmpty == false else { return "" }
    let entries = series.enumerated().map { index, one in
      let sample = usesDots(terminal) ? "⠤⠤" : String(repeating: mark(index, terminal), count: 2)
      return terminal.styled(sample, .series(index)) + " " + one.name
    }
    return entries.joined(separator: "   ")
  }

  private func usesDots(_ terminal: Terminal) -> Bool {
    terminal.hasUnicode && (series.count < 2 || terminal.hasColour)
  }

  private func mark(_ index: Int, _ terminal: Terminal) -> Character {
    let marks: [Character] = terminal.hasUnicode ? ["•", "○", "+", "×", "▪", "◇"] : ["*", "o", "+", "x", "#", "@"]
    return marks[index % marks.count]
  }

  /// The cell of `count` that a position from 0 to 1 falls on, the ends in the middle of the outermost cells.
  private static func place(_ position: Double, _ count: Int) -> Int {
    Int((min(1, max(0, position)) * Double(count - 1)).rounded())
  }
}

/// A named curve.
public struct ChartSeries: Sendable {
  public let name: String
  public let points: [(x: Double, y: Double)]

  /// Points in the order they are to be joined.
  public init(_ name: String = "", points: [(Double, Double)]) {
    self.name = name
    self.points = points.map { (x: $0.0, y: $0.1) }
  }

  /// Values at x = 1, 2, 3, ..., such as the losses after each step.
  public init(_ name: String = "", _ values: [Double]) {
    self.init(name, points: values.enumerated().map { (Double($0.offset + 1), $0.element) })
  }
}
