/// Matrices, cases and aligned lines.
extension MathParser {
  private static let fences: [String: (String, String)] = [
    "matrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "vmatrix": ("|", "|"), "Vmatrix": ("‖", "‖"),
    "Bmatrix": ("{", "}"), "smallmatrix": ("", ""), "cases": ("{", ""), "aligned": ("", ""), "align": ("", ""),
    "align*": ("", ""), "split": ("", ""), "gathered": ("", ""), "array": ("", ""), "equation": ("", ""),
  ]

  mutating func environment() throws -> String {
    guard case .words(let name?) = try take(), let fence = Self.fences[name] else { throw NotUnderstood() }
    // How an array's columns are aligned is read and left aside.
    if name == "array" { _ = try argument() }
    let rows = try deeper { try $0.rows { $0 == .command("end") || $0 == nil } }
    try take(.command("end"))
    try take(.words(name))
    func mark(_ sign: String, _ form: String) -> String {
      sign.isEmpty ? "" : "<mo stretchy=\"true\" fence=\"true\" form=\"\(form)\">\(sign)</mo>"
    }
    return "<mrow>" + mark(fence.0, "prefix") + Self.table(rows, environment: name) + mark(fence.1, "postfix")
      + "</mrow>"
  }

  static func table(_ rows: [[String]], environment: String) -> String {
    let isAligned = ["aligned", "align", "align*", "split"].contains(environment)
    let rows = rows.map { cells in
      "<mtr>"
        + cells.enumerated().map { column, cell in
          let style =
            isAligned
            ? " style=\"text-align:\(column % 2 == 0 ? "right" : "left");padding-inline:0\""
            : environment == "cases" ? " style=\"text-align:left\"" : ""
          return "<mtd\(style)>\(cell)</mtd>"
        }.joined() + "</mtr>"
    }
    return "<mtable\(isAligned ? " displaystyle=\"true\"" : "")>" + rows.joined() + "</mtable>"
  }
}
