import Testing

@testable import Presentation

@Suite struct ChartTests {
  private let plain = Terminal(width: 40)
  private let ascii = Terminal(width: 40, hasUnicode: false)

  @Test func aLineFromCornerToCorner() {
    var chart = LineChart("Rise", x: "step", y: "loss", [ChartSeries("", points: [(0, 0), (10, 4)])])
    chart.height = 5
    #expect(
      chart.rendered(for: ascii) == """
        Rise
        loss
        4 +                               *****
          |                      *********
        2 +              ********
          |     *********
        0 +*****
          ++------+------+------+------+------+
           0      2      4      6      8     10
                                           step
        """)
    // The same with dots: the lower left cell has its lowest left dot, the upper right its highest right one.
    let fine = chart.rendered(for: plain).split(separator: "\n")
    let (first, last) = (fine[6].unicodeScalars.dropFirst(3).first!, fine[2].unicodeScalars.last!)
    #expect(first.value & ~0xFF == 0x2800 && first.value & 0x40 != 0)
    #expect(last.value & ~0xFF == 0x2800 && last.value & 0x08 != 0)
  }

  @Test func severalCurvesWithoutColourHaveTheirOwnMarks() {
    var chart = LineChart(
      "Two", x: "x", y: "",
      [ChartSeries("low", points: [(0, 0), (1, 0)]), ChartSeries("high", points: [(0, 1), (1, 1)])])
    chart.height = 3
    let lines = chart.rendered(for: plain).split(separator: "\n")
    #expect(lines[1].filter { $0 == "○" }.count == lines[3].filter { $0 == "•" }.count)
    #expect(lines[1].filter { $0 == "○" }.count > 30)
    #expect(lines.last == "•• low   ○○ high")
    let coloured = chart.rendered(for: Terminal(width: 40, hasColour: true))
    #expect(coloured.contains("\u{1B}[38;5;33m⠤⠤\u{1B}[0m low   \u{1B}[38;5;208m⠤⠤\u{1B}[0m high"))
    #expect(!coloured.contains("•"))
  }

  @Test func whatIsNotFiniteLeavesAGap() {
    var chart = LineChart("", x: "", y: "", [ChartSeries("", [1, 1, .nan, .infinity, 1, 1])])
    chart.height = 3
    let row = chart.rendered(for: ascii).split(separator: "\n").first { $0.contains("*") }!
    let runs = row.split(whereSeparator: { $0 != "*" })
    #expect(runs.count == 2 && runs[0].count > 5 && runs[1].count > 5)
  }

  @Test func withoutValuesItSaysSo() {
    for values in [[], [Double.nan]] {
      #expect(LineChart("T", x: "", y: "", [ChartSeries("a", values)]).rendered(for: plain) == "T\n(no values to draw)")
    }
    var chart = LineChart("T", x: "", y: "", [ChartSeries("a", [-1])])
    chart.yScale = .logarithmic
    #expect(chart.rendered(for: plain) == "T\n(no values to draw)")
    #expect(BarChart("T", []).rendered(for: plain) == "T\n(no values to draw)")
  }

  @Test func noChartIsWiderThanItsTerminal() {
    let values = (0..<500).map { Double($0 * $0) * 1234.5 }
    for width in [30, 40, 79, 80, 100, 200] {
      for hasUnicode in [false, true] {
        let terminal = Terminal(width: width, hasUnicode: hasUnicode)
        let charts = [
          LineChart("Title", x: "a label", y: "loss", [ChartSeries("a", values)]).rendered(for: terminal),
          BarChart("Title", unit: "ms", [("a long label of a bar", 12), ("b", -1e9), ("c", .nan), ("d", 1e-9)])
            .rendered(for: terminal),
        ]
        for chart in charts {
          for line in chart.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
        }
      }
    }
  }

  @Test func linePlacesAreConnected() {
    for end in [(7, 3), (-7, 3), (3, -7), (0, 5), (0, 0), (-4, -4)] {
      let places = linePlaces(from: (0, 0), to: (x: end.0, y: end.1))
      #expect(places.count == max(abs(end.0), abs(end.1)) + 1)
      #expect(places.first! == (0, 0) && places.last! == end)
      for (a, b) in zip(places, places.dropFirst()) { #expect(abs(a.x - b.x) <= 1 && abs(a.y - b.y) <= 1) }
    }
  }

  @Test func everyBrailleDotHasItsBit() {
    var all = BrailleCanvas(columns: 1, rows: 1)
    let expected: [[Character]] = [["⠁", "⠂", "⠄", "⡀"], ["⠈", "⠐", "⠠", "⢀"]]
    for x in 0..<2 {
      for y in 0..<4 {
        var dots = BrailleCanvas(columns: 1, rows: 1)
        var canvas = TextCanvas(width: 1, height: 1)
        dots.setDot(x, y)
        dots.setDot(2, 0)
        dots.setDot(0, -1)
        dots.draw(on: &canvas, column: 0, row: 0, nil)
        #expect(canvas.rendered(for: plain) == String(expected[x][y]))
        all.setDot(x, y)
      }
    }
    var canvas = TextCanvas(width: 1, height: 1)
    all.draw(on: &canvas, column: 0, row: 0, nil)
    #expect(canvas.rendered(for: plain) == "⣿")
  }

  @Test func barsAreInProportionAndBeginAtZero() {
    // 40 columns less the labels, the numbers and two gaps of two leave 24 for the longest bar.
    let bars: [(String, Double)] = [("ours", 100), ("theirs", 50), ("small", 1), ("none", 0), ("bad", .nan)]
    #expect(
      BarChart("Speed", unit: "k", bars).rendered(for: plain) == """
        Speed
        ours    ████████████████████████   100 k
        theirs  ████████████              50.0 k
        small   ▎                         1.00 k
        none                                 0 k
        bad                                    -
        """)
    #expect(
      BarChart("Speed", [("a", 10), ("b", 5.2)]).rendered(for: ascii) == """
        Speed
        a  ###############################  10.0
        b  ################                 5.20
        """)
  }

  @Test func negativeBarsGoToTheLeftOfZero() {
    #expect(
      BarChart("", [("up", 3), ("down", -1)]).rendered(for: Terminal(width: 34)) == """

        up         ███████████████▊   3.00
        down  █████                  -1.00
        """)
  }

  @Test func neighboursInOneStyleShareAnEscapeSequence() {
    var canvas = TextCanvas(width: 5, height: 1)
    canvas.write("ab", column: 0, row: 0, .dim)
    canvas.put("c", column: 3, row: 0)
    canvas.put("d", column: 9, row: 0)
    #expect(canvas.rendered(for: Terminal(hasColour: true)) == "\u{1B}[2mab\u{1B}[0m c")
    #expect(canvas.rendered(for: Terminal()) == "ab c")
  }
}
