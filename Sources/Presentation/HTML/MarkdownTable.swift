/// The lines of a table.
enum MarkdownTable {
  /// The text of each cell. A backslash before a bar makes it part of the text.
  static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        if character == "|" { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    cells = cells.map(trimmed)
    // Bars at either end enclose the row.
    if cells.count > 1, cells[0].isEmpty { cells.removeFirst() }
    if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
    return cells
  }

  /// How the columns are aligned, from the line of hyphens and colons; nil where it is no such line.
  static func columns(_ line: Substring) -> [MarkdownBlock.Alignment]? {
    guard line.allSatisfy({ "|:- \t".contains($0) }), line.contains("-") else { return nil }
    let cells = cells(line)
    guard cells.allSatisfy({ $0.contains("-") && $0.dropFirst().dropLast().allSatisfy { $0 == "-" } }) else {
      return nil
    }
    return cells.map { cell in
      switch (cell.hasPrefix(":"), cell.hasSuffix(":")) {
      case (true, true): .centre
      case (true, false): .left
      case (false, true): .right
      case (false, false): .none
      }
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
