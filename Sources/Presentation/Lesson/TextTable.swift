/// Rows under a heading, in columns as wide as they need to be.
///
///     print(TextTable(["model", "loss"], [["SGD", "0.41"], ["AdamW", "0.22"]]).text)
public struct TextTable: Sendable {
  public let heading: [String]
  public let rows: [[String]]

  public init(_ heading: [String], _ rows: [[String]]) {
    self.heading = heading
    self.rows = rows
  }

  /// Without a line end after the last row. A column whose cells all begin like a number is aligned on the right.
  public var text: String {
    let count = max(heading.count, rows.map(\.count).max() ?? 0)
    func cell(_ row: [String], _ column: Int) -> String { column < row.count ? row[column] : "" }
    let columns = (0..<count).map { column in
      let cells = rows.map { cell($0, column) }
      let isNumeric = !cells.isEmpty && cells.allSatisfy { $0.first.map { "+-−0123456789".contains($0) } ?? true }
      return (width: ([cell(heading, column)] + cells).map(\.count).max() ?? 0, isNumeric: isNumeric)
    }
    func line(_ row: [String]) -> String {
      let padded = columns.indices.map { index in
        let text = cell(row, index)
        return columns[index].isNumeric
          ? TextLayout.paddedLeft(text, to: columns[index].width) : TextLayout.padded(text, to: columns[index].width)
      }
      var line = "  " + padded.joined(separator: "   ")
      while line.last == " " { line.removeLast() }
      return line
    }
    let rule = "  " + columns.map { String(repeating: "-", count: $0.width) }.joined(separator: "   ")
    return ([line(heading), rule] + rows.map(line)).joined(separator: "\n")
  }
}
