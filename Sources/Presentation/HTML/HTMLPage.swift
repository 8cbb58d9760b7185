/// One page in one file: a lesson or a report that opens offline, on a phone, in the dark and on paper.
///
///     var page = HTMLPage(title: "2 · Gradient descent")
///     page.add(markdown: prose) { path in figures[path]?.svg().text }
///     page.add(figure: chart)
///     page.add(output: whatTheProgramPrinted)
///     page.add(quiz: questions)
///     try write(page.rendered(), to: "lesson.html")
///
/// Nothing is fetched: a policy in the page itself forbids it. Everything can be read without a script and reached with
/// the keyboard. What was added stands in the order it was added.
public struct HTMLPage: Sendable {
  public let title: String
  private var body: [String] = []
  private var headings: [MarkdownHTML.Heading] = []
  private var ids = HeadingIDs()
  private var questionCount = 0

  public init(title: String) { self.title = title }

  /// Prose. `image` gives the SVG of an image by its path; without one the image's text stands in its place.
  ///
  /// Only its first heading is left out, if that is the page's title once more.
  public mutating func add(markdown: String, image: (_ path: String) -> String? = { _ in nil }) {
    var blocks = MarkdownBlocks.blocks(of: markdown)
    if case .heading(level: 1, let text)? = blocks.first, MarkdownInline.plain(text) == title { blocks.removeFirst() }
    withoutActuallyEscaping(image) { image in
      var writer = MarkdownHTML(ids: ids, image: image)
      body.append(writer.html(blocks))
      headings += writer.headings
      ids = writer.ids
    }
  }

  public mutating func add(figure: any Figure) {
    body.append(MarkdownHTML.figure(figure.svg().text, label: figure.title))
  }

  /// What a program printed, letter by letter. Colours of a terminal are left out.
  public mutating func add(output: String) {
    let text = Markup.escaped(Self.withoutColours(output))
    body.append(
      "<pre class=\"output\" tabindex=\"0\" role=\"group\" aria-label=\"Program output\"><samp>\(text)</samp></pre>")
  }

  /// Rows under a heading. The text of a cell is shown as it is, whatever signs are in it.
  public mutating func add(table: TextTable) {
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\(Markup.escaped($0))</\(tag)>" }.joined() + "</tr>"
    }
    let rows = table.rows.map { row($0, "td") }.joined(separator: "\n")
    body.append(
      "<div class=\"scroll\"><table><thead>\(row(table.heading, "th"))</thead><tbody>\n\(rows)\n</tbody></table></div>")
  }

  /// A text that somebody or something wrote, as it is: its line ends stay, and no sign in it means anything.
  public mutating func add(quote: String) {
    body.append("<blockquote class=\"text\">\(Markup.escaped(quote))</blockquote>")
  }

  /// HTML as it is. It should fetch nothing and have no id twice.
  public mutating func add(html: String) { body.append(html) }

  /// Questions to answer on the page.
  public mutating func add(quiz: Quiz) {
    for question in quiz.questions {
      questionCount += 1
      body.append(question.html(number: questionCount))
    }
  }

  /// The whole file.
  public func rendered() -> String {
    let title = Markup.escaped(title)
    let script = questionCount > 0 ? "<script>\(QuizQuestion.script)</script>\n" : ""
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      script-src 'unsafe-inline'; img-src data:">
      <link rel="icon" href="data:,">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      <a class="skip" href="#content">Skip to the content</a>
      <header><h1>\(title)</h1></header>
      \(contents)<main id="content" tabindex="-1">
      \(body.joined(separator: "\n"))
      </main>
      \(script)</body>
      </html>

      """
  }

  /// Headings of the second and third level, the third within the second.
  private var contents: String {
    let shown = headings.filter { $0.level <= 3 }
    guard shown.count > 1 else { return "" }
    var html = "<nav aria-label=\"Contents\">\n<ol>\n"
    var isOpen = false
    var isNested = false
    for heading in shown {
      let link = "<a href=\"#\(heading.id)\">\(heading.title)</a>"
      if heading.level == 3, isOpen {
        html += (isNested ? "" : "\n<ol>\n") + "<li>\(link)</li>\n"
        isNested = true
      } else {
        html += (isNested ? "</ol>" : "") + (isOpen ? "</li>\n" : "") + "<li>\(link)"
        (isOpen, isNested) = (true, false)
      }
    }
    return html + (isNested ? "</ol>" : "") + "</li>\n</ol>\n</nav>\n"
  }

  /// Escape sequences begin with one control character and end with a letter.
  private static func withoutColours(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var isSequence = false
    for scalar in text.unicodeScalars {
      if isSequence {
        isSequence = !("A"..."Z" ~= scalar || "a"..."z" ~= scalar || scalar == "\n")
      } else if scalar == "\u{1B}" {
        isSequence = true
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
