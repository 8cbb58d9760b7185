/// What a chart's data say in words, for its text alternative.
enum Summary {
  static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e7 ? Format.fixed(value, decimals: 0) : Format.significant(value)
  }

  static func range(_ range: ClosedRange<Double>) -> String {
    number(range.lowerBound) + " to " + number(range.upperBound)
  }

  /// "training goes from 4.17 (step 1) to 1.60 (step 500), lowest 1.58."
  static func curve(_ series: ChartSeries, x: String, called fallback: String) -> String {
    let name = series.name.isEmpty ? fallback : series.name
    let points = series.points.filter { $0.x.isFinite && $0.y.isFinite }
    guard let first = points.first, let last = points.last else { return "\(name) has no values." }
    func at(_ value: Double) -> String { "(" + (x.isEmpty ? "at" : x) + " \(number(value)))" }
    if points.count == 1 { return "\(name) is \(number(first.y)) \(at(first.x))." }
    var text = "\(name) goes from \(number(first.y)) \(at(first.x)) to \(number(last.y)) \(at(last.x))"
    let (lowest, highest) = (points.map(\.y).min()!, points.map(\.y).max()!)
    if lowest < min(first.y, last.y) { text += ", lowest \(number(lowest))" }
    if highest > max(first.y, last.y) { text += ", highest \(number(highest))" }
    if !series.band.isEmpty { text += ", with its spread" }
    return text + "."
  }

  /// "40 points of moon A, x 0.1 to 2, y −1 to 1."
  static func cloud(_ series: ChartSeries) -> String {
    let points = series.points.filter { $0.x.isFinite && $0.y.isFinite }
    let name = series.name.isEmpty ? "" : " of \(series.name)"
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max() else { return "No points\(name)." }
    let (low, high) = (points.map(\.y).min()!, points.map(\.y).max()!)
    return (points.count == 1 ? "1 point" : "\(points.count) points") + name
      + ", x \(range(left...right)), y \(range(low...high))."
  }

  static func references(_ references: [ReferenceLine]) -> [String] {
    references.map { reference in
      switch reference {
      case .horizontal(let y, let label): "A line across at \(number(y)): \(label)."
      case .vertical(let x, let label): "An upright line at \(number(x)): \(label)."
      }
    }
  }
}
