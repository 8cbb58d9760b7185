/// Draws a heat map with characters.
///
/// In colour a cell is its shade with the number on it, without colour a character of the shade's density and the
/// number beside it.
struct TextHeatMap {
  let map: HeatMap
  let terminal: Terminal

  func rendered() -> String {
    let heading = terminal.styled(map.title, .bold)
    guard let span = map.span else { return heading + "\n(no values to draw)" }
    let total = max(24, min(terminal.width, 100))
    let labels = (0..<map.rowCount).map { shortened(map.label($0, of: map.rows), to: total / 4) }
    let margin = (labels.map(\.count).max() ?? 0) + 1
    let columns = map.columnCount
    let room = total - margin
    // Each character stands for several columns where there is no room for all.
    let group = max(1, (columns + room - 1) / room)
    let cells = (columns + group - 1) / group
    let names = (0..<cells).map { group > 1 ? "" : map.label($0, of: map.columns) }
    let numberWidth = showsNumbers(cells, room) ? longestNumber + 2 : 1
    let nameWidth = min(9, (names.map(\.count).max() ?? 0) + 1)
    let width = max(1, min(room / max(1, cells), max(2, numberWidth, nameWidth)))

    let header = self.header(names, width: width)
    var canvas = TextCanvas(width: margin + cells * width, height: header.count + map.rowCount)
    for (row, line) in header.enumerated() { canvas.write(line, column: margin, row: row) }
    for row in 0..<map.rowCount {
      canvas.write(labels[row], column: margin - 1 - labels[row].count, row: header.count + row)
      for cell in 0..<cells {
        let place = (column: margin + cell * width, row: header.count + row)
        draw(mean(row, cell * group..<min(columns, (cell + 1) * group)), in: span, &canvas, place, width: width)
      }
    }
    var lines = [heading]
    let axes = [map.yLabel.isEmpty ? "" : "down: \(map.yLabel)", map.xLabel.isEmpty ? "" : "across: \(map.xLabel)"]
    let caption = axes.filter { !$0.isEmpty }.joined(separator: ", ")
    if !caption.isEmpty { lines.append(terminal.styled(caption, .dim)) }
    lines += [canvas.rendered(for: terminal), Shade.legend(from: span.lowerBound, to: span.upperBound, terminal)]
    if group > 1 { lines.append("Each character is the mean of \(group) columns.") }
    return lines.joined(separator: "\n")
  }

  private var longestNumber: Int {
    (0..<map.rowCount).flatMap { row in
      (0..<map.columnCount).compactMap { map.value(row, $0).map { HeatMap.number($0).count } }
    }.max() ?? 0
  }

  private func showsNumbers(_ cells: Int, _ room: Int) -> Bool {
    map.showsNumbers && cells == map.columnCount && (longestNumber + 2) * cells <= room
  }

  private func mean(_ row: Int, _ columns: Range<Int>) -> Double? {
    let finite = columns.compactMap { map.value(row, $0) }
    return finite.isEmpty ? nil : finite.reduce(0) { $0 + $1 / Double(finite.count) }
  }

  private func draw(
    _ value: Double?, in span: ClosedRange<Double>, _ canvas: inout TextCanvas, _ place: (column: Int, row: Int),
    width: Int
  ) {
    guard let value else { return }
    let step = map.step(value, in: span)
    let number = HeatMap.number(value)
    let hasNumber = map.showsNumbers && number.count + 1 < width
    for offset in 0..<width {
      if terminal.hasColour {
        canvas.fill(Shade.ground(step), column: place.column + offset, row: place.row)
      } else if !hasNumber || offset == 0 {
        canvas.put(Shade.character(step, terminal), column: place.column + offset, row: place.row)
      }
    }
    if hasNumber { canvas.write(number, column: place.column + width - number.count - 1, row: place.row) }
  }

  /// Column names: side by side where they fit, else each read downwards.
  private func header(_ names: [String], width: Int) -> [String] {
    let longest = names.map(\.count).max() ?? 0
    if longest == 0 { return [] }
    if longest < width {
      return [names.map { TextLayout.padded($0, to: width) }.joined()]
    }
    let names = names.map { Array(shortened($0, to: 10)) }
    let height = names.map(\.count).max() ?? 0
    return (0..<height).map { row in
      names.map { name in
        // Names end just above their column.
        let index = row - (height - name.count)
        return TextLayout.padded(index >= 0 ? String(name[index]) : " ", to: width)
      }.joined()
    }
  }

  private func shortened(_ label: String, to width: Int) -> String {
    if label.count <= width { return label }
    let ellipsis = terminal.hasUnicode ? "…" : "."
    return String(label.prefix(max(0, width - 1))) + ellipsis
  }
}
