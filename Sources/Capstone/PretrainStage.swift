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

  /// Seconds between checkpoints. Each is whole before an older one goes.
  private static let checkpointInterval = 60.0
  /// How often on the way the held-out text is scored and a sample written.
  private static let looks = 10

  /// Trains until all steps are done, from the newest checkpoint on if there is one. Throws an `Interruption` after
  /// Ctrl-C, with a checkpoint saved.
  func perform() throws -> Result {
    let tokenizer = try run.tokenizer()
    let configuration = try run.settings.model(vocabularySize: tokenizer.vocabularySize)
    let heldOut = try HeldOutText(run, tokenizer)
    let text = try run.tokens("train", of: tokenizer)
    var generator = SeededGenerator(seed: run.settings.seed)
    let model = GPT(configuration, using: &generator)
    let trainer = try Trainer(
      model, text, run.settings.training, separator: run.separator(of: tokenizer))
    var losses = LossLog(run: run)
    let fingerprint = try self.fingerprint
    try resume(trainer, &losses, fingerprint)
    func save() throws {
      try run.checkpoints.save(
        step: trainer.stepCount,
        trainer.checkpointFiles() + [losses.file, CheckpointFile(Self.fingerprintName, fingerprint)])
    }

    let training = run.settings.training
    let tokensPerStep = training.batchSize * training.accumulation * configuration.contextLength
    console.say(
      "Pretraining: \(Format.count(model.parameterCount)) parameters, \(Format.count(training.steps)) steps of "
        + "\(Format.count(tokensPerStep)) tokens, \(training.precision.rawValue), \(threadsText)")
    let progress = Progress(
      "  training", total: training.steps, from: trainer.stepCount, amount: Double(trainer.stepCount * tokensPerStep),
      counting: "tokens", on: console)
    let start = ContinuousClock.now
    let firstStep = trainer.stepCount
    var lastCheckpoint = start
    while !trainer.isFinished {
      let report = try trainer.step()
      losses.add(step: report.step, training: report.loss)
      progress.update(report.step, amount: Double(report.step * tokensPerStep), loss: losses.recent)
      if report.step % max(1, training.steps / Self.looks) == 0 {
        let score = try heldOut.score(model, limit: 16_384)
        losses.add(step: report.step, validation: score.loss)
        console.say(
          "  step \(Format.count(report.step)): training loss \(Format.fixed(losses.recent, decimals: 3)), "
            + "held-out \(Format.fixed(score.loss, decimals: 3)) (\(Format.fixed(score.bitsPerByte, decimals: 3)) bits per byte)"
        )
        try showSample(of: model, tokenizer)
      }
      let isDue = (ContinuousClock.now - lastCheckpoint).seconds > Self.checkpointInterval
      if Interrupt.isRequested || isDue, !trainer.isFinished {
        try save()
        lastCheckpoint = .now
      }
      if Interrupt.isRequested, !trainer.isFinished {
        throw Interruption(
          "Interrupted at step \(Format.count(trainer.stepCount)) of \(Format.count(training.steps)); a checkpoint is saved. "
            + "Go on with: swift run capstone --run \(run.folder) --resume")
      }
    }
    progress.finish()
    let seconds = (ContinuousClock.now - start).seconds
    try save()
    try model.save(to: run.path("model"))
    try TokenizerFile.save(tokenizer, to: run.path("model/tokenizer.json"))
    let score = try heldOut.score(model)
    losses.add(step: trainer.stepCount, validation: score.loss)
    try run.write([UInt8](losses.text.utf8), to: "losses.csv")
    console.say("  held-out loss \(Format.fixed(score.loss, decimals: 3))")
    console.show(losses.chart)
    return Result(
      seconds: seconds, steps: trainer.stepCount,
      tokensPerSecond: Double((trainer.stepCount - firstStep) * tokensPerStep) / max(seconds, 1e-9), validation: score)
  }

  private func resume(_ trainer: Trainer<TokenFile>, _ losses: inout LossLog, _ fingerprint: [UInt8]) throws {
    guard let checkpoint = try run.checkpoints.newest() else { return }
    if let notice = checkpoint.notice { console.warn(notice) }
    // Its place in the text means nothing in another one.
    guard FileManager.default.contents(atPath: checkpoint.path(of: Self.fingerprintName)) == Data(fingerprint) else {
      throw WorkbookError(
        "The checkpoint \(checkpoint.folder) was trained on another text than \(run.path("data/train.tokens")).",
        remedy: "Bring that text back, or start again in a new run folder.")
    }
    try trainer.restore(from: checkpoint)
    try losses.restore(from: checkpoint)
    console.say("Going on from the checkpoint of step \(Format.count(checkpoint.step))")
  }

  private static let fingerprintName = "text.json"

  /// What a checkpoint says of the text that it was trained on.
  private var fingerprint: [UInt8] {
    get throws {
      let file = try LocalDisk().openFile(run.path("data/train.tokens"))
      var hash = SHA256()
      try file.read(0..<file.length) { hash.update($0) }
      let json: JSON = ["train_tokens": ["bytes": .integer(file.length), "sha256": .string(hash.hexDigest)]]
      return Array(json.indentedText.utf8)
    }
  }

  private var threadsText: String { Threads.count == 1 ? "1 thread" : "\(Threads.count) threads" }

  private func showSample(of model: GPT, _ tokenizer: any Tokenizer) throws {
    var generator = SeededGenerator(seed: run.settings.seed)
    let text = try Writer(model: model, tokenizer: tokenizer).write(
      after: "", limit: 60, sampler: Sampler(temperature: 0.8, topK: 40), using: &generator)
    console.say("    “" + text.showable.split(whereSeparator: \.isWhitespace).joined(separator: " ") + "…”")
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
