import Foundation
import Foundations
import Presentation

/// A conversation at the terminal: what you type is said, and the answer appears as it is written. A line that begins with
/// a slash is for the program.
struct Chat {
  private let talker: Talker
  private let console: Console
  private let folder: String
  private let limit: Int
  private var sampler: Sampler
  private var generator: SeededGenerator
  private var messages: [Conversation.Message] = []

  init(talker: Talker, console: Console, sampling: SamplingOptions, folder: String) {
    self.talker = talker
    self.console = console
    self.folder = folder
    limit = sampling.tokens
    // An answer that is wrong is no story: the likely one is wanted more than a surprising one.
    sampler = sampling.sampler(temperature: SamplingOptions.chatTemperature)
    generator = sampling.generator
  }

  private static let help = """
      /temperature 0.5   how freely it chooses: 0 is always the likeliest word
      /reset             forgets the conversation
      /save FILE         writes the conversation as a line of JSON, which --conversations can read
      /help              this list
      /quit              ends, as Ctrl-D does
    Ask for a story ("Tell a story about Anna and a kite."), ask about it ("Who has the kite at the end?"),
    or have a sentence translated ("Translate into Esperanto: Anna found a kite.").
    """

  mutating func perform() throws {
    console.say("You are talking with the model in \(folder). /help says what you can do; Ctrl-D ends.")
    // While it waits, Ctrl-C ends the program; while the model writes, only the answer.
    while let line = console.ask("> ") {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.isEmpty { continue }
      if text.hasPrefix("/") {
        if text == "/quit" { return }
        obey(text)
      } else {
        answer(text)
      }
    }
    console.say()
  }

  private mutating func answer(_ text: String) {
    Interrupt.watch()
    defer { Interrupt.unwatch() }
    messages.append(.init(.user, text))
    let console = console
    do {
      let reply = try talker.answer(to: messages, limit: limit, sampler: sampler, using: &generator) { piece in
        console.write(piece.showable)
        return !Interrupt.isRequested
      }
      messages.append(.init(.assistant, reply))
      console.write("\n\n")
    } catch {
      // A character that the model does not know is no reason to end the conversation.
      messages.removeLast()
      console.write("\n")
      console.warn("\(error)")
    }
  }

  private mutating func obey(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let argument = words.count > 1 ? words[1].trimmingCharacters(in: .whitespaces) : nil
    switch words[0] {
    case "/help": console.say(Self.help)
    case "/reset":
      messages = []
      console.say("Forgotten.")
    case "/temperature":
      guard let value = argument.flatMap(Double.init), (0...100).contains(value) else {
        return console.warn("Give a temperature from 0 to 100, as in: /temperature 0.5")
      }
      sampler.temperature = value
      console.say("The temperature is \(Format.significant(value)).")
    case "/save":
      guard let argument else { return console.warn("Give the name of a file, as in: /save chat.jsonl") }
      save(to: argument)
    default:
      let known = ["/help", "/reset", "/temperature", "/save", "/quit"]
      let guess = Suggestion.sentence(for: words[0], among: known)
      console.warn("There is no \(words[0]).\(guess) /help lists what there is.")
    }
  }

  /// Adds the conversation to a file, so that several can be kept in one.
  private func save(to path: String) {
    guard !messages.isEmpty else { return console.warn("Nothing has been said yet.") }
    do {
      var data = FileManager.default.contents(atPath: path) ?? Data()
      if let last = data.last, last != UInt8(ascii: "\n") { data.append(UInt8(ascii: "\n")) }
      data += try JSONEncoder().encode(Conversation(messages: messages)) + Data("\n".utf8)
      try AtomicFile.write(data, to: path)
      console.say("Added to \(path).")
    } catch {
      console.warn("\(error)")
    }
  }
}
