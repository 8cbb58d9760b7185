/// What the user said and what the assistant answered, both as ids of ordinary tokens.
///
///     let exchange = ChatExchange(user: [10, 11], assistant: [20, 21, 22])
public struct ChatExchange: Equatable, Sendable {
  public let user: [Int]
  public let assistant: [Int]

  public init(user: [Int], assistant: [Int]) {
    self.user = user
    self.assistant = assistant
  }
}

/// The ids of the three special tokens of a conversation: `<|user|>`, `<|assistant|>` and `<|end|>`. No text makes them.
///
///     let markers = ChatMarkers(user: 1, assistant: 2, end: 3)
public struct ChatMarkers: Equatable, Sendable {
  public let user: Int
  public let assistant: Int
  public let end: Int

  public init(user: Int, assistant: Int, end: Int) {
    self.user = user
    self.assistant = assistant
    self.end = end
  }
}
