import Foundations
import Presentation

/// Measured work, line by line: how long it takes, how many operations a second that is, and a bar against the peak.
///
///       times in ms        median  least  GFLOP/s  of peak
///     float32
///       768 × 128 × 512     0.243  0.231      414     80 %  ███████████████▏   │
///
/// The line marks the peak; bfloat16, with two products in the place of one, may pass it.
struct PeakTable: TerminalPicture {
  struct Row {
    let label: String
    let timings: Timings
    let operations: Double
    var extra: [String] = []

    var gigaflops: Double { timings.gigaflops(operations) }
  }

  let peak: Double
  /// Headings of the columns between the times and the bar.
  var extraHeadings: [String] = []
  var sections: [(heading: String, rows: [Row])]

  func rendered(for terminal: Terminal) -> String {
    let headings = ["  times in ms", "median", "least"] + extraHeadings + ["GFLOP/s", "of peak"]
    let cells = sections.map { section in
      section.rows.map { row in
        ["  " + row.label, Format.significant(row.timings.median * 1e3), Format.significant(row.timings.least * 1e3)]
          + row.extra
          + [Format.significant(row.gigaflops), Self.percent(row.gigaflops / peak)]
      }
    }
    let all = [headings] + cells.joined()
    let widths = headings.indices.map { column in all.map { $0[column].count }.max()! }
    let room = max(8, min(terminal.width, 100) - widths.reduce(0, +) - 2 * widths.count)
    let highest = max(1, sections.flatMap(\.rows).map { $0.gigaflops / peak }.max() ?? 1)

    var lines = [terminal.styled(Self.line(headings, widths), .dim)]
    for (section, sectionCells) in zip(sections, cells) {
      if !section.heading.isEmpty { lines.append(terminal.styled(section.heading, .bold)) }
      for (row, cells) in zip(section.rows, sectionCells) {
        let bar = Self.bar(row.gigaflops / peak, of: highest, room: room, terminal)
        lines.append(Self.line(cells, widths) + "  " + bar)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// `share` of the peak as a bar, with a mark where the peak is; the whole room is `highest` times the peak.
  static func bar(_ share: Double, of highest: Double, room: Int, _ terminal: Terminal) -> String {
    let full: Character = terminal.hasUnicode ? "█" : "#"
    let peakPlace = min(room - 1, Int(Double(room) / highest))
    let eighths = Int((share / highest * Double(room) * 8).rounded())
    var bar = String(repeating: full, count: min(room, eighths / 8))
    // Parts of a cell, an eighth to seven eighths, filled from the left.
    if terminal.hasUnicode, bar.count < room, eighths % 8 > 0 { bar.append(Array("▏▎▍▌▋▊▉")[eighths % 8 - 1]) }
    let mark = terminal.styled(terminal.hasUnicode ? "│" : "|", .dim)
    let space = String(repeating: " ", count: max(0, peakPlace - bar.count))
    return terminal.styled(String(bar.prefix(peakPlace)), .series(0)) + space + mark
      + terminal.styled(String(bar.dropFirst(peakPlace + 1)), .series(0))
  }

  /// The first column begins at the left, the others end at the right.
  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return column == 0 ? cell.0 + space : space + cell.0
    }.joined(separator: "  ")
  }

  static func percent(_ share: Double) -> String { Format.fixed(share * 100, decimals: 0) + " %" }
}
