/// Reads the blocks of a Markdown document: the part of GitHub's dialect that lessons are written in.
///
/// Every text is a document; what is broken is read as a paragraph. One pass over the lines for every level of lists
/// and quotes, of which there are at most eight.
/// Source: GitHub Flavored Markdown, version 0.29, 2019.
struct MarkdownBlocks {
  let lines: [Substring]
  let depth: Int
  var index = 0
  var blocks: [MarkdownBlock] = []
  /// No comment that begins from here on has an end, so nobody needs to look for one.
  private var hasEndlessComment = false

  static func blocks(of text: String) -> [MarkdownBlock] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return blocks(of: lines, depth: 0)
  }

  static func blocks(of lines: [Substring], depth: Int) -> [MarkdownBlock] {
    var reader = MarkdownBlocks(lines: lines, depth: depth)
    while reader.index < lines.count { reader.readBlock() }
    return reader.blocks
  }

  private init(lines: [Substring], depth: Int) {
    self.lines = lines
    self.depth = depth
  }

  private mutating func readBlock() {
    let line = lines[index]
    if line.allSatisfy(\.isWhitespace) {
      index += 1
    } else if Self.isIndented(line) {
      readIndentedCode()
    } else if let heading = Self.heading(line) {
      blocks.append(heading)
      index += 1
    } else if Self.isRule(line) {
      blocks.append(.rule)
      index += 1
    } else if readCode() || readMath() || readComment() || readTable() {
      return
    } else if depth < 8, Self.isQuote(line) {
      readQuote()
    } else if depth < 8, let marker = ListMarker(line) {
      readList(marker)
    } else {
      readParagraph()
    }
  }

  // MARK: Lines that begin something

  private static func trimmed(_ line: Substring) -> Substring {
    let start = line.drop(while: \.isWhitespace)
    return start.prefix(upTo: start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)
  }

  static func heading(_ line: Substring) -> MarkdownBlock? {
    let text = trimmed(line)
    let level = text.prefix { $0 == "#" }.count
    let rest = text.dropFirst(level)
    guard 1...6 ~= level, rest.isEmpty || rest.first!.isWhitespace else { return nil }
    var title = trimmed(rest)
    // Number signs may close a heading as well.
    let closed = title.reversed().drop { $0 == "#" }
    if closed.first?.isWhitespace != false { title = title.prefix(closed.count) }
    return .heading(level: level, String(trimmed(title)))
  }

  static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { !$0.isWhitespace }
    return marks.count >= 3 && ["-", "*", "_"].contains(marks.first!) && marks.allSatisfy { $0 == marks.first! }
  }

  private static func isQuote(_ line: Substring) -> Bool { trimmed(line).first == ">" }

  /// The fence of a code block: its marks, and what stands behind them.
  static func fence(_ line: Substring) -> (marks: Substring, info: Substring)? {
    let text = trimmed(line)
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let marks = text.prefix { $0 == mark }
    let info = text.dropFirst(marks.count)
    return marks.count >= 3 && !info.contains("`") ? (marks, trimmed(info)) : nil
  }

  func endsParagraph(_ line: Substring) -> Bool {
    line.allSatisfy(\.isWhitespace) || Self.heading(line) != nil || Self.isRule(line) || Self.fence(line) != nil
      || Self.isQuote(line) || ListMarker(line).map { $0.start == nil || $0.start == 1 } == true
      || Self.trimmed(line).hasPrefix("$$") || Self.trimmed(line).hasPrefix("<!--")
  }

  // MARK: Reading

  private mutating func readParagraph() {
    var text = [Self.paragraphLine(lines[index])]
    index += 1
    while index < lines.count, !endsParagraph(lines[index]), !beginsTable(index) {
      text.append(Self.paragraphLine(lines[index]))
      index += 1
    }
    blocks.append(.paragraph(text.joined(separator: "\n")))
  }

  /// Two spaces at a line's end break the line there, so they stay as a backslash.
  private static func paragraphLine(_ line: Substring) -> String {
    String(trimmed(line)) + (line.hasSuffix("  ") ? "\\" : "")
  }

  private static func isIndented(_ line: Substring) -> Bool {
    line.hasPrefix("    ") && !line.allSatisfy(\.isWhitespace)
  }

  /// Code that is set off by four spaces; empty lines within it belong to it.
  private mutating func readIndentedCode() {
    var code: [Substring] = []
    var end = index
    while index < lines.count, Self.isIndented(lines[index]) || lines[index].allSatisfy(\.isWhitespace) {
      code.append(lines[index].dropFirst(4))
      index += 1
      if Self.isIndented(lines[index - 1]) { end = index }
    }
    code.removeLast(index - end)
    index = end
    blocks.append(.code(language: "", code.joined(separator: "\n")))
  }

  private mutating func readCode() -> Bool {
    guard let fence = Self.fence(lines[index]) else { return false }
    let indent = lines[index].prefix(while: \.isWhitespace).count
    var code: [Substring] = []
    index += 1
    while index < lines.count {
      let line = lines[index]
      index += 1
      let end = Self.trimmed(line)
      if end.count >= fence.marks.count, end.allSatisfy({ $0 == fence.marks.first! }) { break }
      code.append(line.dropFirst(min(indent, line.prefix(while: \.isWhitespace).count)))
    }
    let text = code.joined(separator: "\n")
    let language = String(fence.info.prefix { !$0.isWhitespace })
    blocks.append(language == "math" ? .math(text) : .code(language: language, text))
    return true
  }

  /// A formula between two pairs of dollar signs, on one line or several.
  private mutating func readMath() -> Bool {
    let first = Self.trimmed(lines[index])
    guard first.hasPrefix("$$") else { return false }
    if first.count > 4, first.hasSuffix("$$") {
      let inner = first.dropFirst(2).dropLast(2)
      guard !inner.contains("$$") else { return false }
      blocks.append(.math(String(inner)))
      index += 1
      return true
    }
    guard !first.dropFirst(2).contains("$") else { return false }
    var formula = [first.dropFirst(2)]
    for end in index + 1..<max(index + 1, min(lines.count, index + 200)) {
      let line = Self.trimmed(lines[end])
      if line.isEmpty { return false }
      if line.hasSuffix("$$") {
        formula.append(line.dropLast(2))
        blocks.append(.math(formula.joined(separator: "\n")))
        index = end + 1
        return true
      }
      formula.append(line)
    }
    return false
  }

  /// A comment ends with its mark; one without is text.
  private mutating func readComment() -> Bool {
    guard !hasEndlessComment, Self.trimmed(lines[index]).hasPrefix("<!--") else { return false }
    guard let end = lines[index...].firstIndex(where: { $0.contains("-->") }) else {
      hasEndlessComment = true
      return false
    }
    let rest = lines[end][lines[end].firstRange(of: "-->")!.upperBound...]
    index = end + 1
    if !rest.allSatisfy(\.isWhitespace) { blocks.append(.paragraph(String(Self.trimmed(rest)))) }
    return true
  }

  private mutating func readQuote() {
    var inner: [Substring] = []
    while index < lines.count {
      let line = lines[index]
      if Self.isQuote(line) {
        let text = line.drop(while: \.isWhitespace).dropFirst()
        inner.append(text.first == " " ? text.dropFirst() : text)
      } else if let last = inner.last, last.allSatisfy(\.isWhitespace) || endsParagraph(line) {
        break
      } else {
        inner.append(line)
      }
      index += 1
    }
    blocks.append(.quote(Self.blocks(of: inner, depth: depth + 1)))
  }

  // MARK: Tables

  private func beginsTable(_ index: Int) -> Bool {
    index + 1 < lines.count && lines[index].contains("|")
      && MarkdownTable.columns(lines[index + 1]).map { $0.count == MarkdownTable.cells(lines[index]).count } == true
  }

  private mutating func readTable() -> Bool {
    guard beginsTable(index), let columns = MarkdownTable.columns(lines[index + 1]) else { return false }
    let header = MarkdownTable.cells(lines[index])
    index += 2
    var rows: [[String]] = []
    while index < lines.count, !endsParagraph(lines[index]) {
      let cells = MarkdownTable.cells(lines[index]).prefix(columns.count)
      rows.append(cells + Array(repeating: "", count: columns.count - cells.count))
      index += 1
    }
    blocks.append(.table(columns: columns, header: header, rows: rows))
    return true
  }
}
