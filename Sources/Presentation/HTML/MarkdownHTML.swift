/// Writes Markdown as HTML.
///
/// Headings get the ids that GitHub gives them, so that links within a document work in both places.
struct MarkdownHTML {
  struct Heading: Equatable, Sendable {
    let level: Int
    let id: String
    /// HTML, without links.
    let title: String
  }

  /// The SVG of an image, from its path; nil where there is none.
  let image: (_ path: String) -> String?
  private(set) var headings: [Heading] = []
  /// The ids given away so far, here and before.
  private(set) var ids: HeadingIDs

  init(ids: HeadingIDs = HeadingIDs(), image: @escaping (String) -> String? = { _ in nil }) {
    self.ids = ids
    self.image = image
  }

  mutating func html(_ markdown: String) -> String { html(MarkdownBlocks.blocks(of: markdown)) }

  mutating func html(_ blocks: [MarkdownBlock]) -> String {
    var html = ""
    for block in blocks { html += self.html(block) + "\n" }
    return html
  }

  /// Text without blocks, such as a question.
  func inline(_ text: String) -> String {
    MarkdownInline { path, alternative in
      image(path).map(Self.inlined) ?? "<em>\(Markup.escaped(alternative))</em>"
    }.html(text)
  }

  private mutating func html(_ block: MarkdownBlock) -> String {
    switch block {
    case .heading(let level, let text): return heading(level, text)
    case .paragraph(let text): return figure(text) ?? "<p>\(inline(text))</p>"
    case .code(let language, let text):
      let code = language.lowercased() == "swift" ? SwiftHighlighter.html(text) : Markup.escaped(text)
      return "<pre tabindex=\"0\"><code>\(code)</code></pre>"
    case .math(let source):
      return "<div class=\"math\" tabindex=\"0\">\(MarkdownInline.math(source, isBlock: true))</div>"
    case .list(let start, let isLoose, let items): return list(start, isLoose, items)
    case .table(let columns, let header, let rows): return table(columns, header, rows)
    case .quote(let blocks): return "<blockquote>\n\(html(blocks))</blockquote>"
    case .rule: return "<hr>"
    }
  }

  // MARK: Headings

  private mutating func heading(_ level: Int, _ text: String) -> String {
    // The page's own title is its only heading of the first level.
    let level = max(2, level)
    let id = ids.id(for: MarkdownInline.plain(text))
    let title = inline(text)
    headings.append(Heading(level: level, id: id, title: Self.withoutLinks(title)))
    return "<h\(level) id=\"\(id)\">\(title)</h\(level)>"
  }

  private static func withoutLinks(_ html: String) -> String {
    html.split(separator: "<a ", omittingEmptySubsequences: false).enumerated().map { index, part in
      index == 0 ? String(part) : String(part.drop { $0 != ">" }.dropFirst())
    }.joined().replacing("</a>", with: "")
  }

  // MARK: Images

  /// A paragraph that is one image, as a figure with its text below.
  private func figure(_ text: String) -> String? {
    let pieces = MarkdownPieces.pieces(of: text)
    guard pieces.count >= 2, pieces.first == .open(isImage: true), case .close(let path?) = pieces.last,
      !pieces.dropFirst().dropLast().contains(where: { $0 == .open(isImage: true) || $0 == .open(isImage: false) })
    else { return nil }
    let alternative = String(text.dropFirst(2).prefix(upTo: text.lastIndex(of: "]") ?? text.endIndex))
    let caption = alternative.isEmpty ? "" : "<figcaption>\(inline(alternative))</figcaption>"
    guard let svg = image(path) else { return "<figure>\(caption)</figure>" }
    return Self.figure(svg, label: MarkdownInline.plain(alternative), caption: caption)
  }

  /// A picture that may be scrolled where the page is narrower.
  static func figure(_ svg: String, label: String, caption: String = "") -> String {
    """
    <figure>
    <div class="scroll" tabindex="0" role="group" aria-label="\(Markup.escaped(label))">
    \(inlined(svg))
    </div>
    \(caption)</figure>
    """
  }

  /// The `svg` element alone: what a file has before it means nothing within a page.
  private static func inlined(_ svg: String) -> String {
    guard let start = svg.firstRange(of: "<svg") else { return "" }
    var text = String(svg[start.lowerBound...])
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  // MARK: Lists and tables

  private mutating func list(_ start: Int?, _ isLoose: Bool, _ items: [[MarkdownBlock]]) -> String {
    let rows = items.map { blocks -> String in
      let parts = blocks.map { block -> String in
        // Paragraphs of a tight list stand without space around them.
        if case .paragraph(let text) = block, !isLoose, figure(text) == nil { return inline(text) }
        return html(block)
      }
      return "<li>" + parts.joined(separator: "\n") + "</li>\n"
    }
    let name = start == nil ? "ul" : "ol"
    let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    return "<\(name)\(first)>\n" + rows.joined() + "</\(name)>"
  }

  private func table(_ columns: [MarkdownBlock.Alignment], _ header: [String], _ rows: [[String]]) -> String {
    func row(_ cells: [String], _ name: String) -> String {
      "<tr>"
        + zip(cells, columns).map { cell, alignment in
          let style =
            switch alignment {
            case .none: ""
            case .left: " class=\"left\""
            case .centre: " class=\"centre\""
            case .right: " class=\"right\""
            }
          return "<\(name)\(name == "th" ? " scope=\"col\"" : "")\(style)>\(inline(cell))</\(name)>"
        }.joined() + "</tr>\n"
    }
    return "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>\n<thead>\n"
      + row(header, "th") + "</thead>\n<tbody>\n" + rows.map { row($0, "td") }.joined() + "</tbody>\n</table>\n</div>"
  }
}
