/// Reads the text within a block of Markdown: emphasis, code, formulas, links and images.
///
/// Text is cut into pieces once; brackets and emphasis are then matched with stacks, so the time is in proportion to
/// the length whatever the text is.
/// Source: GitHub Flavored Markdown, version 0.29, 2019.
struct MarkdownInline {
  /// The HTML of an image, from its path and its alternative text.
  let image: (_ path: String, _ alternative: String) -> String

  func html(_ text: String) -> String {
    let pieces = MarkdownPieces.pieces(of: text)
    return html(pieces[...], links: Self.links(in: pieces), depth: 0)
  }

  /// The text without its marks, for attributes.
  static func plain(_ text: String) -> String { plain(MarkdownPieces.pieces(of: text)[...]) }

  private static func plain(_ pieces: ArraySlice<MarkdownPiece>) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .code(let text): text
      case .math(let source, _): source
      case .lineBreak: " "
      case .address(let address): address
      case .emphasis(let mark, let count, let canOpen, let canClose):
        canOpen || canClose ? "" : String(repeating: mark, count: count)
      case .open, .close: ""
      }
    }.joined()
  }

  /// Where each opening bracket of a link or an image closes.
  private static func links(in pieces: [MarkdownPiece]) -> [Int: Int] {
    var links: [Int: Int] = [:]
    var open: [Int] = []
    var hasOpenLink = false
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .open(let isImage):
        open.append(index)
        hasOpenLink = hasOpenLink || !isImage
      case .close(let destination):
        guard let start = open.popLast(), destination != nil else { continue }
        links[start] = index
        // A link holds no other link.
        if hasOpenLink, pieces[start] == .open(isImage: false) {
          open.removeAll { pieces[$0] == .open(isImage: false) }
          hasOpenLink = false
        }
      default: break
      }
    }
    return links
  }

  private func html(_ pieces: ArraySlice<MarkdownPiece>, links: [Int: Int], depth: Int) -> String {
    var emphasis = MarkdownEmphasis()
    var index = pieces.startIndex
    while index < pieces.endIndex {
      switch pieces[index] {
      case .text(let text): emphasis.add(Markup.escaped(text))
      case .code(let code): emphasis.add("<code>\(Markup.escaped(code))</code>")
      case .math(let source, let isBlock): emphasis.add(Self.math(source, isBlock: isBlock))
      case .lineBreak: emphasis.add("<br>\n")
      case .address(let address):
        emphasis.add("<a href=\"\(Markup.escaped(address))\">\(Markup.escaped(address))</a>")
      case .emphasis(let mark, let count, let canOpen, let canClose):
        emphasis.add(mark: mark, count: count, canOpen: canOpen, canClose: canClose)
      case .open(let isImage):
        if let end = links[index], depth < 8, end < pieces.endIndex, case .close(let destination?) = pieces[end] {
          let inner = pieces[index + 1..<end]
          emphasis.add(
            isImage
              ? image(destination, Self.plain(inner))
              : Self.link(destination, html(inner, links: links, depth: depth + 1)))
          index = end
        } else {
          emphasis.add(isImage ? "![" : "[")
        }
      case .close(let destination):
        emphasis.add("]" + (destination.map { "(\(Markup.escaped($0)))" } ?? ""))
      }
      index += 1
    }
    return emphasis.html
  }

  static func math(_ source: String, isBlock: Bool) -> String {
    MathParser.markup(source, isBlock: isBlock) ?? "<code class=\"tex\">\(Markup.escaped(source))</code>"
  }

  /// A link to a page, a file or a place in this page; other schemes, which may run something, stay text.
  private static func link(_ destination: String, _ content: String) -> String {
    let scheme = destination.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    let hasScheme = scheme.endIndex < destination.endIndex && destination[scheme.endIndex] == ":"
    guard !hasScheme || ["http", "https", "mailto"].contains(scheme.lowercased()) else { return content }
    return "<a href=\"\(Markup.escaped(destination))\">\(content)</a>"
  }
}
