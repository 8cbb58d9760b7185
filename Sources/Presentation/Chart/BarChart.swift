import Foundations

/// Amounts side by side, each as a bar and as a number.
///
///     console.show(
///       BarChart("Training step at 10.7 M parameters", unit: "ms", [("ours", 61.2), ("PyTorch", 104)]))
///
///     Training step at 10.7 M parameters
///     ours     ██████████████████████████████                      61.2 ms
///     PyTorch  ███████████████████████████████████████████████████  104 ms
///
/// With a spread, and in groups:
///
///     BarChart(
///       "Accuracy on held-out digits", unit: "%",
///       groups: [
///         ("100 examples", [Bar("plain", runs: [81, 79, 84]), Bar("dropout", runs: [86, 85, 88])]),
///         ("1,000 examples", [Bar("plain", runs: [93, 92, 93]), Bar("dropout", runs: [94, 95, 94])]),
///       ])
///
/// Bars begin at 0 always: a bar that begins elsewhere lies about ratios.
public struct BarChart: Figure {
  public var title: String
  public var unit: String
  /// Bars under a heading; the one group of a plain chart has none.
  public var groups: [(name: String, bars: [Bar])]

  public init(_ title: String, unit: String = "", _ bars: [(String, Double)]) {
    self.init(title, unit: unit, bars: bars.map { Bar($0.0, $0.1) })
  }

  public init(_ title: String, unit: String = "", bars: [Bar]) {
    self.init(title, unit: unit, groups: [("", bars)])
  }

  public init(_ title: String, unit: String = "", groups: [(String, [Bar])]) {
    self.title = title
    self.unit = unit
    self.groups = groups.map { (name: $0.0, bars: $0.1) }
  }

  public var alternative: String {
    let parts = groups.filter { !$0.bars.isEmpty }.map { group in
      (group.name.isEmpty ? "" : group.name + ": ")
        + Format.list(group.bars.map { ($0.label.isEmpty ? "" : $0.label + " ") + number(of: $0) })
    }
    return parts.isEmpty ? "A bar chart without values." : "Bar chart: " + parts.joined(separator: "; ") + "."
  }

  /// "61.2 ± 1.3 ms", or "-" for what is no number.
  func number(of bar: Bar) -> String {
    guard bar.value.isFinite else { return "-" }
    let spread = bar.shownSpread.map { " ± " + Format.significant($0, digits: 2) } ?? ""
    return Format.significant(bar.value) + spread + (unit.isEmpty ? "" : " " + unit)
  }

  var isEmpty: Bool { groups.allSatisfy(\.bars.isEmpty) }

  /// The series whose colour a bar has: in groups, bars of one label share it.
  func colour(of bar: Bar) -> Int {
    guard groups.count > 1 else { return 0 }
    var labels: [String] = []
    for one in groups.flatMap(\.bars) where !labels.contains(one.label) { labels.append(one.label) }
    return labels.firstIndex(of: bar.label) ?? 0
  }

  /// What all bars and their spreads cover, 0 included.
  var span: ClosedRange<Double> {
    let ends = groups.flatMap(\.bars).filter(\.value.isFinite).flatMap { bar in
      [bar.value, bar.value - (bar.shownSpread ?? 0), bar.value + (bar.shownSpread ?? 0)].filter(\.isFinite)
    }
    return min(0, ends.min() ?? 0)...max(0, ends.max() ?? 0)
  }

  public func rendered(for terminal: Terminal) -> String { TextBars(chart: self, terminal: terminal).rendered() }
  public func svg() -> SVG { SVGBars(chart: self).svg() }
}

/// A labelled amount, and how far it may be off.
public struct Bar: Sendable {
  public let label: String
  public let value: Double
  /// To either side; nil where it is not known.
  public let spread: Double?

  public init(_ label: String, _ value: Double, spread: Double? = nil) {
    self.label = label
    self.value = value
    self.spread = spread
  }

  /// The mean of several runs and their sample standard deviation.
  public init(_ label: String, runs: [Double]) {
    let spread = Spread(runs)
    self.init(label, spread.mean, spread: runs.count > 1 ? spread.deviation : nil)
  }

  var shownSpread: Double? { spread.flatMap { $0.isFinite ? $0.magnitude : nil } }
}
