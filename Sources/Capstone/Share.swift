import Foundations
import Presentation

/// How many of some tries went well, with the range that holds the true share with 95 % confidence.
///
///     Share(of: [1, 0, 1, 1]).text(decimals: 0)     // "75 % (25 to 100)"
struct Share {
  /// 0...1, as its range is.
  let interval: Bootstrap.Interval
  let count: Int

  var mean: Double { interval.mean }

  init(_ interval: Bootstrap.Interval, count: Int) {
    self.interval = interval
    self.count = count
  }

  /// - Parameter scores: 1 or 0, or something between, for each try.
  init(of scores: [Double]) {
    var generator = SeededGenerator(seed: 1)
    self.init(Bootstrap.interval(of: scores, using: &generator), count: scores.count)
  }

  /// What `json` wrote, read again.
  init?(_ json: JSON) {
    guard let mean = json["share"]?.double, let lower = json["lower"]?.double, let upper = json["upper"]?.double,
      let count = json["count"]?.integer
    else { return nil }
    self.init(Bootstrap.Interval(mean: mean, lower: lower, upper: upper), count: count)
  }

  var json: JSON {
    [
      "share": .number(interval.mean), "lower": .number(interval.lower), "upper": .number(interval.upper),
      "count": .integer(count),
    ]
  }

  /// - Parameter unit: What was tried, such as "tasks", to say how many.
  func text(decimals: Int = 1, counting unit: String? = nil) -> String {
    Format.percent(mean, decimals: decimals) + " " + range(decimals: decimals, counting: unit)
  }

  /// What `text` says after the share itself.
  func range(decimals: Int = 1, counting unit: String? = nil) -> String {
    func number(_ share: Double) -> String { Format.fixed(100 * share, decimals: decimals) }
    let tries = unit.map { ", \(Format.count(count)) \($0)" } ?? ""
    return "(\(number(interval.lower)) to \(number(interval.upper))\(tries))"
  }
}
