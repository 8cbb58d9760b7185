/// How a conversation reads as tokens, and which of them the model learns to write.
///
///     <|user|>Who has the kite now?<|assistant|>Anna.<|end|>
///                                               ╰── learned ──╯
///
///     let template = try ChatTemplate(tokenizer)
///     let (tokens, isLearned) = try template.encode(conversation)
///     let prompt = try template.prompt(for: messages)        // … <|assistant|>: it is the model's turn
///
/// The three marks are special tokens, which no text becomes: whoever types `<|end|>` has it spelled out. A model that
/// learned the questions too would spend its effort on what it is never asked to write; one that did not learn `<|end|>`
/// would never stop.
public struct ChatTemplate: Sendable {
  public static let user = "<|user|>"
  public static let assistant = "<|assistant|>"
  public static let end = "<|end|>"
  /// In this order, where a tokenizer is made for chats.
  public static let specialTokens = [user, assistant, end]

  /// The token that ends an answer, at which generation stops.
  public let end: Int32
  private let user: Int32
  private let assistant: Int32
  private let tokenizer: any Tokenizer

  /// Throws a `WorkbookError` if the tokenizer lacks one of the marks.
  public init(_ tokenizer: any Tokenizer) throws {
    user = try tokenizer.id(ofSpecialToken: Self.user)
    assistant = try tokenizer.id(ofSpecialToken: Self.assistant)
    end = try tokenizer.id(ofSpecialToken: Self.end)
    self.tokenizer = tokenizer
  }

  /// The tokens of a conversation, and for each whether the model learns to write it.
  public func encode(_ conversation: Conversation) throws -> (tokens: [Int32], isLearned: [Bool]) {
    if let row = try substitute(conversation.messages, isPrompt: false) { return row }
    var tokens: [Int32] = []
    var isLearned: [Bool] = []
    for message in conversation.messages {
      let content = try tokenizer.encode(message.content)
      switch message.role {
      case .user:
        tokens += [user] + content
        isLearned += Array(repeating: false, count: content.count + 1)
      case .assistant:
        tokens += [assistant] + content + [end]
        isLearned += [false] + Array(repeating: message.weight != 0, count: content.count + 1)
      }
    }
    return (tokens, isLearned)
  }

  /// The tokens of what has been said, and the mark after which the model answers.
  public func prompt(for messages: [Conversation.Message]) throws -> [Int32] {
    if let row = try substitute(messages, isPrompt: true) { return row.tokens }
    return try encode(Conversation(messages: messages)).tokens + [assistant]
  }

  /// A message whose content is tokens.
  public struct EncodedMessage: Sendable {
    public let role: Conversation.Role
    public let content: [Int32]
  }

  /// The tokens that say who speaks.
  public struct Marks: Sendable {
    public let user, assistant, end: Int32
  }

  private func substitute(
    _ messages: [Conversation.Message], isPrompt: Bool
  ) throws -> (tokens: [Int32], isLearned: [Bool])? {
    // Who stands in learns every answer.
    guard let chat = Substitutes.current.chat, !messages.contains(where: { $0.weight == 0 }) else { return nil }
    let encoded = try messages.map { EncodedMessage(role: $0.role, content: try tokenizer.encode($0.content)) }
    return chat(encoded, Marks(user: user, assistant: assistant, end: end), isPrompt)
  }
}
