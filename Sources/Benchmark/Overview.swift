import Foundations
import Presentation

/// `swift run bench` without a stage: training steps of the smaller models and the matrix products of all, in a few
/// seconds.
@Sendable func overview(_ options: BenchOptions, _ console: Console) throws {
  options.apply(console)
  var meter = PeakMeter()
  console.say("\(Machine.processorName), \(Peak.vectorWidth) floats in a vector. Measuring ...")

  var sections: [(heading: String, rows: [PeakTable.Row])] = []
  var results: [JSON] = []
  for (model, steps) in zip(ReferenceModel.all, [60, 8]) {
    var rows: [PeakTable.Row] = []
    for precision in Precision.allCases {
      let benchmark = TrainingBenchmark(
        model: model.model, batchSize: model.batchSize, precision: precision, steps: steps)
      let timings = try benchmark.run().timings
      meter.measure()
      meter.note(timings)
      let row = PeakTable.Row(
        label: precision.rawValue, timings: timings, operations: benchmark.operationsPerStep,
        extra: [Format.short(Double(benchmark.tokensPerStep) / timings.median)])
      rows.append(row)
      results.append(
        .object(
          [JSON.Member("model", .string(model.name)), JSON.Member("precision", .string(precision.rawValue))]
            + timings.json + [
              JSON.Member("tokens_per_s", .rounded(Double(benchmark.tokensPerStep) / timings.median)),
              JSON.Member("gflops", .rounded(row.gigaflops)),
            ]))
    }
    sections.append((model.name, rows))
  }
  let groups = ReferenceModel.all.map { MatmulGroup(name: $0.name, products: $0.products) }
  let (table, json) = try measureProducts(groups, Precision.allCases, seconds: 0.1, &meter)
  console.say(meter.sentence(threads: options.threads))
  console.say("\nTraining steps")
  console.show(PeakTable(peak: meter.gigaflops, extraHeadings: ["tokens/s"], sections: sections))
  console.say("\nMatrix products: rows × depth × columns")
  console.show(table)
  console.say("\nThe line marks the peak. `bench STAGE --help` tells how each figure is made.")
  meter.warnIfDisturbed(console)
  console.finish(
    .object(meter.json(threads: options.threads) + [JSON.Member("training", .array(results)), json]))
}
