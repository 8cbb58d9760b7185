import Foundations
import Presentation

/// `swift run bench attention`: time grows with the square of the length, memory in proportion to it.
struct AttentionOptions: CommandOptions {
  var width = 384
  var heads = 6
  var lengths: [Int] = []
  var seconds = 0.2
  var common = BenchOptions()

  static var fields: [Field<Self>] {
    [
      .option("width", \.width, in: 1...100_000, "numbers that stand for a position, shared by the heads"),
      .option("heads", \.heads, in: 1...1000, "attention heads"),
      .option("length", \.lengths, in: 1...1_000_000, "tokens in the text; without any, 512 to 8,192"),
      .option("seconds", \.seconds, in: 0.001...60, "how long each length is repeated"),
    ] + BenchOptions.fields(in: \.common)
  }

  mutating func validate() throws {
    if width % heads != 0 {
      throw UsageError("--width \(width) cannot be shared by \(heads) heads; choose a multiple of --heads.")
    }
    // What one length adds to the process's memory is only seen if those before it were shorter.
    lengths = lengths.isEmpty ? [512, 1024, 2048, 4096, 8192] : Array(Set(lengths)).sorted()
  }
}

let attentionStage = Command(
  "attention", "Times causal attention, forward and backward, over texts of growing length.",
  discussion: """
    Memory is what a length adds to the most that the process has held: queries, keys, values, the result and their \
    gradients. Beside it stands what the weights alone would take, had the length × length matrix of each head been \
    stored. Operations are 12 × width × the keys seen on average, for each token; what the backward pass computes \
    again counts nothing.
    """
) { (options: AttentionOptions, console) in
  options.common.apply(console)
  let (width, heads) = (options.width, options.heads)
  try requireMemory(
    bytes: 32 * Double(width) * Double(options.lengths.last ?? 0),
    for: "Attention at --length \(options.lengths.last ?? 0)")
  var meter = PeakMeter()
  var generator = SeededGenerator(seed: 1)
  var rows: [PeakTable.Row] = []
  var results: [JSON] = []
  for length in options.lengths {
    let before = Machine.peakResidentMemory
    let inputs = (0..<3).map { _ in Parameter(.uniform([1, length, width], from: -1, using: &generator)) }
    let timings = Timings.repeating(for: options.seconds) {
      for input in inputs { input.clearGradient() }
      attention(
        query: inputs[0].value, key: inputs[1].value, value: inputs[2].value, headCount: heads, isCausal: true
      ).sum().backward()
    }
    meter.note(timings)
    let memory = before.flatMap { before in Machine.peakResidentMemory.map { $0 - before } }
    let matrices = length * length * heads * 4
    let operations = 12 * Double(width) * Double(length) * Double(length + 1) / 2
    let row = PeakTable.Row(
      label: "\(Format.count(length)) tokens", timings: timings, operations: operations,
      extra: [memory.map { Format.bytes($0) } ?? "-", Format.bytes(matrices)])
    rows.append(row)
    results.append(
      .object(
        [JSON.Member("length", .integer(length))] + timings.json + [
          JSON.Member("gflops", .rounded(row.gigaflops)),
          JSON.Member("memory_mb", memory.map { .rounded(Double($0) / 1e6) } ?? .null),
          JSON.Member("matrices_mb", .rounded(Double(matrices) / 1e6)),
        ]))
    meter.measure()
  }
  console.say(meter.sentence(threads: options.common.threads))
  console.say()
  console.show(
    PeakTable(
      peak: meter.gigaflops, extraHeadings: ["memory", "matrices"],
      sections: [("float32, width \(width), \(heads) heads, forward and backward", rows)]))
  meter.warnIfDisturbed(console)
  console.finish(
    .object(
      meter.json(threads: options.common.threads) + [
        JSON.Member("width", .integer(width)), JSON.Member("heads", .integer(heads)),
        JSON.Member("lengths", .array(results)),
      ]))
}
