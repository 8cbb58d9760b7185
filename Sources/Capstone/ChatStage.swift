import Foundation
import Foundations
import Presentation

/// Talking with the model. A fine-tuned one answers; one that is only pretrained goes on with what you begin.
struct ChatStage {
  let run: Run
  let console: Console
  let sampling: SamplingOptions

  func perform() throws {
    if let talker = try Talker(run) {
      var chat = Chat(talker: talker, console: console, sampling: sampling, folder: run.folder)
      return try chat.perform()
    }
    try continueTexts()
  }

  private func continueTexts() throws {
    let writer = try Writer(run)
    var generator = sampling.generator
    console.say(
      "This model is not fine-tuned: it goes on with what you begin. Begin a text and press return. End with Ctrl-D.")
    // While it waits, Ctrl-C ends the program; while the model writes, only the writing.
    while let line = console.ask("> ") {
      Interrupt.watch()
      defer { Interrupt.unwatch() }
      console.write(line)
      do {
        try writer.write(after: line, limit: sampling.tokens, sampler: sampling.sampler(), using: &generator) { piece in
          console.write(piece.showable)
          return !Interrupt.isRequested
        }
      } catch let error as WorkbookError {
        // A character that the model does not know is no reason to end the conversation.
        console.write("\n")
        console.warn(error.description)
      }
      console.write("\n\n")
    }
    console.say()
  }
}
