/// The bullet or number that begins an item of a list.
struct ListMarker {
  /// Nil for a bullet.
  let start: Int?
  /// The bullet, or what stands behind the number.
  let mark: Character
  /// Characters before the item's text.
  let width: Int

  init?(_ line: Substring) {
    let indent = line.prefix { $0 == " " }.count
    guard indent <= 3 else { return nil }
    let text = line.dropFirst(indent)
    let digits = text.prefix { "0"..."9" ~= $0 }
    let rest = text.dropFirst(digits.count)
    guard let mark = rest.first, digits.isEmpty ? "-*+".contains(mark) : ".)".contains(mark), digits.count <= 9
    else { return nil }
    let space = rest.dropFirst().prefix { $0 == " " }.count
    guard space > 0 || rest.count == 1 else { return nil }
    start = digits.isEmpty ? nil : Int(digits)
    self.mark = mark
    // More than four spaces belong to the text.
    width = indent + digits.count + 1 + (1...4 ~= space ? space : 1)
  }

  func isLike(_ other: ListMarker) -> Bool { mark == other.mark && (start == nil) == (other.start == nil) }
}

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
