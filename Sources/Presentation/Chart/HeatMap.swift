/// A table of amounts as shades: where a model looks, or what it takes for what.
///
///     HeatMap("What each word looks at", rows: words, columns: words, weights, x: "looked at", y: "word")
///     HeatMap("Confusion", rows: names, columns: names, counts, x: "predicted", y: "true", showsNumbers: true)
///
/// A row may be shorter than the others; what is missing or not finite stays empty.
public struct HeatMap: Figure {
  public var title: String
  public var rows: [String]
  public var columns: [String]
  public var values: [[Double]]
  public var xLabel: String
  public var yLabel: String
  public var showsNumbers: Bool
  /// The amounts of the lightest and of the darkest shade; nil: the least and the greatest value, or 0 where all
  /// values lie above it.
  public var range: ClosedRange<Double>?

  public init(
    _ title: String, rows: [String], columns: [String], _ values: [[Double]], x: String = "", y: String = "",
    showsNumbers: Bool = false, range: ClosedRange<Double>? = nil
  ) {
    self.title = title
    self.rows = rows
    self.columns = columns
    self.values = values
    xLabel = x
    yLabel = y
    self.showsNumbers = showsNumbers
    self.range = range
  }

  public var alternative: String {
    guard let span else { return "A heat map without values." }
    let size = "Heat map of \(rowCount) by \(columnCount) values"
    let axes = xLabel.isEmpty || yLabel.isEmpty ? "" : ", \(yLabel) by \(xLabel)"
    let peaks = (0..<min(rowCount, 6)).compactMap { row -> String? in
      let finite = (0..<columnCount).compactMap { column in value(row, column).map { (column, $0) } }
      // The first of equals.
      guard let top = finite.max(by: { $0.1 < $1.1 || ($0.1 == $1.1 && $0.0 > $1.0) }) else { return nil }
      return "\(label(row, of: rows)): most at \(label(top.0, of: columns)), \(Summary.number(top.1))"
    }
    let more = rowCount > 6 ? "; and so on for \(rowCount - 6) more rows" : ""
    return "\(size)\(axes), from \(Summary.number(span.lowerBound)) to \(Summary.number(span.upperBound)). "
      + peaks.joined(separator: "; ") + more + "."
  }

  var rowCount: Int { max(rows.count, values.count) }
  var columnCount: Int { max(columns.count, values.map(\.count).max() ?? 0) }

  func label(_ index: Int, of labels: [String]) -> String {
    index < labels.count ? labels[index] : "\(index + 1)"
  }

  func value(_ row: Int, _ column: Int) -> Double? {
    guard row < values.count, column < values[row].count, values[row][column].isFinite else { return nil }
    return values[row][column]
  }

  /// The amounts from the lightest shade to the darkest.
  var span: ClosedRange<Double>? {
    let finite = values.flatMap { $0 }.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else { return nil }
    return range ?? min(0, least)...max(0, greatest)
  }

  func step(_ value: Double, in span: ClosedRange<Double>) -> Int {
    // Halves first: the difference of two huge numbers could overflow.
    let half = span.upperBound / 2 - span.lowerBound / 2
    return half > 0 ? Shade.step(min(1, max(0, (value / 2 - span.lowerBound / 2) / half))) : 0
  }

  /// Short enough for a cell: "0.31", "12", "1.2 k".
  static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1000
      ? Format.fixed(value, decimals: 0)
      : value.magnitude < 10 ? Format.fixed(value, decimals: 2) : Format.short(value, digits: 2, trimmed: true)
  }

  public func rendered(for terminal: Terminal) -> String { TextHeatMap(map: self, terminal: terminal).rendered() }
  public func svg() -> SVG { SVGHeatMap(map: self).svg() }
}
