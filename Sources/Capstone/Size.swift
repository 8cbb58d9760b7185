import Foundations
import Presentation

/// The one dial: how big a model to train, and with it everything that should grow along.
///
/// Every number can be set by an option of its own; this is where they come from otherwise.
public enum Size: String, CaseIterable, ArgumentValue, Codable, Sendable {
  /// Minutes on two cores.
  case nano
  /// About ten million parameters: an hour or so.
  case micro
  /// GPT-2's smallest shape, 124 million parameters: days on a laptop, and the same code.
  case small

  /// What the dial stands for. Batch sizes are in texts of `contextLength` tokens.
  struct Settings {
    let layers, heads, width, context, vocabulary, batch, accumulation, steps: Int
    let learningRate, tuningRate: Double
    /// Megabytes of stories to write.
    let storyMegabytes: Int
    /// Conversations to practise, in how many steps, and how many at once.
    let tasks, tuningSteps, tuningBatch: Int
  }

  var settings: Settings {
    switch self {
    case .nano:
      Settings(
        layers: 3, heads: 3, width: 192, context: 256, vocabulary: 2048, batch: 16, accumulation: 1, steps: 1850,
        learningRate: 3e-3, tuningRate: 1e-3, storyMegabytes: 32, tasks: 30_000, tuningSteps: 1650,
        tuningBatch: 8)
    case .micro:
      Settings(
        layers: 6, heads: 6, width: 384, context: 256, vocabulary: 4096, batch: 16, accumulation: 1, steps: 3200,
        learningRate: 3e-3, tuningRate: 7e-4, storyMegabytes: 64, tasks: 40_000, tuningSteps: 2000,
        tuningBatch: 8)
    case .small:
      Settings(
        layers: 12, heads: 12, width: 768, context: 1024, vocabulary: 50257, batch: 4, accumulation: 16, steps: 20_000,
        learningRate: 6e-4, tuningRate: 2e-4, storyMegabytes: 256, tasks: 100_000, tuningSteps: 3000,
        tuningBatch: 4)
    }
  }
}

/// Which of two architectures the model has.
public enum Family: String, CaseIterable, ArgumentValue, Codable, Sendable {
  case gpt2
  case llama
}

/// What a token is.
public enum TokenizerKind: String, CaseIterable, ArgumentValue, Codable, Sendable {
  case characters
  case bytes
  case bytePair = "byte-pair"
}

/// What turns gradients into steps.
public enum OptimizerKind: String, CaseIterable, ArgumentValue, Codable, Sendable {
  case adamW = "adamw"
  /// Muon for the matrices inside the blocks, AdamW for the rest.
  case muon
}

/// A recipe from elsewhere, to be followed exactly.
public enum Preset: String, CaseIterable, ArgumentValue, Codable, Sendable {
  /// nanoGPT's recipe for a laptop's processor on Tiny Shakespeare: 0.8 million parameters, 2,000 steps.
  case nanogptCPU = "nanogpt-cpu"
}
