import Foundation
import Foundations
import Presentation

/// How long a run will take on this machine and how much memory, found by a few trial steps before anything is begun.
struct Estimate {
  let pretrainingSeconds: Double
  let tuningSeconds: Double
  /// Bytes, roughly.
  let memory: Int

  var seconds: Double { pretrainingSeconds + tuningSeconds }

  /// Takes trial steps with a model of the run's shape.
  ///
  /// - Parameter vocabularySize: that of the tokenizer, where there is one already.
  init(_ settings: RunSettings, vocabularySize: Int? = nil) throws {
    let configuration = try settings.model(vocabularySize: vocabularySize ?? max(257, settings.vocabulary))
    TensorMemory.releaseUnused()
    let before = TensorMemory.heldBytes
    let secondsPerToken = try Self.secondsPerToken(settings, configuration)
    // Batches of many lengths find no use for some of what is held for others: measured, they come to 2.15 times as
    // much with `nano`, and with `micro` too.
    memory = Self.programMemory + (TensorMemory.heldBytes - before) * 43 / 20
    TensorMemory.releaseUnused()
    func seconds(_ training: TrainingConfiguration, share: Double) -> Double {
      share * secondsPerToken * Double(training.steps * training.batchSize * training.accumulation * settings.context)
    }
    pretrainingSeconds = seconds(settings.training, share: 1)
    // Conversations fill their rows less evenly than stories do.
    tuningSeconds = settings.fineTuning.map { seconds($0.training, share: 0.9) } ?? 0
  }

  /// The program itself, its texts, tokens and conversations.
  private static let programMemory = 150_000_000

  /// The fastest of three steps after a first that warms up. At most about four thousand tokens each, so that the
  /// largest model does not take minutes.
  private static func secondsPerToken(
    _ settings: RunSettings, _ configuration: TransformerConfiguration
  ) throws -> Double {
    var generator = SeededGenerator(seed: settings.seed)
    let model = GPT(configuration, using: &generator)
    var training = settings.training
    training.steps = 4
    training.schedule.totalSteps = 4
    training.schedule.warmupSteps = 1
    training.accumulation = 1
    training.batchSize = max(1, min(training.batchSize, 4096 / settings.context))
    let text = (0..<training.batchSize * settings.context * 8).map { _ in
      Int32(generator.integer(below: configuration.vocabularySize))
    }
    let trainer = try Trainer(model, text, training)
    _ = try trainer.step()
    var best = Double.infinity
    while !trainer.isFinished {
      let start = ContinuousClock.now
      _ = try trainer.step()
      best = min(best, (ContinuousClock.now - start).seconds)
      // One is enough of a step that takes long.
      if best > 5 { break }
    }
    return best / Double(training.batchSize * settings.context)
  }

  var sentence: String {
    "This will take about \(Format.duration(Self.rounded(seconds))) on this machine, and about \(Format.bytes(memory)) of memory."
  }

  /// A guess should not look exact.
  private static func rounded(_ seconds: Double) -> Double {
    let unit: Double = seconds < 100 ? 10 : seconds < 3600 ? 60 : 600
    return max(unit, (seconds / unit).rounded() * unit)
  }
}

extension SettingsOptions {
  /// The settings for a learner who has so many minutes: the largest size that sees enough text in that time, and as many
  /// steps as fit.
  ///
  /// A model wants several tokens for each of its parameters: a larger one that has read too little is worse than a
  /// smaller one that has read enough.
  func settings(minutes: Double) throws -> RunSettings {
    let tokensPerParameter = 4.0
    // The rest is for text, tokens, evaluation and the report.
    let share = 0.75
    var chosen: RunSettings?
    var operationsPerSecond = Double.infinity
    for candidate in Size.allCases where size == nil || candidate == size {
      var options = self
      options.size = candidate
      let plan = options.settings
      let model = try plan.model(vocabularySize: max(257, plan.vocabulary))
      // A size that is out of reach by far is not even tried out: its trial alone would take minutes.
      let needed = tokensPerParameter * Double(model.parameterCount) * model.trainingOperationsPerToken
      if chosen != nil, needed > 2 * operationsPerSecond * minutes * 60 { break }
      let estimate = try Estimate(plan)
      let secondsPerStep = estimate.pretrainingSeconds / Double(plan.training.steps)
      let tuning = estimate.tuningSeconds
      // Practice takes at most a third of the time.
      let tuningShare = min(1, minutes * 60 * share / 3 / max(tuning, 1e-9))
      let steps = Int((minutes * 60 * share - tuning * tuningShare) / secondsPerStep)
      let tokensPerStep = plan.tokensPerStep
      operationsPerSecond = model.trainingOperationsPerToken * Double(tokensPerStep) / secondsPerStep
      let isEnough = Double(steps * tokensPerStep) >= tokensPerParameter * Double(model.parameterCount)
      guard chosen == nil || isEnough else { break }
      options.steps = max(20, options.steps ?? min(steps, mostSteps(ofTokens: tokensPerStep)))
      if let whole = plan.fineTuning?.training.steps {
        options.tuningSteps = options.tuningSteps ?? max(20, Int(Double(whole) * tuningShare))
      }
      // A token is about four bytes: enough text to read none of it twice, within reason.
      let megabytes = 5 * Double(options.steps! * tokensPerStep) / 1e6
      options.megabytes = options.megabytes ?? min(512, max(candidate.settings.storyMegabytes, Int(megabytes)))
      chosen = options.settings
    }
    return chosen!
  }
}
