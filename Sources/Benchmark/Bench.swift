import Foundations
import Presentation

/// `swift run bench`: how fast this workbook computes, against what the processor could do at the most.
///
///     swift run bench                                    # everything once
///     swift run bench train --precision bfloat16 --json  # whole training steps
///     swift run bench matmul --size 512x512x512          # matrix products
///     swift run bench attention                          # time and memory against length
@main enum Bench {
  static let command = Command(
    "bench", "Measures how fast this workbook computes, against what the processor could do at the most.",
    discussion: """
      Without a stage: everything once, in a minute or two. Every figure stands beside the peak of this machine, which is measured in the \
      same run: float32 multiply-adds that never leave the registers, on as many threads. \
      Sources/Benchmark/peers/compare.py measures PyTorch beside it.
      """,
    stages: [trainStage, matmulStage, attentionStage, kernelStage, generateStage, tokenizeStage], work: overview)

  static func main() { command.main() }
}

/// What every stage can be told.
struct BenchOptions: CommandOptions {
  var threads = Threads.available

  static var fields: [Field<Self>] {
    [.option("threads", \.threads, in: 1...1024, "how many threads compute")]
  }

  /// Sets the number of threads for the rest of the process.
  func apply(_ console: Console) {
    Threads.count = threads
    if threads > Threads.available {
      console.warn(
        "\(threads) threads have to share \(Threads.available) processors; the figures say little about either.")
    }
  }
}
