import Foundations
import Presentation

/// How long the same work took, each time it was done.
///
///     let timings = Timings.repeating(for: 0.2) { _ = a.matmul(b) }
///     timings.median                // seconds
///     timings.gigaflops(2e9)        // what the median makes of 2 · 10⁹ operations
///
/// The median says what to expect. The least says what the code can do when the machine is left alone: other programs
/// only ever make work slower. How much they did is seen in the processor's time.
struct Timings {
  /// Seconds.
  private var measured: [Double] = []
  private(set) var total = 0.0
  /// Seconds that the processor worked for us. The thread that leads the team never sleeps, so more than a trifle less
  /// than `total` means that other programs had their turns.
  private(set) var processorTime = 0.0
  /// The smallest processor time of a measurement: comparable even on a busy machine, if one thread does all.
  private(set) var leastProcessorTime = Double.infinity

  /// Does `work` once and remembers how long it took.
  mutating func measure(_ work: () throws -> Void) rethrows {
    let before = Machine.threadProcessorTime
    let seconds = try secondsTaken(by: work)
    let processorSeconds = Machine.threadProcessorTime - before
    processorTime += processorSeconds
    leastProcessorTime = min(leastProcessorTime, processorSeconds)
    total += seconds
    measured.append(seconds)
  }

  /// Does `work` twice unmeasured, then until `seconds` have passed and at least five times.
  static func repeating(for seconds: Double, _ work: () -> Void) -> Timings {
    for _ in 0..<2 { work() }
    var timings = Timings()
    while timings.total < seconds || timings.count < 5 { timings.measure(work) }
    return timings
  }

  var count: Int { measured.count }
  var least: Double { measured.min() ?? .nan }
  var median: Double { quantile(0.5) }

  /// The time that the given share of the measurements stayed below, interpolated between the two nearest.
  func quantile(_ share: Double) -> Double {
    precondition(!measured.isEmpty, "no measurement, no statistics")
    let ascending = measured.sorted()
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
