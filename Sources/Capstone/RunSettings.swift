import Foundation
import Foundations
import Presentation

/// Everything that decides a run, written into its folder when it begins, so that every later stage and a resumed run
/// use the same.
public struct RunSettings: Codable, Equatable, Sendable {
  /// The text to learn from; nil for the stories that are built in.
  public var corpus: String?
  public var storyMegabytes: Int
  public var seed: UInt64
  public var tokenizer: TokenizerKind
  /// Entries at most; characters and bytes take what they need.
  public var vocabulary: Int
  /// One text cut in two, as nanoGPT does, instead of documents cleaned, without duplicates, each on one side.
  public var splitsByPosition: Bool
  public var validationFraction: Double
  public var family: Family
  public var layers, heads, width, context: Int
  public var hasBias: Bool
  /// The base of Llama's rotary positions; nil for the 10,000 of its authors.
  public var rotaryBase: Double?
  public var training: TrainingConfiguration
  /// Nil where there is nothing to practise: other text, and no conversations about it.
  public var fineTuning: FineTuningSettings?

  /// Tokens in a step of pretraining, where its batches are full.
  var tokensPerStep: Int { training.batchSize * training.accumulation * context }

  /// In which the trained model is asked: as it was trained, where this processor can.
  var precision: Precision { training.precision == .bfloat16 ? .fastest : .float32 }

  /// The model for a vocabulary that the tokenizer has decided.
  public func model(vocabularySize: Int) throws -> TransformerConfiguration {
    var configuration: TransformerConfiguration =
      switch family {
      case .gpt2:
        .gpt2(
          vocabularySize: vocabularySize, contextLength: context, layerCount: layers, headCount: heads, width: width,
          hasBias: hasBias)
      case .llama:
        .llama(
          vocabularySize: vocabularySize, contextLength: context, layerCount: layers, headCount: heads, width: width)
      }
    if family == .llama, let rotaryBase { configuration.positions = .rotary(base: rotaryBase) }
    try configuration.validate()
    return configuration
  }

  /// What is wrong with these settings, which a hand may have changed in run.json; nothing if a run can have them.
  func validate() throws {
    // A character tokenizer finds its vocabulary's size out.
    let model = try model(vocabularySize: max(1, vocabulary))
    try training.validate()
    try fineTuning?.training.validate()
    guard (1...100_000).contains(storyMegabytes), vocabulary >= 0, validationFraction > 0, validationFraction < 1 else {
      throw WorkbookError(
        "Stories of \(storyMegabytes) MB, a vocabulary of \(vocabulary) or a held-out part of \(validationFraction) cannot be.",
        remedy: "Choose other settings.")
    }
    // Weights, gradients and the optimizer's two moments, 4 bytes each.
    let memory = 16 * model.parameterCount
    guard memory <= Machine.physicalMemory else {
      throw WorkbookError(
        "Training \(Format.short(Double(model.parameterCount))) parameters takes more than \(Format.bytes(memory)) of memory, "
          + "and this machine has \(Format.bytes(Machine.physicalMemory)).",
        remedy: "Choose a smaller --width, --layers or --vocabulary.")
    }
  }

  /// How the corpus is called in sentences: a file by its own name, without the folders it is in.
  var corpusName: String {
    corpus.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? "the built-in stories"
  }
}

/// The options that decide a run. Each that is not given follows from `--size`, or from `--preset`.
public struct SettingsOptions: CommandOptions {
  var corpus, conversations: Path?
  var tasks, tuningSteps: Int?
  var tuningRate: Double?
  var size: Size?
  var minutes: Double?
  var preset: Preset?
  var seed: Int?
  var tokenizer: TokenizerKind?
  var vocabulary: Int?
  var megabytes: Int?
  var family: Family?
  var layers, heads, width, context: Int?
  var batch, accumulation, steps, warmup: Int?
  var learningRate, weightDecay, dropout: Double?
  var optimizer: OptimizerKind?
  var precision: Precision?

  public init() {}

  public static var fields: [Field<Self>] {
    [
      .section("What to learn from"),
      .option("corpus", \.corpus, otherwise: "built-in stories", "a text file, or a folder of them"),
      .option(
        "megabytes", \.megabytes, in: 1...100_000, otherwise: "by size", "how much of the built-in stories to write"),
      .option("tokenizer", \.tokenizer, otherwise: "byte-pair", "what a token is"),
      .option("vocabulary", \.vocabulary, in: 257...1_000_000, otherwise: "by size", "how many tokens to tell apart"),
      .section("What to practise"),
      .option(
        "conversations", \.conversations, otherwise: "questions about the built-in stories",
        "a file of conversations, one in JSON a line"),
      .option("tasks", \.tasks, in: 1...10_000_000, otherwise: "by size", "how many questions to make"),
      .option("tuning-steps", \.tuningSteps, in: 1...100_000_000, otherwise: "by size", "optimizer steps on them"),
      .option("tuning-rate", \.tuningRate, in: 0.0...100.0, otherwise: "by size", "the highest learning rate on them"),
      .section("The model"),
      .option("size", \.size, otherwise: "nano", "the one dial: sets everything below"),
      .option(
        "minutes", \.minutes, in: 0.1...100_000.0, "chooses size and steps for the time that you have, on this machine"),
      .option("preset", \.preset, "follow a known recipe exactly"),
      .option("family", \.family, otherwise: "llama", "which architecture"),
      .option("layers", \.layers, in: 1...1000, otherwise: "by size", "blocks, one after the other"),
      .option("heads", \.heads, in: 1...1000, otherwise: "by size", "attention heads in each block"),
      .option("width", \.width, in: 1...100_000, otherwise: "by size", "numbers that stand for one position"),
      .option("context", \.context, in: 2...1_000_000, otherwise: "by size", "the most tokens read at once"),
      .section("The training"),
      .option("steps", \.steps, in: 1...100_000_000, otherwise: "by size", "optimizer steps"),
      .option("batch", \.batch, in: 1...100_000, otherwise: "by size", "texts in one batch"),
      .option(
        "accumulation", \.accumulation, in: 1...100_000, otherwise: "by size", "batches added up before each step"),
      .option("learning-rate", \.learningRate, in: 0.0...100.0, otherwise: "by size", "the highest, after the warm-up"),
      .option("warmup", \.warmup, in: 0...1_000_000, otherwise: "a twentieth of the steps", "steps until then"),
      .option("weight-decay", \.weightDecay, in: 0.0...100.0, otherwise: "0.1", "how fast matrices shrink"),
      .option("dropout", \.dropout, in: 0.0...0.9, otherwise: "0", "share of numbers dropped while training"),
      .option("optimizer", \.optimizer, otherwise: "muon", "what turns gradients into steps"),
      .option(
        "precision", \.precision, otherwise: "bfloat16 if the processor has it",
        "the format in which matrices are multiplied"),
      .option("seed", \.seed, in: 0...Int.max, otherwise: "1", "decides every random choice"),
    ]
  }

  /// The settings of a new run.
  func resolved() throws -> RunSettings {
    if preset != nil, conversations != nil {
      throw UsageError("--preset follows a recipe that knows no conversations: leave --preset or --conversations away.")
    }
    guard let minutes else { return settings }
    if preset != nil {
      throw UsageError("--minutes and --preset cannot both decide how long to train: leave one of them away.")
    }
    return try settings(minutes: minutes)
  }

  /// What the options stand for, `--minutes` aside.
  var settings: RunSettings {
    if preset == .nanogptCPU { return adjusted(.nanoGPTOnCPU) }
    let size = (size ?? .nano).settings
    let tokensPerStep = (batch ?? size.batch) * (accumulation ?? size.accumulation) * (context ?? size.context)
    let steps = steps ?? min(size.steps, mostSteps(ofTokens: tokensPerStep))
    let precision = Precision.fastest
    let tuningSteps = tuningSteps ?? size.tuningSteps
    let tuning = FineTuningSettings(
      conversations: conversations?.description, taskCount: size.tasks,
      training: TrainingConfiguration(
        steps: tuningSteps, batchSize: size.tuningBatch, accumulation: size.accumulation,
        schedule: LearningRateSchedule(
          peak: size.tuningRate, floor: size.tuningRate / 50, warmupSteps: tuningSteps / 20, totalSteps: tuningSteps,
          decay: .linear),
        muon: Muon.Configuration(), precision: precision, seed: 1))
    return adjusted(
      RunSettings(
        corpus: nil, storyMegabytes: size.storyMegabytes, seed: 1, tokenizer: .bytePair, vocabulary: size.vocabulary,
        splitsByPosition: false, validationFraction: 0.05, family: .llama, layers: size.layers, heads: size.heads,
        width: size.width, context: size.context, hasBias: false,
        rotaryBase: Self.rotaryBase(forContext: size.context),
        training: TrainingConfiguration(
          steps: steps, batchSize: size.batch, accumulation: size.accumulation,
          schedule: LearningRateSchedule(
            peak: size.learningRate, floor: size.learningRate / 50, warmupSteps: steps / 20, totalSteps: steps,
            decay: .linear),
          muon: Self.muon, precision: precision, seed: 1),
        fineTuning: corpus == nil || conversations != nil ? tuning : nil))
  }

  /// As many steps as read the learner's own text four times. To read it more often teaches hardly more, until it is
  /// known by heart and new text is understood worse.
  ///
  /// Source: Muennighoff et al., "Scaling data-constrained language models", 2023.
  func mostSteps(ofTokens tokensPerStep: Int) -> Int {
    guard let bytes = corpus.flatMap({ Self.size($0.description) ?? PublicCorpus.named($0.description)?.bytes }) else {
      return .max
    }
    // A short text has short tokens: about three bytes each.
    return max(50, 4 * bytes / 3 / tokensPerStep)
  }

  /// Bytes of a file, or of the files in a folder; nil where there is neither.
  private static func size(_ path: String) -> Int? {
    FileManager.default.fileExists(atPath: path) ? try? CorpusStream(path: path).byteCount : nil
  }

  /// Numbers that turn once in 60,000 tokens, as some do with the base of 10,000, say nothing about places in a context of
  /// 256. With this base more of them do, and names are copied sooner: measured, 0.328 bits per byte after 1,085 steps
  /// where it was 0.346.
  private static func rotaryBase(forContext context: Int) -> Double { Double(2 * context) }

  /// Measured on `nano`, seed 1: with Muon's rate at 2, 3, 5 and 8 times AdamW's the model ends at 0.2921, 0.2909, 0.2930
  /// and 0.3267 bits per byte; and with 3 instead of 5 it ends nearer the entropy with each of three seeds (9.7, 10.5 and
  /// 9.6 % above it instead of 11.6, 11.2 and 10.7).
  private static let muon = Muon.Configuration(learningRateFactor: 3)

  /// One change for each option that was given.
  private var changes: [(inout RunSettings) -> Void] {
    var changes: [(inout RunSettings) -> Void] = []
    func change<Value>(_ value: Value?, _ apply: @escaping (inout RunSettings, Value) -> Void) {
      if let value { changes.append { apply(&$0, value) } }
    }
    change(corpus) { $0.corpus = $1.description }
    change(seed) {
      $0.seed = UInt64($1)
      $0.training.seed = UInt64($1)
      $0.fineTuning?.training.seed = UInt64($1)
    }
    change(tokenizer) { $0.tokenizer = $1 }
    change(vocabulary) { $0.vocabulary = $1 }
    change(megabytes) { $0.storyMegabytes = $1 }
    change(family) { $0.family = $1 }
    change(layers) { $0.layers = $1 }
    change(heads) { $0.heads = $1 }
    change(width) { $0.width = $1 }
    change(context) {
      $0.context = $1
      if $0.rotaryBase != nil { $0.rotaryBase = Self.rotaryBase(forContext: $1) }
    }
    change(steps) {
      $0.training.steps = $1
      $0.training.schedule.totalSteps = $1
    }
    change(batch) {
      $0.training.batchSize = $1
      $0.fineTuning?.training.batchSize = $1
    }
    change(accumulation) {
      $0.training.accumulation = $1
      $0.fineTuning?.training.accumulation = $1
    }
    change(conversations) { $0.fineTuning?.conversations = $1.description }
    change(tasks) { $0.fineTuning?.taskCount = $1 }
    change(tuningSteps) {
      $0.fineTuning?.training.steps = $1
      $0.fineTuning?.training.schedule.totalSteps = $1
    }
    change(tuningRate) { $0.fineTuning?.training.schedule.scale(toPeak: $1) }
    change(learningRate) { $0.training.schedule.scale(toPeak: $1) }
    change(warmup) { $0.training.schedule.warmupSteps = $1 }
    change(weightDecay) { $0.training.optimizer.weightDecay = Float($1) }
    change(dropout) { $0.training.dropout = Float($1) }
    change(optimizer) {
      $0.training.muon = $1 == .muon ? Self.muon : nil
      $0.fineTuning?.training.muon = $1 == .muon ? Muon.Configuration() : nil
    }
    change(precision) {
      $0.training.precision = $1
      $0.fineTuning?.training.precision = $1
    }
    return changes
  }

  private func adjusted(_ settings: RunSettings) -> RunSettings {
    var settings = settings
    for change in changes { change(&settings) }
    return settings
  }

  /// The options that were given and say something else than `settings`, which a run began with.
  func contradicts(_ settings: RunSettings) -> Bool {
    adjusted(settings) != settings || (size != nil || preset != nil) && self.settings != settings
  }
}

extension RunSettings {
  /// nanoGPT's recipe for a processor. Source: Karpathy's nanoGPT, README, "I only have a macbook", 2023.
  static let nanoGPTOnCPU = RunSettings(
    corpus: nil, storyMegabytes: 2, seed: 1337, tokenizer: .characters, vocabulary: 0, splitsByPosition: true,
    validationFraction: 0.1, family: .gpt2, layers: 4, heads: 4, width: 128, context: 64, hasBias: false,
    training: TrainingConfiguration(
      steps: 2000, batchSize: 12,
      schedule: LearningRateSchedule(peak: 1e-3, floor: 1e-4, warmupSteps: 100, totalSteps: 2000),
      optimizer: AdamW.Configuration(beta1: 0.9, beta2: 0.99, weightDecay: 0.1), clipNorm: 1, seed: 1337))
}
