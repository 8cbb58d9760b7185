import Foundations
import Presentation

/// Finds out what the processor can do at the most while something else is measured.
///
///     var meter = PeakMeter()       // before
///     ...                           // the work
///     meter.measure()               // after
///     meter.gigaflops               // the larger of both
///
/// A processor's clock changes with its warmth and its neighbours, so the peak is only comparable with work done at the
/// same time. Of several measurements the largest counts: all that disturbs one makes it smaller.
struct PeakMeter {
  private(set) var gigaflops = 0.0

  init() { measure() }

  mutating func measure() {
    let start = ContinuousClock.now
    var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
    repeat {
      gigaflops = max(gigaflops, Peak.multiplyAddGigaflops { seconds })
    } while seconds < 0.15
  }

  /// For the head of a report.
  func sentence(threads: Int) -> String {
    let peak = Format.significant(gigaflops) + " GFLOP/s"
    return "Peak of \(threads == 1 ? "1 thread" : "\(threads) threads"), float32 multiply-adds: \(peak)"
  }

  /// The keys that all stages share.
  func json(threads: Int) -> [JSON.Member] {
    [
      JSON.Member("threads", .integer(threads)), JSON.Member("processor", .string(Machine.processorName)),
      JSON.Member("vector_width", .integer(Peak.vectorWidth)), JSON.Member("peak_gflops", .rounded(gigaflops)),
    ]
  }
}
