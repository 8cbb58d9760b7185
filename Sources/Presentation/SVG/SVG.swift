import Foundations

/// A picture as a file of its own that reads on light and on dark.
///
///     let svg = chart.svg()
///     svg.text     // the whole file: write it beside the lesson's prose, or put it into a page
///
/// Colours are custom properties in the picture's own style sheet, so that it follows the reader's light or dark
/// setting even as an `<img>`; nothing in it is fetched or run. Class names and ids carry a prefix made from the title
/// and the content, so that several pictures can stand in one page. The same picture is the same bytes.
public struct SVG: Equatable, Sendable {
  public let title: String
  /// What the picture shows, in words.
  public var alternative: String
  /// In the picture's own units, which are pixels at its natural size.
  public let width: Double
  public let height: Double
  /// The elements of the picture. Classes of `SVGPalette`'s style sheet colour them; `SVG.prefix` stands for the prefix
  /// in ids.
  public let body: String

  public init(title: String, alternative: String, width: Double = 720, height: Double, body: String) {
    self.title = title
    self.alternative = alternative
    self.width = width
    self.height = height
    self.body = body
  }

  /// Stands in `body` for the picture's prefix. It cannot come from escaped text.
  static let prefix = "<prefix>"

  /// The whole file.
  public var text: String {
    let hash = StableHash.hash((title + "\u{0}" + alternative + "\u{0}" + body).utf8)
    let digits = String(hash & 0xFFFFFF, radix: 16)
    let prefix = "f-" + Markup.slug(title, limit: 24) + "-" + String(repeating: "0", count: 6 - digits.count) + digits
    let (width, height) = (Markup.number(width), Markup.number(height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="\(prefix)" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(prefix)-title \(prefix)-text">
      <title id="\(prefix)-title">\(Markup.escaped(title))</title>
      <desc id="\(prefix)-text">\(Markup.escaped(alternative))</desc>
      <style>\(SVGPalette.styleSheet(for: prefix, body))</style>
      \(body.replacing(Self.prefix, with: prefix))
      </svg>

      """
  }
}
