/// Amounts side by side, each as a bar and as a number.
///
///     console.show(
///       BarChart("Training step at 10.7 M parameters", unit: "ms", [("ours", 61.2), ("PyTorch", 104)]))
///
///     Training step at 10.7 M parameters
///     ours     ██████████████████████████████                      61.2 ms
///     PyTorch  ███████████████████████████████████████████████████  104 ms
///
/// Bars begin at 0 always: a bar that begins elsewhere lies about ratios.
public struct BarChart: TerminalPicture, Sendable {
  public var title: String
  public var unit: String
  public var bars: [(label: String, value: Double)]

  public init(_ title: String, unit: String = "", _ bars: [(String, Double)]) {
    self.title = title
    self.unit = unit
    self.bars = bars.map { (label: $0.0, value: $0.1) }
  }

  public func rendered(for terminal: Terminal) -> String {
    let heading = terminal.styled(title, .bold)
    if bars.isEmpty { return heading + "\n(no values to draw)" }
    let longestLabel = max(8, min(terminal.width, 100) / 3)
    let labels = bars.map { Self.shortened($0.label, to: longestLabel, terminal) }
    let numbers = bars.map { bar in
      bar.value.isFinite ? Format.significant(bar.value) + (unit.isEmpty ? "" : " " + unit) : "-"
    }
    let labelWidth = labels.map(\.count).max()!
    let numberWidth = numbers.map(\.count).max()!
    let room = max(4, min(terminal.width, 100) - labelWidth - numberWidth - 4)

    let values = bars.map(\.value).filter(\.isFinite)
    let (lowest, highest) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    // Halves first: the difference of two huge numbers could overflow.
    let span = highest / 2 - lowest / 2
    let zero = span > 0 ? Int((-lowest / 2 / span * Double(room)).rounded()) : 0
    let rows = bars.indices.map { index in
      let share = span > 0 && bars[index].value.isFinite ? bars[index].value / 2 / span : 0
      let bar = Self.bar(share: share, zero: zero, room: room, terminal)
      return TextLayout.padded(labels[index], to: labelWidth) + "  " + bar + "  "
        + TextLayout.paddedLeft(numbers[index], to: numberWidth)
    }
    return ([heading] + rows).joined(separator: "\n")
  }

  /// `share` of `room` characters, to the right of `zero` or, where negative, to its left.
  private static func bar(share: Double, zero: Int, room: Int, _ terminal: Terminal) -> String {
    let full: Character = terminal.hasUnicode ? "█" : "#"
    let eighths = Int((abs(share) * Double(room) * 8).rounded())
    if share < 0 {
      let length = min(zero, (eighths + 4) / 8)
      let bar = terminal.styled(String(repeating: full, count: length), .series(1))
      return String(repeating: " ", count: zero - length) + bar + String(repeating: " ", count: room - zero)
    }
    var bar: String
    if terminal.hasUnicode {
      bar = String(repeating: full, count: min(room - zero, eighths / 8))
      // Parts of a cell, an eighth to seven eighths, filled from the left.
      if bar.count < room - zero, eighths % 8 > 0 { bar.append(Array("▏▎▍▌▋▊▉")[eighths % 8 - 1]) }
    } else {
      bar = String(repeating: full, count: min(room - zero, (eighths + 4) / 8))
    }
    let rest = String(repeating: " ", count: room - zero - bar.count)
    return String(repeating: " ", count: zero) + terminal.styled(bar, .series(0)) + rest
  }

  private static func shortened(_ label: String, to width: Int, _ terminal: Terminal) -> String {
    if label.count <= width { return label }
    let ellipsis = terminal.hasUnicode ? "…" : "..."
    return String(label.prefix(width - ellipsis.count)) + ellipsis
  }
}
