import Foundations

/// What the pretrained model practises, so that it answers instead of only going on.
public struct FineTuningSettings: Codable, Equatable, Sendable {
  /// A file of conversations, one in JSON a line; nil for questions and requests about the built-in stories.
  public var conversations: String?
  /// How many of those are made.
  public var taskCount: Int
  public var training: TrainingConfiguration
}

extension RunSettings {
  /// What there is to practise: at most `count` conversations, none where the run is not to be fine-tuned.
  func conversations(count: Int = .max) throws -> [Conversation] {
    guard let fineTuning else { return [] }
    if let path = fineTuning.conversations { return Array(try ConversationFile.read(path).prefix(count)) }
    return try Instructions(seed: seed).conversations(count: min(count, fineTuning.taskCount))
  }
}
