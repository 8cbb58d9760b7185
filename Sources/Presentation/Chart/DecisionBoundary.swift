/// What a classifier answers everywhere, with the labelled points on top.
///
///     DecisionBoundary(
///       "Two moons after 100 steps", x: "x₁", y: "x₂",
///       of: FunctionGrid(x: -1.5...2.5, y: -1...1.5) { x, y in network.probability(x, y) },
///       [ChartSeries("upper moon", points: upper), ChartSeries("lower moon", points: lower)])
///
/// The n-th series are the points whose true class is n. With two classes the grid holds the probability of class 1,
/// and the areas show where the model is in doubt (between 0.25 and 0.75); with `classCount` it holds class indices.
public struct DecisionBoundary: Figure {
  public var title: String
  public var xLabel: String
  public var yLabel: String
  public var outputs: FunctionGrid
  /// Nil where the outputs are probabilities of class 1.
  public var classCount: Int?
  public var points: [ChartSeries]
  /// Lines of text that the plane takes in a terminal.
  public var height = 18

  public init(
    _ title: String, x: String, y: String, of outputs: FunctionGrid, classCount: Int? = nil, _ points: [ChartSeries]
  ) {
    self.title = title
    xLabel = x
    yLabel = y
    self.outputs = outputs
    self.classCount = classCount
    self.points = points
  }

  public var alternative: String {
    let answers = outputs.values.filter(\.isFinite)
    func share(_ index: Int) -> String {
      let count = answers.count { answer(to: $0) == index }
      let percent = Format.fixed(100 * Double(count) / Double(max(1, answers.count)), decimals: 0)
      let name = index < points.count && !points[index].name.isEmpty ? points[index].name : "class \(index)"
      return "\(percent) % to \(name)"
    }
    let shares = Format.list((0..<max(2, min(classCount ?? 2, 12))).map(share))
    let subject = "The plane x \(Summary.range(outputs.x)), y \(Summary.range(outputs.y)) as the model divides it: "
    let tally = tally.map { " \($0.right) of \($0.all) points lie in the area of their own class." } ?? ""
    return subject + shares + "." + tally
  }

  private func answer(to output: Double) -> Int {
    classCount == nil ? (output >= 0.5 ? 1 : 0) : Int(min(1e6, max(-1, output.rounded())))
  }

  /// How many points the model, as far as the grid knows it, puts into their class.
  private var tally: (right: Int, all: Int)? {
    var (right, all) = (0, 0)
    for (index, one) in points.enumerated() {
      for point in one.points {
        let u = (point.x - outputs.x.lowerBound) / (outputs.x.upperBound - outputs.x.lowerBound)
        let v = (point.y - outputs.y.lowerBound) / (outputs.y.upperBound - outputs.y.lowerBound)
        guard 0...1 ~= u, 0...1 ~= v else { continue }
        all += 1
        let output = classCount == nil ? outputs.value(u: u, v: v) : outputs.nearestValue(u: u, v: v)
        if output.map(answer) == index { right += 1 }
      }
    }
    return all > 0 ? (right, all) : nil
  }

  private var plot: Plot {
    typealias Layer = Plot.Backdrop.Layer
    var layers: [Layer]
    if let classCount {
      layers = (0..<max(0, min(classCount, 64))).map { index in
        let isClass = outputs.mapped { $0.isFinite ? (answer(to: $0) == index ? 1 : 0) : .nan }
        return Layer(grid: isClass, threshold: 0.5, fill: .series(index, isSure: true))
      }
    } else {
      let everywhere = outputs.mapped { $0.isFinite ? 1 : .nan }
      layers = [
        Layer(grid: everywhere, threshold: 0.5, fill: .series(0, isSure: true)),
        Layer(grid: outputs, threshold: 0.25, fill: .series(0, isSure: false)),
        Layer(grid: outputs, threshold: 0.5, fill: .series(1, isSure: false)),
        Layer(grid: outputs, threshold: 0.75, fill: .series(1, isSure: true)),
        Layer(grid: outputs, threshold: 0.5, fill: .outline),
      ]
    }
    let marks = points.map { ChartSeries($0.name, points: $0.points.map { ($0.x, $0.y) }, style: .points) }
    return Plot(
      title: title, xLabel: xLabel, yLabel: yLabel, series: marks, xRange: outputs.x, yRange: outputs.y,
      backdrop: Plot.Backdrop(layers: layers, legend: .none), height: height)
  }

  public func rendered(for terminal: Terminal) -> String { TextPlot(plot: plot, terminal: terminal).rendered() }
  public func svg() -> SVG { SVGPlot(plot: plot).svg(alternative: alternative) }
}
