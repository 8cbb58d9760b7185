import Foundations
import StoryWorld

/// Teaches a GPT to answer, and asks it.
///
///     let chat = try StoryChat(language)
///     try chat.train(model, on: conversations, recipe, seed: 1)
///     try chat.reply(of: model, to: "Where was Mia?")
public struct StoryChat: Sendable {
  public let language: StoryLanguage
  public let template: ChatTemplate

  public init(_ language: StoryLanguage) throws {
    self.language = language
    template = try ChatTemplate(language.tokenizer)
  }

  /// Trains on conversations, about `batchSize` for each step.
  ///
  /// - Parameter learnsPrompts: whether the loss counts the questions too.
  public func train(
    _ model: GPT, on conversations: [Conversation], _ recipe: TrainingRecipe, batchSize: Int, length: Int,
    learnsPrompts: Bool = false, seed: UInt64
  ) throws {
    var batches = try ConversationBatches(
      conversations, template, batchSize: batchSize, contextLength: length, learnsPrompts: learnsPrompts, seed: seed)
    try recipe.train(model) { _ in
      let batch = try batches.next()
      return model.loss(batch.inputs, batch.targets, batch: batch.batchSize)
    }
  }

  /// The likeliest answer, token by token, until the model ends it.
  public func reply(of model: GPT, to question: String, limit: Int = 40) throws -> String {
    // With temperature 0 nothing is drawn.
    var generator = SeededGenerator(seed: 0)
    let prompt = try template.prompt(for: [.init(.user, question)])
    let tokens = model.generate(
      prompt, limit: limit, sampler: Sampler(temperature: 0), end: template.end, using: &generator)
    return try language.tokenizer.decode(tokens)
  }
}

extension Conversation {
  /// A task and its answer.
  public init(_ task: StoryTask) { self.init(task.prompt, task.answer) }

  /// An English sentence and its translation.
  public init(_ pair: TranslationPair) { self.init(pair.english, pair.esperanto) }
}
