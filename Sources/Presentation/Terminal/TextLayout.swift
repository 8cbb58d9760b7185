/// Breaks text into lines of a given width, at spaces.
public enum TextLayout {
  /// Lines of at most `width` characters; a longer word gets a line of its own. Line ends in `text` stay.
  public static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      return lines + [line]
    }
  }

  public static func wrapped(_ text: String, width: Int) -> String { lines(text, width: width).joined(separator: "\n") }

  /// A term, indented, and its text beginning at `column`, under the term where that is too long.
  public static func entry(_ term: String, _ text: String, _ column: Int, _ width: Int) -> String {
    let indent = String(repeating: " ", count: column)
    var body = lines(text, width: max(width - column, 20)).map { indent + $0 }
    let head = "  " + term
    if head.count + 2 <= column {
      body[0] = padded(head, to: column) + body[0].dropFirst(column)
    } else {
      body.insert(head, at: 0)
    }
    return body.joined(separator: "\n") + "\n"
  }

  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  public static func paddedLeft(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
