import Foundations

extension Exercise<any PretrainingExercises.Type> {
  static let cleaned = Self(
    "6.1", "Clean a document", file: "6.1-Cleaning",
    hints: [
      "Cleaning takes away what comes from the format, not from the writer. So name what goes, and let all else stay: "
        + "a list of letters to keep would forget most of the world's.",
      "Take it one rule at a time: first make every line end a \"\\n\", then drop control characters, then work line by "
        + "line. For the first two walk over `text.unicodeScalars`, where \"\\r\" and \"\\n\" are apart.",
      "`line.split(whereSeparator: { $0 == \" \" || $0 == \"\\t\" }).joined(separator: \" \")` leaves single spaces and "
        + "none at the ends. Then join the lines again, but not an empty one that is the first or follows an empty one, "
        + "and none at the end.",
    ]
  ) { check in
    func expect(_ text: String, _ expected: String, _ reason: String) throws {
      try check.expect("\(shown(text).shown), where ␣ is a space", equals: shown(expected), because: reason) {
        shown(try $0.cleaned(text))
      }
    }
    try expect("one  two\t three", "one two three", "spaces and tabs in a row become one space")
    try expect(
      "Grüße, мир, 你好, שלום, 12 €, 👩‍🚀", "Grüße, мир, 你好, שלום, 12 €, 👩‍🚀",
      "there is nothing to clean: letters and signs of every script stay as they are")
    try expect("a\r\nb\rc\nd", "a\nb\nc\nd", "all three ways to end a line become one, and each ends one line")
    try expect("  an edge \n\tlines ", "an edge\nlines", "a line neither begins nor ends with a space")
    try expect(
      "be\u{7}ll\u{0}\u{7F}", "bell", "a bell, a zero and a delete are control characters, which nobody reads")
    try expect(
      "one\n\n\n\ntwo\nthree\n", "one\n\ntwo\nthree",
      "an empty line parts two paragraphs and stays; more than one are no more than one, and none ends the text")
    try expect("\n \nfirst\n \t\n\nlast\n ", "first\n\nlast", "a line of spaces is an empty line")
    try expect(" \r\n\t", "", "nothing is left of a text without a word")

    var random = check.random()
    let pieces = [
      "a", "Z", "ß", "я", "中", "ש", "7", ",", "👋🏽", "ab\u{8}c", "x\u{0}", " ", " ", "  ", "\t", "\n", "\r\n", "\r",
    ]
    for _ in 0..<20 {
      let text = (0..<12).map { _ in pieces[random.integer(below: pieces.count)] }.joined()
      try expect(text, TextCleaner().clean(text), "that is what the rules leave, taken together")
    }
  }

  /// The text with its spaces visible, and line ends, tabs and control characters spelled as in a Swift literal.
  private static func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case " ": result += "␣"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
