import Testing

@testable import Presentation

@Suite struct HTMLPageTests {
  static let quiz = Quiz([
    QuizQuestion(
      "What does $x_i$ in `x` mean?",
      [.right("The *i*-th <input>", "Counted from 1."), .wrong("A power", "Powers stand \"above\".")]),
    QuizQuestion("Which one?", [.wrong("a", "No."), .right("b", "Yes."), .wrong("c", "No.")]),
  ])

  static let page: HTMLPage = {
    var page = HTMLPage(title: "1 · Neurons & <more>")
    page.add(markdown: "# 1 · Neurons & <more>\n\nHello.\n\n## First\n\n### Inner\n\n![A curve](figures/a.svg)") {
      path in
      path == "figures/a.svg" ? SampleFigures.curves.svg().text : nil
    }
    page.add(markdown: "## First\n\nAgain, see [above](#first).")
    page.add(figure: SampleFigures.attention)
    page.add(output: "\u{1B}[1mbold\u{1B}[0m <plain> \u{1B}[38;5;33m▒\u{1B}[0m")
    page.add(html: "<p id=\"own\">Own.</p>")
    page.add(quiz: quiz)
    return page
  }()

  /// As XML, which HTML is but for its head and for elements without an end.
  private static func reader(_ html: String) -> XMLReader {
    var text = html.replacing("<!doctype html>\n", with: "").replacing("&nbsp;", with: " ")
    for name in ["meta", "link", "input", "hr", "br"] {
      text = text.split(separator: "<\(name)", omittingEmptySubsequences: false).enumerated().map { index, part in
        guard index > 0, let end = part.firstIndex(of: ">") else { return String(part) }
        return "<\(name)" + part[..<end] + "/>" + part[part.index(after: end)...]
      }.joined()
    }
    // A script may hold what XML does not like.
    if let start = text.firstRange(of: "<script>"), let end = text.firstRange(of: "</script>") {
      text.removeSubrange(start.upperBound..<end.lowerBound)
    }
    return XMLReader(text)
  }

  @Test func aPageIsWellFormedWithLandmarksAndContents() {
    let html = Self.page.rendered()
    let reader = Self.reader(html)
    #expect(reader.error == nil, "\(reader.error ?? "")")
    #expect(reader.root?["lang"] == "en")
    for name in ["header", "nav", "main", "h1"] { #expect(reader.names.count { $0 == name } == 1, "\(name)") }
    #expect(reader.texts["h1"] == ["1 · Neurons & <more>"])
    #expect(reader.texts["title"]?.first == "1 · Neurons & <more>")
    #expect(
      html.contains(
        """
        <ol>
        <li><a href="#first">First</a>
        <ol>
        <li><a href="#inner">Inner</a></li>
        </ol></li>
        <li><a href="#first-1">First</a></li>
        </ol>
        """))
    #expect(html.contains("<a class=\"skip\" href=\"#content\">") && reader.ids.contains("content"))
    // Every link within the page leads somewhere.
    for link in reader.attributes(of: "a").compactMap({ $0["href"] }) where link.hasPrefix("#") {
      #expect(reader.ids.contains(String(link.dropFirst())), "\(link)")
    }
    // No id is given twice.
    #expect(html.split(separator: " id=\"").count - 1 == reader.ids.count)
  }

  @Test func nothingComesFromElsewhere() {
    let html = Self.page.rendered().replacing("http://www.w3.org/2000/svg", with: "")
    for mark in ["http:", "https:", "src=", "@import", "url("] { #expect(!html.contains(mark), "\(mark)") }
    #expect(html.contains("default-src 'none'"))
    #expect(html == Self.page.rendered().replacing("http://www.w3.org/2000/svg", with: ""))
  }

  @Test func outputIsShownAsItIsWithoutColours() {
    #expect(Self.page.rendered().contains("<samp>bold &lt;plain&gt; ▒</samp>"))
    var page = HTMLPage(title: "t")
    page.add(output: "\u{1B}[31")
    #expect(
      page.rendered().contains("<samp></samp>") && !page.rendered().contains("<nav")
        && !page.rendered().contains("<script>"))
  }

  @Test func questionsWorkWithAndWithoutAScript() {
    let html = Self.page.rendered()
    let reader = Self.reader(html)
    let inputs = reader.attributes(of: "input")
    #expect(inputs.count == 5 && inputs.allSatisfy { $0["type"] == "radio" })
    // One choice in each question.
    #expect(inputs.map { $0["name"] } == ["question-1", "question-1"] + Array(repeating: "question-2", count: 3))
    #expect(reader.names.count { $0 == "details" } == 2 && reader.names.count { $0 == "fieldset" } == 2)
    #expect(
      html.contains("<li>The <em>i</em>-th &lt;input&gt; <strong class=\"yes\">✓ Right.</strong> Counted from 1.</li>"))
    // The script shows the same words, kept escaped in an attribute.
    let hidden = reader.attributes(of: "p").compactMap { $0["data-html"] }
    #expect(
      hidden.count == 5 && hidden[1] == "<strong class=\"no\">✗ Not this.</strong> Powers stand &quot;above&quot;.")
  }

  @Test func textOnThePageStandsOut() {
    for theme in [SVGPalette.light, SVGPalette.dark] {
      let soft = theme.page.mixed(with: theme.ink, share: 0.05)
      for colour in theme.series + [theme.ink, theme.quiet] {
        #expect(colour.contrast(with: soft) >= 4.5, "\(colour.code) on \(soft.code)")
      }
    }
  }
}
