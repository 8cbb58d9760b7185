import Foundation
import Foundations

/// The fine-tuned model in a conversation: it reads what has been said, and answers.
struct Talker {
  let writer: Writer
  let template: ChatTemplate

  /// The fine-tuned model of a run, or nil if the run has none.
  init?(_ run: Run) throws {
    guard run.has("chat/config.json") else { return nil }
    try self.init(Writer(run, folder: "chat"))
  }

  init(_ writer: Writer) throws {
    self.writer = writer
    template = try ChatTemplate(writer.tokenizer)
  }

  /// Answers the last message, with as much as it can remember of what was said before.
  ///
  /// `onText` gets whole characters as soon as they are there, and stops the answer by returning false.
  func answer(
    to messages: [Conversation.Message], limit: Int, sampler: Sampler, using generator: inout SeededGenerator,
    onText: (String) -> Bool = { _ in true }
  ) throws -> String {
    try writer.write(
      after: template.prompt(for: remembered(of: messages, written: 0, limit: limit)), limit: limit, end: template.end,
      sampler: sampler, using: &generator, onText: onText,
      recall: { written in
        guard let remembered = try? remembered(of: messages, written: written.count, limit: limit),
          let prompt = try? template.prompt(for: remembered), prompt.count + written.count + room(limit) <= context
        else { return nil }
        return prompt + written
      })
  }

  private var context: Int { writer.model.configuration.contextLength }

  /// For a short answer at the least, or for a few more words of a long one.
  private func room(_ limit: Int) -> Int { min(limit, context / 16) }

  /// What the model is still told of `messages` when `written` tokens of its answer are there.
  ///
  /// Where the context is too short for everything, what was said first is forgotten first, and the last long thing, such
  /// as the story that the questions are about, last of all: sentence by sentence, from its middle, so that it is still
  /// known how it began and how it ended. The last message stays, whatever its length.
  func remembered(
    of messages: [Conversation.Message], written: Int, limit: Int = .max
  ) throws -> [Conversation.Message] {
    // One is the mark after which the model answers.
    let most = context - room(limit) - written - 1
    func length(_ messages: [Conversation.Message]) throws -> Int {
      try template.encode(Conversation(messages: messages)).tokens.count
    }
    var exchanges = try Self.exchanges(of: messages).map { (messages: $0, length: try length($0)) }
    while exchanges.count > 1, exchanges.reduce(0, { $0 + $1.length }) > most {
      let earlier = exchanges.dropLast()
      let told = earlier.lastIndex { $0.length > context / 4 }
      if let other = earlier.indices.first(where: { $0 != told }) {
        exchanges.remove(at: other)
      } else if let shorter = Self.withoutItsMiddle(exchanges[0].messages) {
        exchanges[0] = (shorter, try length(shorter))
      } else {
        exchanges.remove(at: 0)
      }
    }
    return exchanges.flatMap(\.messages)
  }

  /// Nil where the longest message is one sentence or two.
  private static func withoutItsMiddle(_ messages: [Conversation.Message]) -> [Conversation.Message]? {
    var shorter = messages
    guard let longest = messages.indices.max(by: { messages[$0].content.count < messages[$1].content.count }) else {
      return nil
    }
    var sentences = messages[longest].content.components(separatedBy: ". ")
    guard sentences.count > 2 else { return nil }
    sentences.remove(at: sentences.count / 2)
    shorter[longest].content = sentences.joined(separator: ". ")
    return shorter
  }

  /// Each message of the person, with what the model said to it.
  static func exchanges(of messages: [Conversation.Message]) -> [[Conversation.Message]] {
    messages.reduce(into: []) { exchanges, message in
      if message.role == .user || exchanges.isEmpty {
        exchanges.append([message])
      } else {
        exchanges[exchanges.count - 1].append(message)
      }
    }
  }

  /// The probability that the model gives exactly this answer and then ends.
  func confidence(in reply: String, to messages: [Conversation.Message]) throws -> Double {
    let (tokens, isLearned) = try template.encode(Conversation(messages: messages + [.init(.assistant, reply)]))
    let first = try template.prompt(for: messages).count
    guard tokens.count - 1 <= writer.model.configuration.contextLength else { return 0 }
    let targets = tokens.indices.dropFirst().map { $0 >= first && isLearned[$0] ? tokens[$0] : -1 }
    let loss = Precision.$current.withValue(writer.precision) {
      withoutGradients { writer.model.loss(Array(tokens.dropLast()), targets, batch: 1).item }
    }
    return exp(-Double(loss) * Double(targets.count { $0 >= 0 }))
  }
}
