/// Which mark stands for which series of a plot in a terminal, and the lines below the plot that say so.
extension TextPlot {
  func legend() -> String {
    let entries = legendEntries()
    // Sequences that colour have no width; without them an entry is as wide as it looks.
    var plain = self
    plain.terminal.hasColour = false
    let widths = terminal.hasColour ? plain.legendEntries().map(\.count) : entries.map(\.count)
    var (text, width) = ("", 0)
    for (entry, size) in zip(entries, widths) {
      if width > 0 {
        let fits = width + 3 + size <= terminal.width
        text += fits ? "   " : "\n"
        width = fits ? width + 3 : 0
      }
      text += entry
      width += size
    }
    return text
  }

  private func legendEntries() -> [String] {
    var entries: [String] = []
    if plot.hasLegend {
      entries = plot.series.enumerated().map { index, one in
        let line = usesDots ? "⠤⠤" : String(repeating: lineMark(index), count: 2)
        let sample = one.style == .line ? line : String(pointMark(index))
        return terminal.styled(sample, .series(index)) + " " + one.name
      }
      if plot.marksEnds { entries.append("from S to E") }
    }
    if case .ramp(let lowest, let highest) = plot.backdrop?.legend {
      entries.append(Shade.legend(from: lowest, to: highest, isBackdrop: true, terminal))
    }
    return entries
  }

  var usesDots: Bool {
    let lines = plot.series.count { $0.style != .points }
    return terminal.hasUnicode && plot.backdrop == nil && (lines < 2 || terminal.hasColour)
  }

  /// The mark of a line among the lines; beside points, one that is not taken for theirs.
  func lineMark(_ index: Int) -> Character {
    let isAlone = plot.series.allSatisfy { $0.style == .line }
    let ordinal = plot.series[..<index].count { $0.style != .points }
    let marks: [Character] =
      isAlone
      ? (terminal.hasUnicode ? ["•", "○", "+", "×", "▪", "◇"] : ["*", "o", "+", "x", "#", "@"])
      : (terminal.hasUnicode ? ["•", "▪", "◦", "◇"] : ["'", "~", "\"", "="])
    return marks[ordinal % marks.count]
  }

  func pointMark(_ index: Int) -> Character {
    let marks: [Character] = terminal.hasUnicode ? ["o", "x", "+", "*", "■", "◆"] : ["o", "x", "+", "*", "#", "@"]
    return marks[index % marks.count]
  }
}
