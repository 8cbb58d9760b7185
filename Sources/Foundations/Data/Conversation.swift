/// What a person and a model have said to each other, in turns.
///
///     Conversation("Who has the kite now?", "Anna.")
///
/// As JSON it is the form that most published conversations have, one a line:
///
///     {"messages": [{"role": "user", "content": "Who has the kite now?"}, {"role": "assistant", "content": "Anna."}]}
public struct Conversation: Codable, Hashable, Sendable {
  public enum Role: String, Codable, Sendable {
    /// What the person says.
    case user
    /// What the model says, and learns to say.
    case assistant
  }

  public struct Message: Codable, Hashable, Sendable {
    public var role: Role
    public var content: String

    public init(_ role: Role, _ content: String) {
      self.role = role
      self.content = content
    }
  }

  public var messages: [Message]

  public init(messages: [Message]) { self.messages = messages }

  /// One question and its answer.
  public init(_ question: String, _ answer: String) {
    messages = [Message(.user, question), Message(.assistant, answer)]
  }
}
