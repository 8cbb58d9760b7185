/// Something to ask a language model, with the answer that the world of the story knows.
///
///     let tasks = TaskGenerator(try StoryGenerator(seed: 7))
///     let task = tasks.task(at: 0)
///     task.prompt                       // the story and a question about it
///     task.isCorrect(model.reply)       // compared with `task.answer`
///     tasks.control(for: task)          // the same question about a story that does not answer it
public struct StoryTask: Hashable, Codable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Who has a thing at the end, what a thing is like, where somebody was, what the hero feels at the end, how many
    /// there are at the end, who gave a thing to somebody.
    case holder, quality, location, feeling, count, giver
    /// Whether a story ends happily or sadly: as many of one as of the other.
    case sentiment
    /// A story about a name and a thing.
    case tell
    /// A sentence into Esperanto.
    case translate
    /// A question that the story does not answer, or that no story does.
    case unanswerable

    /// Whether the answer is looked up in a story, so that there is a control.
    public var asksAboutStory: Bool { self != .tell && self != .translate && self != .unanswerable }
  }

  public let kind: Kind
  /// The story that is asked about, if there is one.
  public let story: String?
  public let question: String
  public let answer: String
  /// What must occur in a reply that has no single right wording: the name and the thing of a story.
  public let required: [String]
  /// The numbers of the task and of the story that it comes from.
  public let index: Int
  public let storyIndex: Int

  /// What the model reads.
  public var prompt: String { story.map { $0 + "\n" + question } ?? question }

  /// The answer to everything that cannot be known.
  public static let unknown = "I do not know."

  /// Whether `reply` is the answer, apart from capitals, punctuation, articles and a place's preposition; or, for a
  /// story that was asked for, whether it names what it should.
  public func isCorrect(_ reply: String) -> Bool {
    guard required.isEmpty else {
      let words = " " + StoryTask.words(reply).joined(separator: " ") + " "
      return required.allSatisfy { words.contains(" " + StoryTask.words($0).joined(separator: " ") + " ") }
    }
    return normalised(reply) == normalised(answer)
  }

  private func normalised(_ text: String) -> [Substring] {
    var words = StoryTask.words(text).filter { !["a", "an", "the"].contains($0) }
    if kind == .location, let first = words.first, ["in", "at", "on", "by"].contains(first) { words.removeFirst() }
    return words
  }

  static func words(_ text: String) -> [Substring] {
    text.lowercased().split { character in
      // Nearly all of them, and quicker to tell.
      if let ascii = character.asciiValue {
        return
          !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= ascii || UInt8(ascii: "0")...UInt8(ascii: "9") ~= ascii
          || ascii == UInt8(ascii: "-"))
      }
      return !(character.isLetter || character.isNumber)
    }
  }
}
