import Foundation
import Foundations
import Presentation

/// Takes a trainer's steps: with progress on the screen, a checkpoint now and then, and an end at Ctrl-C that loses nothing.
struct TrainingLoop {
  let run: Run
  let console: Console
  let store: CheckpointStore
  let trainer: Trainer
  /// The files that the training reads; a checkpoint's place in them means nothing in others.
  let texts: [String]

  /// Seconds between checkpoints. Each is whole before an older one goes.
  private static let checkpointInterval = 60.0
  private static let fingerprintName = "text.json"

  /// What was done since the training began, or was resumed.
  struct Work {
    let seconds: Double
    let steps: Int
    /// Tokens read.
    let tokens: Int

    var tokensPerSecond: Double { Double(tokens) / max(seconds, 1e-9) }
  }

  /// Trains until all steps are done, from the newest checkpoint on if there is one. Throws an `Interruption` after
  /// Ctrl-C, with a checkpoint saved.
  ///
  /// - Parameter look: called after each tenth of the way, to see how it goes.
  func perform(
    _ losses: inout LossLog, look: (_ step: Int, inout LossLog) throws -> Void
  ) throws -> Work {
    let fingerprint = try fingerprint
    try resume(&losses, fingerprint)
    func save(_ losses: LossLog) throws {
      try store.save(
        step: trainer.stepCount,
        trainer.checkpointFiles() + losses.files + [CheckpointFile(Self.fingerprintName, fingerprint)])
    }
    let total = trainer.configuration.steps
    let progress = Progress("  training", total: total, from: trainer.stepCount, counting: "tokens", on: console)
    var tokens = 0
    let start = ContinuousClock.now
    let firstStep = trainer.stepCount
    var lastCheckpoint = start
    while !trainer.isFinished {
      let report = try trainer.step()
      losses.add(step: report.step, training: report.loss)
      tokens += report.tokensRead
      progress.update(report.step, amount: Double(tokens), loss: losses.recent)
      if report.step % max(1, total / 10) == 0 { try look(report.step, &losses) }
      let isDue = (ContinuousClock.now - lastCheckpoint).seconds > Self.checkpointInterval
      if Interrupt.isRequested || isDue, !trainer.isFinished {
        try save(losses)
        lastCheckpoint = .now
      }
      if Interrupt.isRequested, !trainer.isFinished {
        throw Interruption(
          "Interrupted at step \(Format.count(trainer.stepCount)) of \(Format.count(total)); a checkpoint is saved. "
            + "Go on with: swift run capstone --run \(run.folder) --resume")
      }
    }
    progress.finish()
    let seconds = (ContinuousClock.now - start).seconds
    try save(losses)
    return Work(seconds: seconds, steps: trainer.stepCount - firstStep, tokens: tokens)
  }

  private func resume(_ losses: inout LossLog, _ fingerprint: [UInt8]) throws {
    guard let checkpoint = try store.newest() else { return }
    if let notice = checkpoint.notice { console.warn(notice) }
    guard FileManager.default.contents(atPath: checkpoint.path(of: Self.fingerprintName)) == Data(fingerprint) else {
      throw WorkbookError(
        "The checkpoint \(checkpoint.folder) was trained on another text than \(texts.joined(separator: " and ")).",
        remedy: "Bring that text back, or start again in a new run folder.")
    }
    try trainer.restore(from: checkpoint)
    try losses.restore(from: checkpoint)
    console.say("Going on from the checkpoint of step \(Format.count(checkpoint.step))")
  }

  /// What a checkpoint says of the files that it was trained on.
  private var fingerprint: [UInt8] {
    get throws {
      var members: [JSON.Member] = []
      for path in texts {
        let file = try LocalDisk().openFile(path)
        var hash = SHA256()
        try file.read(0..<file.length) { hash.update($0) }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        members.append(.init(name, ["bytes": .integer(file.length), "sha256": .string(hash.hexDigest)]))
      }
      return Array(JSON.object(members).indentedText.utf8)
    }
  }
}
