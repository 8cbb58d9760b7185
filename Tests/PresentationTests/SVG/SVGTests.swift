import Foundation
import Testing

@testable import Presentation

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGTests {
  @Test func everyFigureIsWellFormedAndSaysWhatItIs() throws {
    for figure in SampleFigures.all {
      let reader = XMLReader(figure.svg().text)
      #expect(reader.error == nil, "\(figure.title): \(reader.error ?? "")")
      #expect(reader.texts["title"] == [figure.title])
      #expect(reader.texts["desc"] == [figure.alternative])
      #expect(reader.root?["role"] == "img" && reader.root?["viewBox"]?.hasPrefix("0 0 720 ") == true)
      let labels = reader.root?["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
      #expect(labels.count == 2 && Set(labels).isSubset(of: reader.ids))
    }
  }

  @Test func nothingIsFetchedOrRun() {
    for figure in SampleFigures.all {
      let text = figure.svg().text.replacing("http://www.w3.org/2000/svg", with: "")
      for word in ["http", "url(", "<script", "href", "@import", "onload", "NaN", "inf"] {
        #expect(!text.contains(word), "\(figure.title): \(word)")
      }
    }
  }

  @Test func hostileLabelsAreOnlyText() {
    let hostile = "</text><script>alert('x')</script>\"&\u{1}\u{FFFF}<prefix>"
    let series = [ChartSeries(hostile, [1, 2]), ChartSeries("b", [2, 1])]
    let figures: [any Figure] = [
      LineChart(hostile, x: hostile, y: hostile, series, references: [.horizontal(1, hostile)]),
      BarChart(hostile, unit: hostile, groups: [(hostile, [Bar(hostile, 1)])]),
      HeatMap(hostile, rows: [hostile], columns: [hostile], [[1]], x: hostile, y: hostile),
    ]
    for figure in figures {
      let reader = XMLReader(figure.svg().text)
      #expect(reader.error == nil && !reader.names.contains("script"), "\(reader.error ?? "")")
      #expect(
        reader.texts["title"] == [hostile.replacing("\u{1}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}")])
    }
  }

  @Test func pointsLieWhereTheirValuesSay() {
    // Two points from corner to corner: the plot area is 14 · 22 = 308 high and begins under the title, at 40.
    // The widest label, "4", takes 0.56 · 15 = 8.4, so with 18 more the area begins at 26.4 and ends at 696.
    let chart = LineChart("T", x: "", y: "", [ChartSeries("", points: [(0, 0), (10, 4), (5, 2)])])
    let lines = XMLReader(chart.svg().text).attributes(of: "path").filter { $0["class"] == "line k0" }
    #expect(lines.map { $0["d"] } == ["M26.4 348L696 40L361.2 194"])
    #expect(chart.svg().height == 378)
  }

  @Test func barsAreInProportion() throws {
    let text = BarChart("T", [("a", 10), ("b", 5)]).svg().text
    let widths = XMLReader(text).attributes(of: "rect").compactMap { $0["width"].flatMap(Double.init) }
    #expect(widths.count == 2 && abs(widths[0] - 2 * widths[1]) < 0.02 && widths[0] > 500)
  }

  @Test func sameFigureSameBytesOtherFigureOtherIds() {
    let ids = SampleFigures.all.flatMap { figure -> [String] in
      #expect(figure.svg().text == figure.svg().text)
      return XMLReader(figure.svg().text).ids.sorted()
    }
    #expect(Set(ids).count == ids.count && ids.count == 2 * SampleFigures.all.count)
    let (one, other) = (LineChart("T", x: "", y: "", [ChartSeries("", [1])]), BarChart("T", [("a", 1)]))
    #expect(Set(XMLReader(one.svg().text).ids).isDisjoint(with: XMLReader(other.svg().text).ids))
  }

  @Test func everyRuleIsScopedToItsPicture() throws {
    for figure in SampleFigures.all {
      let text = figure.svg().text
      let style = try #require(text.split(separator: "<style>").last?.split(separator: "</style>").first)
      let root = try #require(XMLReader(text).root?["class"])
      for line in style.split(separator: "\n") where !line.hasPrefix("@media") {
        #expect(line.hasPrefix("." + root), "\(line)")
      }
    }
  }

  @Test func coloursStandOutFromTheirPage() {
    for theme in [SVGPalette.light, SVGPalette.dark] {
      #expect(theme.ink.contrast(with: theme.page) >= 7)
      #expect(theme.quiet.contrast(with: theme.page) >= 4.5)
      for colour in theme.series { #expect(colour.contrast(with: theme.page) >= 4.5, "\(colour.code)") }
      for index in theme.series.indices {
        for isSure in [true, false] {
          let area = theme.area(index, isSure: isSure)
          #expect(theme.ink.contrast(with: area) >= 4.5)
          #expect(theme.series.allSatisfy { $0.contrast(with: area) >= 3 }, "on \(area.code)")
        }
      }
      for shade in theme.ramp { #expect(shade.readable.contrast(with: shade) >= 4.5) }
      // More is always further from the page.
      let steps = theme.ramp.map { $0.contrast(with: theme.page) }
      #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
    }
    #expect(abs(Colour(0).contrast(with: Colour(0xFFFFFF)) - 21) < 1e-9)
    #expect(abs(Colour(0x767676).contrast(with: Colour(0xFFFFFF)) - 4.54) < 0.01)
  }

  @Test func numbersAreShort() {
    #expect(
      [0, -0.001, 1, 12.5, 0.05, -3.456, 99.999].map(Markup.number) == ["0", "0", "1", "12.5", "0.05", "-3.46", "100"])
    #expect([Double.nan, .infinity, 1e300].map(Markup.number) == ["0", "0", "0"])
    #expect(Markup.slug("Loss, on «Tiny» 2!", limit: 30) == "loss-on-tiny-2")
    #expect(Markup.slug("日本", limit: 30).isEmpty)
  }
}

/// What an XML document holds, element by element.
final class XMLReader: NSObject, XMLParserDelegate {
  private(set) var error: String?
  private(set) var root: [String: String]?
  private(set) var names: [String] = []
  private(set) var ids: Set<String> = []
  private(set) var texts: [String: [String]] = [:]
  private var elements: [(name: String, attributes: [String: String])] = []
  private var open: [(name: String, text: String)] = []

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { error = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "not XML")" }
  }

  func attributes(of name: String) -> [[String: String]] { elements.filter { $0.name == name }.map(\.attributes) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if root == nil { root = attributes }
    names.append(name)
    if let id = attributes["id"] { ids.insert(id) }
    elements.append((name, attributes))
    open.append((name, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    let closed = open.removeLast()
    texts[closed.name, default: []].append(closed.text)
  }
}
