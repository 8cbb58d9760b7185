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

  /// Answers the last message. What was said first is forgotten where the context is too short for all of it and an
  /// answer, and while the answer is written, if it becomes a long one.
  ///
  /// `onText` gets whole characters as soon as they are there, and stops the answer by returning false.
  func answer(
    to messages: [Conversation.Message], limit: Int, sampler: Sampler, using generator: inout SeededGenerator,
    onText: (String) -> Bool = { _ in true }
  ) throws -> String {
    let context = writer.model.configuration.contextLength
    // Room for a short answer at the least, or for a few more words of a long one.
    let room = min(limit, context / 8)
    var remembered = messages[...]
    var prompt = try template.prompt(for: Array(remembered))
    // The last message stays, whatever its length.
    func forget(until fits: ([Int32]) -> Bool) throws {
      while !fits(prompt), remembered.count > 1 {
        remembered = remembered.dropFirst()
        while let first = remembered.first, first.role == .assistant, remembered.count > 1 {
          remembered = remembered.dropFirst()
        }
        prompt = try template.prompt(for: Array(remembered))
      }
    }
    try forget { $0.count + room <= context }
    return try writer.write(
      after: prompt, limit: limit, end: template.end, sampler: sampler, using: &generator, onText: onText,
      recall: { written in
        let fits = { (prompt: [Int32]) in prompt.count + written.count + room <= context }
        try? forget(until: fits)
        return fits(prompt) ? prompt + written : nil
      })
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
