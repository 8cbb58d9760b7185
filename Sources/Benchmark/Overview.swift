import Foundation
import Foundations
import Presentation

/// What the overview can be told.
struct OverviewOptions: CommandOptions {
  var text = ""
  var common = BenchOptions()

  static var fields: [Field<Self>] {
    [.option("text", \.text, "a text file, for the tokenizer's figures")] + BenchOptions.fields(in: \.common)
  }
}

/// `swift run bench` without a stage: the whole table in about a minute, everything once.
@Sendable func overview(_ options: OverviewOptions, _ console: Console) throws {
  options.common.apply(console)
  let threads = options.common.threads
  let text = options.text.isEmpty ? nil : try readText(options.text)
  var meter = PeakMeter()
  console.say("\(Machine.processorName), \(Peak.vectorWidth) floats in a vector. Measuring for a minute or two ...")

  var (sections, training): ([(heading: String, rows: [PeakTable.Row])], [JSON]) = ([], [])
  var facts: [Fact] = []
  // The models come in the order of their memory, since a process only ever tells the most that it held.
  for (model, steps) in zip(ReferenceModel.all, [100, 12, 7]) {
    console.say("  \(model.name)")
    if model.name == ReferenceModel.all.last?.name { facts.append(try longText(&meter)) }
    var rows: [PeakTable.Row] = []
    for precision in Precision.allCases {
      let row = try trainingRow(model, precision, steps: steps, threads: threads, &meter)
      rows.append(row)
      training.append(row.json(model, precision))
    }
    sections.append((model.name, rows))
    if steps > 7, threads > 1 {
      Threads.count = 1
      let alone = try trainingRow(model, .float32, steps: max(6, steps / 3), threads: 1, &meter)
      Threads.count = threads
      facts.append(
        Fact(
          "\(threads) threads instead of 1, \(model.name)", value: alone.timings.least / rows[0].timings.least,
          unit: "times as fast", key: "speed_up_\(facts.count)", limit: Double(threads)))
    }
  }
  console.say("  everything else\n")
  facts += try generation(&meter)
  if let text { facts += try tokenizers(text) }
  facts.append(idle())
  let groups = ReferenceModel.all.map { MatmulGroup(name: $0.name, products: $0.products) }
  let (table, products) = try measureProducts(groups, Precision.allCases, seconds: 0.1, &meter)

  console.say(meter.sentence(threads: threads))
  console.say("\nTraining steps")
  console.show(PeakTable(peak: meter.gigaflops, extraHeadings: ["tokens/s", "memory"], sections: sections))
  console.say("\nMatrix products: rows × depth × columns")
  console.show(table)
  console.say("\nEverything else")
  console.show(FactTable(facts: facts))
  if text == nil { console.say("Name a text with --text FILE to see the tokenizer's figures too.") }
  console.say("\nThe line marks the limit. `bench STAGE --help` tells how each figure is made.")
  meter.warnIfDisturbed(console)
  console.finish(
    .object(
      meter.json(threads: threads) + [
        JSON.Member("training", .array(training)), products,
        JSON.Member("facts", .object(facts.map { JSON.Member($0.key, .rounded($0.value)) })),
      ]))
}

private func trainingRow(
  _ model: ReferenceModel, _ precision: Precision, steps: Int, threads: Int, _ meter: inout PeakMeter
) throws -> PeakTable.Row {
  TensorMemory.releaseUnused()
  let benchmark = TrainingBenchmark(
    model: model.model, batchSize: model.batchSize, precision: precision, steps: steps)
  let timings = try benchmark.run().timings
  if threads == Threads.available { meter.measure() }
  meter.note(timings)
  return PeakTable.Row(
    label: precision.rawValue, timings: timings, operations: benchmark.operationsPerStep,
    extra: [
      Format.short(Double(benchmark.tokensPerStep) / timings.median),
      Machine.peakResidentMemory.map { Format.bytes($0) } ?? "-",
    ])
}

extension PeakTable.Row {
  fileprivate func json(_ model: ReferenceModel, _ precision: Precision) -> JSON {
    let tokens = Double(model.batchSize * model.model.contextLength)
    return .object(
      [JSON.Member("model", .string(model.name)), JSON.Member("precision", .string(precision.rawValue))]
        + timings.json + [
          JSON.Member("tokens_per_s", .rounded(tokens / timings.median)), JSON.Member("gflops", .rounded(gigaflops)),
          JSON.Member("peak_rss_mb", Machine.peakResidentMemory.map { .rounded(Double($0) / 1e6) } ?? .null),
        ])
  }
}

func readText(_ path: String) throws -> String {
  guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else {
    throw WorkbookError("The text \(path) cannot be read, or is empty.", remedy: "Name a file with some text in it.")
  }
  return String(decoding: data, as: UTF8.self)
}
