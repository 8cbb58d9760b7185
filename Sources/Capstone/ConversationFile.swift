import Foundation
import Foundations

/// Conversations of your own, one in JSON a line:
///
///     {"messages": [{"role": "user", "content": "Hello?"}, {"role": "assistant", "content": "Good evening."}]}
///
/// Instructions in the role `system` are read as the beginning of what the person says next. An answer with `"weight": 0` is
/// read and not learned.
enum ConversationFile {
  private struct Line: Decodable {
    struct Message: Decodable {
      let role: String
      let content: String
      let weight: Int?
    }
    let messages: [Message]
  }

  /// Throws a `WorkbookError` that names the first line that is not a conversation.
  static func read(_ path: String) throws -> [Conversation] {
    let text = try Corpus(path: path, separator: .none).text
    var conversations: [Conversation] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      conversations.append(try conversation(line, place: "Line \(index + 1) of \(path)"))
    }
    guard !conversations.isEmpty else {
      throw WorkbookError("\(path) holds no conversations.", remedy: form)
    }
    return conversations
  }

  private static let form = """
    Write one conversation a line: {"messages": [{"role": "user", "content": "…"}, {"role": "assistant", "content": "…"}]}
    """

  private static func conversation(_ line: Substring, place: String) throws -> Conversation {
    guard let parsed = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else {
      throw WorkbookError("\(place) is not a conversation.", remedy: form)
    }
    var messages: [Conversation.Message] = []
    var instructions = ""
    for message in parsed.messages {
      switch message.role {
      case "system": instructions += message.content + "\n"
      case "user":
        messages.append(.init(.user, instructions + message.content))
        instructions = ""
      case "assistant": messages.append(.init(.assistant, message.content, weight: message.weight))
      default:
        throw WorkbookError(
          "\(place) has the role “\(message.role)”.", remedy: "Known are user, assistant and system.")
      }
    }
    guard messages.contains(where: { $0.role == .assistant && $0.weight != 0 }) else {
      throw WorkbookError(
        "\(place) has no answer to learn: no message of the role assistant, or only such of the weight 0.", remedy: form
      )
    }
    return Conversation(messages: messages)
  }
}
