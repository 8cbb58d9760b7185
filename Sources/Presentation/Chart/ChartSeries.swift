import Foundations

/// Named points of a chart: a curve, a cloud, or a curve with its spread.
///
///     ChartSeries("training", losses)                                   // at x = 1, 2, 3, ...
///     ChartSeries("measured", points: [(8, 0.31), (16, 0.22)], style: .points)
///     ChartSeries("dropout", runs: lossesOfEachSeed)                    // mean ± standard deviation over the runs
public struct ChartSeries: Sendable {
  public let name: String
  public let points: [(x: Double, y: Double)]
  /// From where to where each point spreads; empty where nothing is known of it.
  public let band: [(lower: Double, upper: Double)]
  public let style: Style

  public enum Style: Sendable {
    /// Points joined in their order, not marked themselves.
    case line
    /// Marks only.
    case points
    case markedLine
  }

  /// Points in the order they are to be joined.
  public init(_ name: String = "", points: [(Double, Double)], style: Style = .line) {
    self.init(name, points: points, band: [], style: style)
  }

  /// Points that spread by `spread[i]` to either side.
  public init(_ name: String = "", points: [(Double, Double)], spread: [Double], style: Style = .line) {
    precondition(spread.count == points.count, "\(points.count) points with \(spread.count) spreads")
    self.init(
      name, points: points, band: zip(points, spread).map { ($0.1 - $1.magnitude, $0.1 + $1.magnitude) }, style: style)
  }

  /// Points with a band around each, such as the lowest and the highest of several runs.
  public init(_ name: String = "", points: [(Double, Double)], band: [(Double, Double)], style: Style = .line) {
    precondition(band.isEmpty || band.count == points.count, "\(points.count) points with a band of \(band.count)")
    self.name = name
    self.points = points.map { (x: $0.0, y: $0.1) }
    self.band = band.map { (lower: $0.0, upper: $0.1) }
    self.style = style
  }

  /// Values at x = 1, 2, 3, ..., such as the losses after each step.
  public init(_ name: String = "", _ values: [Double], style: Style = .line) {
    self.init(name, points: values.enumerated().map { (Double($0.offset + 1), $0.element) }, style: style)
  }

  /// The mean of several runs and their sample standard deviation, at the places `x`, else at 1, 2, 3, ...
  ///
  /// Runs of unequal length are compared as far as the shortest goes.
  public init(_ name: String = "", x: [Double]? = nil, runs: [[Double]], style: Style = .line) {
    let length = min(runs.map(\.count).min() ?? 0, x?.count ?? Int.max)
    let spreads = (0..<length).map { index in Spread(runs.map { $0[index] }) }
    self.init(
      name, points: spreads.enumerated().map { (x?[$0.offset] ?? Double($0.offset + 1), $0.element.mean) },
      spread: spreads.map(\.deviation), style: style)
  }

  /// The straight line w₁x + w₂y + b = 0, on which a neuron with two inputs is undecided.
  ///
  /// Without a direction, as with weights of 0, it has no points.
  public static func boundary(_ name: String = "", weights: (Double, Double), bias: Double) -> ChartSeries {
    let squares = weights.0 * weights.0 + weights.1 * weights.1
    guard squares.isNormal, bias.isFinite else { return ChartSeries(name, points: []) }
    let nearest = (x: -bias * weights.0 / squares, y: -bias * weights.1 / squares)
    // Far beyond anything a chart shows; a chart cuts lines at its frame.
    let reach = 1e5 * (1 + nearest.x.magnitude + nearest.y.magnitude) / squares.squareRoot()
    return ChartSeries(
      name,
      points: [
        (nearest.x - reach * weights.1, nearest.y + reach * weights.0),
        (nearest.x + reach * weights.1, nearest.y - reach * weights.0),
      ])
  }
}

/// A straight line across a chart at a value worth comparing with.
///
///     LineChart("Loss", x: "step", y: "nats", [series], references: [.horizontal(1.21, "entropy floor")])
public enum ReferenceLine: Sendable {
  case horizontal(_ y: Double, _ label: String)
  case vertical(_ x: Double, _ label: String)

  var label: String {
    switch self {
    case .horizontal(_, let label), .vertical(_, let label): label
    }
  }
}
