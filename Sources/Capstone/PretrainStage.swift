import Foundation
import Foundations
import Presentation

/// Token files → a trained model, with checkpoints on the way.
struct PretrainStage {
  let run: Run
  let console: Console

  struct Result {
    let seconds: Double
    let steps: Int
    let tokensPerSecond: Double
    let validation: TextScore
  }

  /// Trains until all steps are done, from the newest checkpoint on if there is one. Throws an `Interruption` after
  /// Ctrl-C, with a checkpoint saved.
  func perform() throws -> Result {
    let tokenizer = try run.tokenizer()
    let configuration = try run.settings.model(vocabularySize: tokenizer.vocabularySize)
    let heldOut = try HeldOutText(run, tokenizer)
    let text = try run.tokens("train", of: tokenizer)
    var generator = SeededGenerator(seed: run.settings.seed)
    let model = GPT(configuration, using: &generator)
    let training = run.settings.training
    let trainer = try Trainer(model, text, training, separator: run.separator(of: tokenizer))
    console.say(
      "Pretraining: \(Format.count(model.parameterCount)) parameters, \(Format.count(training.steps)) steps of "
        + "up to \(Format.count(run.settings.tokensPerStep)) tokens, \(training.precision.rawValue), \(threadsText)")
    if training.precision == .bfloat16, !Peak.hasBFloat16Product {
      console.warn("This processor has no instruction for bfloat16: the training takes longer than with float32.")
    }
    var losses = LossLog()
    let loop = TrainingLoop(
      run: run, console: console, store: run.checkpoints, trainer: trainer, texts: [run.path("data/train.tokens")])
    let work = try loop.perform(&losses) { step, losses in
      let score = try heldOut.score(model, limit: 16_384)
      losses.add(step: step, validation: score.loss)
      console.say(
        "  step \(Format.count(step)): training loss \(Format.fixed(losses.recent, decimals: 3)), "
          + "held-out \(Format.fixed(score.loss, decimals: 3)) (\(Format.fixed(score.bitsPerByte, decimals: 3)) bits per byte)"
      )
      let sample = try sample(of: model, tokenizer)
      losses.add(step: step, sample: sample)
      console.say("    “" + sample.split(whereSeparator: \.isWhitespace).joined(separator: " ") + "…”")
    }
    try model.save(to: run.path("model"))
    try TokenizerFile.save(tokenizer, to: run.path("model/tokenizer.json"))
    let score = try heldOut.score(model)
    // Of the same part as on the way, or the curve would end in a jump.
    losses.add(step: trainer.stepCount, validation: try heldOut.score(model, limit: 16_384).loss)
    try run.write([UInt8](losses.text.utf8), to: "losses.csv")
    try run.write(losses.samplesFile, to: "samples.json")
    console.say("  held-out loss \(Format.fixed(score.loss, decimals: 3))")
    console.show(losses.chart)
    if work.steps > 0 { try run.write(record(of: model, work), to: "training.json") }
    return Result(
      seconds: work.seconds, steps: trainer.stepCount, tokensPerSecond: work.tokensPerSecond, validation: score)
  }

  private var threadsText: String { Threads.count == 1 ? "1 thread" : "\(Threads.count) threads" }

  /// What the report says of the training: how large, how long, how fast, and how fast the machine could be. The time is
  /// that since the last resumption.
  private func record(of model: GPT, _ work: TrainingLoop.Work) -> JSON {
    let start = ContinuousClock.now
    let peak = Peak.multiplyAddGigaflops { (ContinuousClock.now - start).seconds }
    var record: JSON = [
      "parameters": .integer(model.parameterCount), "seconds": .number(work.seconds), "steps": .integer(work.steps),
      "tokens_per_second": .number(work.tokensPerSecond),
      "gigaflops": .number(work.tokensPerSecond * model.configuration.trainingOperationsPerToken / 1e9),
      "peak_gigaflops": .number(peak), "processor": .string(Machine.processorName),
      "threads": .integer(Threads.count), "date": .string(Date.now.formatted(.iso8601.year().month().day())),
    ]
    if let memory = Machine.peakResidentMemory { record[member: "peak_memory"] = .integer(memory) }
    return record
  }

  private func sample(of model: GPT, _ tokenizer: any Tokenizer) throws -> String {
    var generator = SeededGenerator(seed: run.settings.seed)
    return try Writer(model: model, tokenizer: tokenizer, precision: run.settings.precision).write(
      after: "", limit: 60, sampler: Sampler(temperature: 0.8, topK: 40), using: &generator
    ).showable
  }
}

extension Tokenizer {
  /// For each entry, how many bytes of text it stands for; none for special tokens.
  var byteCounts: [Int] {
    get throws {
      let specials = Set(specialTokens.map(\.id))
      return try (0..<Int32(vocabularySize)).map { specials.contains($0) ? 0 : try bytes(of: $0).count }
    }
  }
}
