import Foundations
import Presentation

/// `swift run bench train`: what a training step takes, and how much of the peak that is.
struct TrainOptions: CommandOptions {
  enum Family: String, CaseIterable, ArgumentValue { case gpt2, llama }

  var family = Family.gpt2
  var layers = 4
  var heads = 4
  var width = 128
  var context = 64
  var vocabulary = 65
  var batch = 12
  var precision = Precision.float32
  var steps = 100
  var seed: UInt64 = 1
  var common = BenchOptions()

  static var fields: [Field<Self>] {
    [
      .section("Model"),
      .option("family", \.family, "the kind of transformer"),
      .option("layers", \.layers, in: 1...1000, "blocks of attention and feed-forward"),
      .option("heads", \.heads, in: 1...1000, "attention heads in each"),
      .option("width", \.width, in: 1...100_000, "numbers that stand for a position"),
      .option("context", \.context, in: 1...1_000_000, "tokens in a text"),
      .option("vocabulary", \.vocabulary, in: 1...1_000_000, "different tokens"),
      .section("Training"),
      .option("batch", \.batch, in: 1...100_000, "texts in a step"),
      .option("precision", \.precision, "in which matrix products multiply"),
      .option("steps", \.steps, in: 4...1_000_000, "steps, the first fifth of which (at least 3) is not counted"),
      .option("seed", \.seed, "decides the first weights and the tokens"),
      .section("Machine"),
    ] + BenchOptions.fields(in: \.common)
  }

  var model: TransformerConfiguration {
    switch family {
    case .gpt2:
      .gpt2(
        vocabularySize: vocabulary, contextLength: context, layerCount: layers, headCount: heads, width: width,
        hasBias: false)
    case .llama:
      .llama(vocabularySize: vocabulary, contextLength: context, layerCount: layers, headCount: heads, width: width)
    }
  }

  func validate() throws {
    do { try model.validate() } catch let error as WorkbookError { throw UsageError(error.description) }
  }
}

let trainStage = Command(
  "train", "Times whole training steps of a model: batch, forward, backward, clipping, AdamW.",
  discussion: """
    The model has no biases and one table for input and output; the tokens are random. Utilisation (mfu) is operations \
    a second at the median step over the peak. Operations are 6 a token for each number in the matrices that a token \
    is multiplied with (a multiply-add is 2, done once forward and twice backward), and for attention 12 × layers × \
    width × the keys that a position sees on average; norms, activations and the optimizer count nothing. The peak is \
    that of float32 multiply-adds, for bfloat16 too, which may therefore pass 100 %.
    """
) { (options: TrainOptions, console) in
  options.common.apply(console)
  let (model, threads) = (options.model, options.common.threads)
  let benchmark = TrainingBenchmark(
    model: model, batchSize: options.batch, precision: options.precision, steps: options.steps, seed: options.seed)
  try benchmark.validate()
  console.say(
    "\(options.family.rawValue): layers \(options.layers), heads \(options.heads), width \(options.width), "
      + "context \(options.context), vocabulary \(Format.count(options.vocabulary))")
  console.say(
    "\(options.steps) steps of \(options.batch) × \(options.context) tokens, \(options.precision.rawValue), "
      + "\(threads == 1 ? "1 thread" : "\(threads) threads"), \(Machine.processorName)")
  if options.precision == .bfloat16, !Peak.hasBFloat16Product {
    console.say("This processor has no instruction for bfloat16: expect less than with float32.")
  }
  var meter = PeakMeter()
  let (timings, parameterCount) = try benchmark.run { seconds in
    let left = seconds * Double(options.steps - benchmark.warmUpSteps)
    if left > 5 { console.say("About \(Format.duration(left)) to go.") }
  }
  meter.measure()
  meter.note(timings)

  let gigaflops = timings.gigaflops(benchmark.operationsPerStep)
  let tokensPerSecond = Double(benchmark.tokensPerStep) / timings.median
  let memory = Machine.peakResidentMemory
  func milliseconds(_ seconds: Double) -> String { Format.significant(seconds * 1e3) + " ms" }
  console.say()
  for (name, value) in [
    ("parameters", Format.count(parameterCount)),
    ("step", "\(milliseconds(timings.median)), the median of \(timings.count)"),
    (
      "",
      "least \(milliseconds(timings.least)), 10 % below \(milliseconds(timings.quantile(0.1))), "
        + "90 % below \(milliseconds(timings.quantile(0.9)))"
    ),
    ("tokens", Format.count(Int(tokensPerSecond)) + " a second"),
    ("memory", memory.map { Format.bytes($0) + " at the most" } ?? "unknown"),
    ("operations", Format.short(model.trainingOperationsPerToken) + " floating-point operations a token"),
    ("peak", Format.significant(meter.gigaflops) + " GFLOP/s of float32 multiply-adds, measured before and after"),
    ("utilisation", PeakTable.percent(gigaflops / meter.gigaflops) + " of the peak"),
  ] { console.say("  " + name + String(repeating: " ", count: 13 - name.count) + value) }
  console.say()
  console.show(
    PeakTable(
      peak: meter.gigaflops,
      sections: [
        ("", [.init(label: options.precision.rawValue, timings: timings, operations: benchmark.operationsPerStep)])
      ]))
  meter.warnIfDisturbed(console)
  console.finish(
    .object(
      [
        JSON.Member("family", .string(options.family.rawValue)), JSON.Member("layers", .integer(options.layers)),
        JSON.Member("heads", .integer(options.heads)), JSON.Member("width", .integer(options.width)),
        JSON.Member("context", .integer(options.context)), JSON.Member("vocabulary", .integer(options.vocabulary)),
        JSON.Member("batch", .integer(options.batch)), JSON.Member("parameters", .integer(parameterCount)),
        JSON.Member("precision", .string(options.precision.rawValue)), JSON.Member("steps", .integer(options.steps)),
        JSON.Member("warm_up_steps", .integer(benchmark.warmUpSteps)),
        JSON.Member("ms_per_step_median", .rounded(timings.median * 1e3)),
        JSON.Member("ms_per_step_min", .rounded(timings.least * 1e3)),
        JSON.Member("processor_ms_per_step_min", .rounded(timings.leastProcessorTime * 1e3)),
        JSON.Member("ms_per_step_p10", .rounded(timings.quantile(0.1) * 1e3)),
        JSON.Member("ms_per_step_p90", .rounded(timings.quantile(0.9) * 1e3)),
        JSON.Member("tokens_per_s", .rounded(tokensPerSecond)), JSON.Member("gflops", .rounded(gigaflops)),
        JSON.Member("mfu", .rounded(gigaflops / meter.gigaflops)),
        JSON.Member("peak_rss_mb", memory.map { .rounded(Double($0) / 1e6) } ?? .null),
      ] + meter.json(threads: threads)))
}
