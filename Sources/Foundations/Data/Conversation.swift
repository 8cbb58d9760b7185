/// What a person and a model have said to each other, in turns.
///
///     Conversation("Who has the kite now?", "Anna.")
///
/// As JSON it is the form that most published conversations have, one a line:
///
///     {"messages": [{"role": "user", "content": "Who has the kite now?"}, {"role": "assistant", "content": "Anna."}]}
///
/// An answer with `"weight": 0` is there for what comes after it.
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
    /// 0 for words of the model that are read and not learned; nil and 1 for those that are learned.
    public var weight: Int?

    public init(_ role: Role, _ content: String, weight: Int? = nil) {
      self.role = role
      self.content = content
      self.weight = weight
    }
  }

  public var messages: [Message]

  public init(messages: [Message]) { self.messages = messages }

  /// One question and its answer.
  public init(_ question: String, _ answer: String) {
    messages = [Message(.user, question), Message(.assistant, answer)]
  }
}
