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
  private var total = 0.0
  private var processorTime = 0.0

  init() { measure() }

  mutating func measure() {
    let start = ContinuousClock.now
    var seconds: Double { (ContinuousClock.now - start).seconds }
    repeat {
      gigaflops = max(gigaflops, Peak.multiplyAddGigaflops { seconds })
    } while seconds < 0.2
  }

  /// Work that is compared with this peak: the meter keeps account of how much of the processor it got.
  mutating func note(_ timings: Timings) {
    total += timings.total
    processorTime += timings.processorTime
  }

  /// The share of the time on the clock that the leading thread had a processor: 1 on a quiet machine.
  var processorShare: Double { total > 0 ? min(1, processorTime / total) : 1 }

  /// The peak is made of short runs, which may find a quiet moment on a busy machine; longer work does not.
  func warnIfDisturbed(_ console: Console) {
    if processorShare < 0.95 {
      console.warn(
        "Other programs held up this work for \(Format.fixed(100 * (1 - processorShare), decimals: 0)) % of its time: "
          + "these figures say little. Measure again when the machine is quiet.")
    }
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
      JSON.Member("processor_share", .rounded(processorShare)),
    ]
  }
}
