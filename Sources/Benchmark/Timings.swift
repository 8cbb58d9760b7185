import Foundations

/// How long the same work took, each time it was done.
///
///     let timings = Timings.repeating(for: 0.2) { _ = a.matmul(b) }
///     timings.median                // seconds
///     timings.gigaflops(2e9)        // what the median makes of 2 · 10⁹ operations
///
/// The median says what to expect. The least says what the code can do when the machine is left alone: other programs
/// only ever make work slower.
struct Timings {
  /// Seconds, in ascending order.
  private let ascending: [Double]

  init(_ seconds: [Double]) {
    precondition(!seconds.isEmpty, "no measurement, no statistics")
    ascending = seconds.sorted()
  }

  /// Does `work` twice unmeasured, then until `seconds` have passed and at least five times.
  static func repeating(for seconds: Double, _ work: () -> Void) -> Timings {
    for _ in 0..<2 { work() }
    var measured: [Double] = []
    var total = 0.0
    while total < seconds || measured.count < 5 {
      measured.append(secondsTaken(by: work))
      total += measured.last!
    }
    return Timings(measured)
  }

  var count: Int { ascending.count }
  var least: Double { ascending[0] }
  var median: Double { quantile(0.5) }

  /// The time that the given share of the measurements stayed below, interpolated between the two nearest.
  func quantile(_ share: Double) -> Double {
    let place = share * Double(count - 1)
    let lower = Int(place)
    let upper = min(lower + 1, count - 1)
    return ascending[lower] + (place - Double(lower)) * (ascending[upper] - ascending[lower])
  }

  /// Billions of operations a second at the median.
  func gigaflops(_ operations: Double) -> Double { operations / median / 1e9 }

  /// The keys that all stages share.
  var json: [JSON.Member] {
    [JSON.Member("ms_median", .rounded(median * 1e3)), JSON.Member("ms_min", .rounded(least * 1e3))]
  }
}

func secondsTaken(by work: () throws -> Void) rethrows -> Double {
  try ContinuousClock().measure(work) / .seconds(1)
}

extension JSON {
  /// A measured value: what lies beyond six digits is noise.
  static func rounded(_ value: Double) -> JSON {
    guard value.isFinite, value != 0 else { return .number(value) }
    var scale = 1.0
    while abs(value) * scale < 1e5 { scale *= 10 }
    return .number((value * scale).rounded() / scale)
  }
}
