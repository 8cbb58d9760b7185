import Foundations

@testable import Presentation

/// One of every kind of figure, with data like a lesson's.
enum SampleFigures {
  static let all: [any Figure] = [
    curves, spread, scatter, boundary, classes, bars, groups, attention, confusion, descent,
  ]

  static let curves = LineChart(
    "Loss on the stories", x: "step", y: "nats per token",
    [
      ChartSeries("training", (0..<200).map { trainingLoss(step: $0) }),
      ChartSeries("held-out", points: stride(from: 20.0, through: 200, by: 20).map { ($0, 1.4 + 3 / (1 + $0 / 11)) }),
    ],
    references: [.horizontal(1.21, "entropy floor"), .vertical(120, "decay begins")])

  private static func trainingLoss(step: Int) -> Double {
    let noise = Double(step * 7919 % 13 - 6) / 100
    return 1.3 + 3 / (1 + Double(step) / 12) + noise
  }

  static let spread = LineChart(
    "Held-out error against examples", x: "examples", y: "error in %", xScale: .logarithmic,
    [
      ChartSeries(
        "plain", points: [(10, 40), (30, 31), (100, 22), (300, 15), (1000, 11)], spread: [6, 5, 3, 2, 1]),
      ChartSeries(
        "dropout", points: [(10, 36), (30, 25), (100, 16), (300, 12), (1000, 10)], spread: [5, 4, 2, 1, 1],
        style: .markedLine),
      ChartSeries("published", points: [(30, 28), (300, 13)], style: .points),
    ])

  static let scatter = ScatterChart(
    "A perceptron learns OR", x: "x₁", y: "x₂",
    [ChartSeries("false", points: [(0, 0)]), ChartSeries("true", points: [(0, 1), (1, 0), (1, 1)])],
    lines: [
      .boundary("after 1 update", weights: (1, 0.2), bias: -0.1),
      .boundary("after 4 updates", weights: (1, 1), bias: -0.5),
    ])

  /// Two half circles, one inside the other's arms.
  static func moons(_ count: Int) -> (upper: [(Double, Double)], lower: [(Double, Double)]) {
    var generator = SeededGenerator(seed: 3)
    func noise() -> Double { Double(generator.integer(below: 200) - 100) / 700 }
    let angles = (0..<count).map { 3.14159 * Double($0) / Double(count - 1) }
    return (
      angles.map { (cosine($0) + noise(), cosine($0 - 1.5708) + noise()) },
      angles.map { (1 - cosine($0) + noise(), 0.5 - cosine($0 - 1.5708) + noise()) }
    )
  }

  /// Taylor's series is enough for a sample.
  private static func cosine(_ x: Double) -> Double {
    var (sum, term) = (0.0, 1.0)
    for index in 0..<12 {
      sum += term
      term *= -x * x / Double((2 * index + 1) * (2 * index + 2))
    }
    return sum
  }

  static let boundary: DecisionBoundary = {
    let (upper, lower) = moons(30)
    let outputs = FunctionGrid(x: -1.5...2.5, y: -1...1.5) { x, y in
      let middle = x - 0.5
      let bend = y - 0.25 - 1.5 * middle * (middle * middle - 0.8)
      return min(1, max(0, 0.5 - 1.6 * bend))
    }
    return DecisionBoundary(
      "Two moons after 100 steps", x: "x₁", y: "x₂", of: outputs,
      [ChartSeries("upper moon", points: upper), ChartSeries("lower moon", points: lower)])
  }()

  static let classes = DecisionBoundary(
    "Three clusters and their areas", x: "length", y: "width",
    of: FunctionGrid(x: 0...10, y: 0...6) { x, y in x + y < 6 ? 0 : x > 6 ? 1 : 2 }, classCount: 3,
    [
      ChartSeries("short", points: [(1, 1), (2, 3), (3, 1.5), (1.5, 2.5)]),
      ChartSeries("long", points: [(8, 1), (9, 4), (7.5, 3)]),
      ChartSeries("wide", points: [(2, 5), (4, 4.5), (5, 5.5), (3.5, 5)]),
    ])

  static let bars = BarChart(
    "Training step at 10.7 M parameters", unit: "ms",
    bars: [Bar("ours", 61.2, spread: 2.5), Bar("PyTorch, compiled", 104, spread: 14), Bar("PyTorch", 128.4, spread: 6)])

  static let groups = BarChart(
    "Accuracy on held-out sentences", unit: "%",
    groups: [
      ("100 examples", [Bar("plain", runs: [81, 79, 84]), Bar("dropout", runs: [86, 85, 88])]),
      ("1,000 examples", [Bar("plain", runs: [93, 92, 93]), Bar("dropout", runs: [94, 95, 94])]),
    ])

  static let attention: HeatMap = {
    let words = ["the", "cat", "saw", "its", "own", "shadow"]
    let weights = words.indices.map { row in
      (0...row).map { column in
        let scores = (0...row).map { Double(1 + ($0 * 5 + row * 3) % 7) }
        return scores[column] / scores.reduce(0, +)
      }
    }
    return HeatMap(
      "What each word looks at", rows: words, columns: words, weights, x: "looked at", y: "word", showsNumbers: true)
  }()

  static let confusion = HeatMap(
    "Which feeling is taken for which", rows: ["glad", "sad", "angry", "afraid"],
    columns: ["glad", "sad", "angry", "afraid"],
    [[182, 4, 9, 5], [11, 160, 14, 15], [6, 21, 148, 25], [3, 17, 12, 168]],
    x: "predicted", y: "true")

  static let descent: ContourPath = {
    func loss(_ a: Double, _ b: Double) -> Double { 0.4 * (a - 1) * (a - 1) + 2 * (b + 0.5) * (b + 0.5) + 0.3 * a * b }
    func path(rate: Double) -> [(Double, Double)] {
      var (a, b) = (-2.5, 1.6)
      return (0..<25).map { _ in
        defer {
          let slope = (0.8 * (a - 1) + 0.3 * b, 4 * (b + 0.5) + 0.3 * a)
          (a, b) = (a - rate * slope.0, b - rate * slope.1)
        }
        return (a, b)
      }
    }
    return ContourPath(
      "Down a loss of two weights", x: "w₁", y: "w₂",
      of: FunctionGrid(x: -3...3, y: -2...2) { loss($0, $1) }, levels: .logarithmic,
      [
        ChartSeries("learning rate 0.05", points: path(rate: 0.05)),
        ChartSeries("learning rate 0.45", points: path(rate: 0.45)),
      ])
  }()
}
