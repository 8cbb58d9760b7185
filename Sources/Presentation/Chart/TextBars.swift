/// Draws a bar chart with characters.
struct TextBars {
  let chart: BarChart
  let terminal: Terminal

  func rendered() -> String {
    let heading = terminal.styled(chart.title, .bold)
    if chart.isEmpty { return heading + "\n(no values to draw)" }
    let bars = chart.groups.flatMap(\.bars)
    let total = min(terminal.width, 100)
    let longestLabel = max(8, total / 3)
    let labelWidth = bars.map { min(longestLabel, $0.label.count) }.max()!
    let numberWidth = bars.map { number(of: $0).count }.max()!
    let room = max(4, total - labelWidth - numberWidth - 4)
    let scale = Scale(span: chart.span, room: room)
    var lines = [heading]
    for (index, group) in chart.groups.enumerated() where !group.bars.isEmpty {
      if !group.name.isEmpty {
        if index > 0 { lines.append("") }
        lines.append(shortened(group.name, to: total))
      }
      lines += group.bars.map { bar in
        TextLayout.padded(shortened(bar.label, to: longestLabel), to: labelWidth) + "  " + drawn(bar, scale) + "  "
          + TextLayout.paddedLeft(number(of: bar), to: numberWidth)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func number(of bar: Bar) -> String {
    let number = chart.number(of: bar)
    return terminal.hasUnicode ? number : number.replacing("±", with: "+-")
  }

  /// How amounts become characters.
  private struct Scale {
    let room: Int
    /// Halves first: the difference of two huge numbers could overflow.
    private let half: Double
    /// The character that bars begin at.
    let zero: Int

    init(span: ClosedRange<Double>, room: Int) {
      self.room = room
      half = span.upperBound / 2 - span.lowerBound / 2
      zero = half > 0 ? Int((-span.lowerBound / 2 / half * Double(room)).rounded()) : 0
    }

    /// The length of an amount, in eighths of a character.
    func eighths(_ amount: Double) -> Int {
      half > 0 && amount.isFinite ? Int((abs(amount / 2 / half) * Double(room) * 8).rounded()) : 0
    }

    /// The character that an amount ends in.
    func column(_ amount: Double) -> Int {
      let length = (eighths(amount) + 4) / 8
      return max(0, min(room, amount < 0 ? zero - length : zero + length))
    }
  }

  private func drawn(_ bar: Bar, _ scale: Scale) -> String {
    var canvas = TextCanvas(width: scale.room, height: 1)
    let full: Character = terminal.hasUnicode ? "█" : "#"
    let style = Terminal.Style.series(bar.value < 0 && chart.groups.count < 2 ? 1 : chart.colour(of: bar))
    if bar.value.isFinite {
      let end = scale.column(bar.value)
      let eighths = scale.eighths(bar.value)
      if bar.value >= 0, terminal.hasUnicode {
        let whole = min(scale.room, scale.zero + eighths / 8)
        for column in scale.zero..<max(scale.zero, whole) { canvas.put(full, column: column, row: 0, style) }
        // Parts of a cell, an eighth to seven eighths, filled from the left.
        if eighths % 8 > 0 { canvas.put(Array("▏▎▍▌▋▊▉")[eighths % 8 - 1], column: whole, row: 0, style) }
      } else {
        for column in min(end, scale.zero)..<max(end, scale.zero) { canvas.put(full, column: column, row: 0, style) }
      }
      if let spread = bar.shownSpread {
        // Within the bar the spread is lighter, beyond it a line.
        let (low, high) = (scale.column(bar.value - spread), scale.column(bar.value + spread))
        for column in min(low, high)..<max(low, high) {
          let isInside = canvas.character(column: column, row: 0) == full
          let mark: Character = terminal.hasUnicode ? (isInside ? "▒" : "─") : (isInside ? "=" : "-")
          canvas.put(mark, column: column, row: 0, style)
        }
      }
    }
    let text = canvas.rendered(for: terminal)
    var plain = terminal
    plain.hasColour = false
    return text + String(repeating: " ", count: scale.room - canvas.rendered(for: plain).count)
  }

  private func shortened(_ label: String, to width: Int) -> String {
    if label.count <= width { return label }
    let ellipsis = terminal.hasUnicode ? "…" : "..."
    return String(label.prefix(width - ellipsis.count)) + ellipsis
  }
}
