import Testing

@testable import Presentation

@Suite struct FigureTests {
  private let plain = Terminal(width: 40)
  private let ascii = Terminal(width: 40, hasUnicode: false)

  @Test func aReferenceLineRunsBehindTheCurveWithItsLabel() {
    var chart = LineChart(
      "Loss", x: "step", y: "", [ChartSeries("", points: [(0, 4), (4, 0)])], references: [.horizontal(0, "floor")])
    chart.height = 3
    #expect(
      chart.rendered(for: ascii) == """
        Loss
        4 +*********
        2 +         ******************
        0 +- floor -------------------*********
          ++--------+--------+-------+--------+
           0        1        2       3        4
                                           step
        """)
  }

  @Test func pointsHaveMarksAndLinesAreCut() {
    var chart = ScatterChart(
      "AND", x: "", y: "",
      [ChartSeries("no", points: [(0, 0), (0, 1), (1, 0)]), ChartSeries("yes", points: [(1, 1)])],
      lines: [.boundary("edge", weights: (1, 1), bias: -1.5)])
    chart.height = 5
    #expect(
      chart.rendered(for: ascii)
        == """
        AND
        1.0 +  o            '''''           x
            |                    '''''''''
        0.5 +                             '''''
            |
          0 +  o                            o
            +--+--------------+-------------+--
               0             0.5           1.0
        o no   x yes   '' edge
        """)
  }

  @Test func areasAndPointsDifferWithoutColour() {
    var chart = DecisionBoundary(
      "Right half", x: "", y: "", of: FunctionGrid(x: 0...1, y: 0...1, columns: 2, rows: 2, values: [0, 1, 0, 1]),
      [ChartSeries("left", points: [(0.1, 0.5)]), ChartSeries("right", points: [(0.9, 0.5), (0.2, 1)])])
    chart.height = 3
    #expect(
      chart.rendered(for: ascii) == """
        Right half
        1.0 +       x ........::::::::%%%%%%%%%
        0.5 +   o     ........::::::::%%%%%x%%%
          0 +         ........::::::::%%%%%%%%%
            ++----------------+---------------+
             0               0.5            1.0
        o left   x right
        """)
    #expect(
      chart.alternative
        == "The plane x 0 to 1, y 0 to 1 as the model divides it: 50 % to left and 50 % to right. "
        + "2 of 3 points lie in the area of their own class.")
  }

  @Test func aHeatMapIsShadesAndNumbers() {
    let map = HeatMap(
      "Looks", rows: ["a", "bc"], columns: ["a", "bc"], [[1], [0.25, 0.75]], x: "at", y: "word", showsNumbers: true)
    #expect(
      map.rendered(for: plain) == """
        Looks
        down: word, across: at
           a     bc
         a █   1
        bc ░0.25 ▓0.75
        0 [  ░░▒▒▓█] 1.00
        """)
    let coloured = map.rendered(for: Terminal(width: 40, hasColour: true))
    // White on the third step, black on the seventh.
    #expect(coloured.contains("bc \u{1B}[48;5;25;38;5;231m 0.25 \u{1B}[0m\u{1B}[48;5;122;38;5;16m 0.75 \u{1B}[0m\n"))
    #expect(
      map.alternative
        == "Heat map of 2 by 2 values, word by at, from 0 to 1. a: most at a, 1; bc: most at bc, 0.750.")
  }

  @Test func spreadsLightenTheBarAndReachBeyondIt() {
    let chart = BarChart("", bars: [Bar("a", 8, spread: 2), Bar("b", 4)])
    #expect(
      chart.rendered(for: Terminal(width: 34)) == """

        a  ███████████▒▒▒▒────  8.00 ± 2.0
        b  ███████▋                   4.00
        """)
  }

  @Test func aPathCrossesItsSurface() {
    var chart = ContourPath(
      "Bowl", x: "", y: "", of: FunctionGrid(x: -1...1, y: -1...1, resolution: 5) { $0 * $0 + $1 * $1 },
      [ChartSeries("down", points: [(-1, 1), (-0.5, 0.5), (0, 0)])])
    chart.height = 5
    #expect(
      chart.rendered(for: plain) == """
        Bowl
         1 ┤S••••▒░░░░░░░░░░░░░░░░░░░░░░░▒▒▒▒▒▒
           │░░░··••••o•••             ······░░░
         0 ┤░·····       ••••E           ·····░
           │░░░······                 ······░░░
        -1 ┤▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░░▒▒▒▒▒▒
           └┬────────────────┬────────────────┬
           -1                0                1
        o down   from S to E   0 [  ··░░▒▒] 2.00
        """)
    #expect(chart.alternative.hasSuffix("lowest near (0, 0). down goes from (-1, 1) to (0, 0) in 2 steps."))
  }

  @Test func everyFigureFitsEveryTerminal() {
    for width in [40, 60, 80, 120] {
      for (unicode, colour) in [(true, false), (false, false)] {
        let terminal = Terminal(width: width, hasColour: colour, hasUnicode: unicode)
        for figure in SampleFigures.all {
          for line in figure.rendered(for: terminal).split(separator: "\n") {
            #expect(line.count <= width, "\(figure.title): \(line)")
          }
        }
      }
    }
  }

  @Test func asciiTerminalsGetNoOtherDrawing() {
    let terminal = Terminal(width: 80, hasUnicode: false)
    for figure in SampleFigures.all {
      // Labels are the author's own.
      let drawn = figure.rendered(for: terminal).unicodeScalars.filter {
        !$0.isASCII && !"₁₂".unicodeScalars.contains($0)
      }
      #expect(drawn.isEmpty, "\(figure.title): \(drawn)")
    }
  }

  @Test func emptyAndBrokenDataNeverCrash() {
    let bad: [Double] = [.nan, .infinity, -.infinity, 1e308, -1e308, 0, .leastNonzeroMagnitude]
    let pairs = bad.flatMap { x in bad.map { (x, $0) } }
    let grid = FunctionGrid(x: 0...0, y: -1e308...1e308, columns: 2, rows: 2, values: [.nan, 1e308, -1e308, .infinity])
    var figures: [any Figure] = []
    for series in [
      [], [ChartSeries("a", points: pairs)], [ChartSeries("", [])],
      [ChartSeries(points: pairs, spread: pairs.map(\.0))],
    ] {
      for scale in [ChartScale.linear, .logarithmic] {
        figures.append(
          LineChart("", x: "", y: "", xScale: scale, yScale: scale, series, references: [.horizontal(1e308, "h")]))
        figures.append(ContourPath("", x: "", y: "", of: grid, levels: scale, series))
      }
      figures.append(ScatterChart("", x: "", y: "", series, lines: series))
      for count in [nil, -1, 0, 3, 1_000_000] {
        figures.append(DecisionBoundary("", x: "", y: "", of: grid, classCount: count, series))
      }
    }
    figures += [
      BarChart("", []), BarChart("", bars: bad.map { Bar("", $0, spread: $0) }), BarChart("", groups: [("g", [])]),
      BarChart("", bars: [Bar("", runs: [])]), HeatMap("", rows: [], columns: [], []),
      HeatMap("", rows: ["a"], columns: [], [bad, []], showsNumbers: true),
      HeatMap("", rows: [], columns: [], [[1, 2]], range: 5...5),
      HeatMap("", rows: [], columns: [], [Array(repeating: 1, count: 700)]),
    ]
    for figure in figures {
      for terminal in [
        Terminal(width: 80), Terminal(width: 1, hasColour: true), Terminal(width: 80, hasUnicode: false),
      ] {
        _ = figure.rendered(for: terminal)
      }
      #expect(!figure.svg().text.contains("nan") && !figure.alternative.isEmpty)
    }
  }

  @Test func alternativesSayWhatTheDataShow() {
    let chart = LineChart(
      "T", x: "step", y: "loss", [ChartSeries("a", [3, 1, 2]), ChartSeries("", points: [])],
      references: [.horizontal(0.5, "floor")])
    #expect(
      chart.alternative
        == "Line chart of loss against step. a goes from 3 (step 1) to 2 (step 3), lowest 1. loss has no values. "
        + "A line across at 0.500: floor.")
    #expect(
      BarChart("T", unit: "ms", [("a", 1), ("b", .nan)]).alternative == "Bar chart: a 1.00 ms and b -.")
    #expect(chart.described(as: "Mine.").svg().alternative == "Mine.")
    #expect(chart.described(as: "Mine.").alternative == "Mine." && chart.described(as: "x").title == "T")
  }
}
