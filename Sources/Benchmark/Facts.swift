import Foundation
import Foundations
import Presentation

/// One figure that is not operations a second, perhaps with the most (or least) that it could be.
struct Fact {
  let name: String
  let value: Double
  let unit: String
  let key: String
  var limit: Double?

  init(_ name: String, value: Double, unit: String, key: String, limit: Double? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
    self.key = key
    self.limit = limit
  }
}

/// Figures line by line, with a bar where there is a limit.
struct FactTable: TerminalPicture {
  let facts: [Fact]

  func rendered(for terminal: Terminal) -> String {
    let names = facts.map(\.name.count).max() ?? 0
    let values = facts.map { "\(Format.significant($0.value)) \($0.unit)" }
    let width = values.map(\.count).max() ?? 0
    return zip(facts, values).map { fact, value in
      let bar = fact.limit.map { PeakTable.bar(fact.value / $0, of: 1, room: 20, terminal) } ?? ""
      let line =
        "  " + fact.name + String(repeating: " ", count: names - fact.name.count + 2) + value
        + String(repeating: " ", count: width - value.count + 2) + bar
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

/// A training step on one text of 8,192 tokens: what attention's memory, linear in the length, is good for.
func longText(_ meter: inout PeakMeter) throws -> Fact {
  TensorMemory.releaseUnused()
  let benchmark = TrainingBenchmark(
    model: .gpt2(
      vocabularySize: 65, contextLength: 8192, layerCount: 6, headCount: 6, width: 384, hasBias: false),
    batchSize: 1, precision: .float32, steps: 4)
  meter.note(try benchmark.run().timings)
  return Fact(
    "memory to train on 8,192 tokens at width 384", value: Double(Machine.peakResidentMemory ?? 0) / 1e9, unit: "GB",
    key: "long_text_gb")
}

/// One stream of tokens from the model of 10.7 M parameters. Every token reads all weights once, so that the limit is
/// what the memory delivers; a cache that holds part of the weights lets the figure pass it.
func generation(_ meter: inout PeakMeter) throws -> [Fact] {
  TensorMemory.releaseUnused()
  var generator = SeededGenerator(seed: 1)
  let model = GPT(ReferenceModel.all[1].model, using: &generator)
  let count = model.configuration.contextLength - 1
  let seconds = Precision.allCases.map { precision in
    Precision.$current.withValue(precision) {
      (0..<5).map { _ in
        secondsTaken { _ = model.generate([0], limit: count, sampler: Sampler(), using: &generator) }
      }.min()!
    }
  }
  let start = ContinuousClock.now
  let bytes = Peak.readGigabytes { (ContinuousClock.now - start) / .seconds(1) }
  TensorMemory.releaseUnused()
  return zip(Precision.allCases, seconds).map { precision, seconds in
    let size = precision == .float32 ? 4 : 2
    return Fact(
      "generation, 10.7 M parameters, \(precision.rawValue)", value: Double(count) / seconds, unit: "tokens/s",
      key: "generation_\(precision.rawValue)_tokens_per_s", limit: bytes * 1e9 / Double(size * model.parameterCount))
  } + [
    Fact("memory read", value: bytes, unit: "GB/s", key: "read_gb_per_s")
  ]
}

/// Learning vocabularies from a text, and encoding it, in one thread.
func tokenizers(_ text: String) throws -> [Fact] {
  var facts: [Fact] = []
  for size in [1024, 4096] {
    var least = Double.infinity
    var tokenizer: BytePairTokenizer?
    for _ in 0..<3 {
      least = min(
        least,
        try secondsTaken {
          var words = WordCounts()
          words.add(text)
          tokenizer = try BytePairTokenizer(training: words, vocabularySize: size)
        })
    }
    facts.append(
      Fact("learning \(Format.count(size)) tokens", value: least * 1e3, unit: "ms", key: "bpe_train_\(size)_ms"))
    least = .infinity
    for _ in 0..<4 { least = min(least, try secondsTaken { _ = try tokenizer?.encode(text) }) }
    facts.append(
      Fact(
        "encoding with them", value: Double(text.utf8.count) / least / 1e6, unit: "MB/s",
        key: "bpe_encode_\(size)_mb_per_s"))
  }
  return facts
}

/// Processor time that this process takes while it has nothing to do, a moment after it had.
func idle() -> Fact {
  Thread.sleep(forTimeInterval: 0.1)
  let before = Machine.processorTime
  Thread.sleep(forTimeInterval: 0.5)
  return Fact(
    "processor time of the idle process", value: (Machine.processorTime - before) * 2e3, unit: "ms a second",
    key: "idle_ms_per_s")
}
