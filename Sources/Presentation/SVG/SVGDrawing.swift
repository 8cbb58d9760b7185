/// The elements of a picture, collected as they are drawn.
struct SVGDrawing {
  /// The width of every chart.
  static let width = 720.0

  private(set) var body = ""

  /// Adds an element; `attributes` come as they are, so text from outside must be escaped.
  mutating func add(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    body += "<\(name)" + attributes.map { " \($0.key)=\"\($0.value)\"" }.joined() + "/>\n"
  }

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    body += "<\(name)" + attributes.map { " \($0.key)=\"\($0.value)\"" }.joined() + ">\n"
  }

  mutating func close(_ name: String) { body += "</\(name)>\n" }

  mutating func text(_ text: String, x: Double, y: Double, _ style: String = "") {
    guard !text.isEmpty else { return }
    let style = style.isEmpty ? "" : " class=\"\(style)\""
    body += "<text x=\"\(Markup.number(x))\" y=\"\(Markup.number(y))\"\(style)>\(Markup.escaped(text))</text>\n"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    add("path", ["class": style, "d": "M\(Self.pair(x1, y1))L\(Self.pair(x2, y2))"])
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, _ style: String) {
    let number = Markup.number
    add(
      "rect",
      [
        "class": style, "x": number(x), "y": number(y), "width": number(max(0, width)),
        "height": number(max(0, height)),
      ])
  }

  /// The heading of a chart, over as many lines as it needs; what comes below begins at the result.
  mutating func heading(_ title: String) -> Double {
    var y = 6.0
    for line in TextLayout.lines(title, width: 70) where !line.isEmpty {
      y += 20
      text(line, x: 8, y: y, "title")
    }
    return y + 14
  }

  static func pair(_ x: Double, _ y: Double) -> String { Markup.number(x) + " " + Markup.number(y) }

  /// The data of a path through points.
  static func path(_ points: [(x: Double, y: Double)], isClosed: Bool = false) -> String {
    guard let first = points.first else { return "" }
    // A lone point is drawn as a dot by its line's round ends.
    let rest = points.count == 1 ? points[...] : points.dropFirst()
    return "M" + pair(first.x, first.y) + rest.map { "L" + pair($0.x, $0.y) }.joined() + (isClosed ? "Z" : "")
  }

  /// About how wide text is: fonts differ, so this is on the generous side.
  static func width(of text: String, size: Double = 15) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 && !(0x2000...0x2BFF ~= $1.value) ? 1 : 0.56) } * size
  }

  /// `text` cut to a width, with an ellipsis where something is missing.
  static func fitted(_ text: String, to width: Double) -> String {
    if Self.width(of: text) <= width { return text }
    var shortened = text
    while !shortened.isEmpty, Self.width(of: shortened) + 10 > width { shortened.removeLast() }
    return shortened + "…"
  }
}
