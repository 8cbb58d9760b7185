/// A part of a Markdown document that stands on lines of its own. Text within it is still Markdown.
indirect enum MarkdownBlock: Equatable {
  case heading(level: Int, String)
  case paragraph(String)
  case code(language: String, String)
  case math(String)
  /// `start` is the first number of an ordered list, nil for bullets. A loose list has space between its items.
  case list(start: Int?, isLoose: Bool, [[MarkdownBlock]])
  case table(columns: [Alignment], header: [String], rows: [[String]])
  case quote([MarkdownBlock])
  case rule

  enum Alignment: Equatable {
    case none, left, centre, right
  }
}
