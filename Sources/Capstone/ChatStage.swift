import Foundations
import Presentation

/// Writing together: you begin, the model continues. (Answering questions takes fine-tuning.)
struct ChatStage {
  let run: Run
  let console: Console
  let sampling: SamplingOptions

  func perform() throws {
    let writer = try Writer(run)
    var generator = sampling.generator
    console.say(
      "Begin a text and press return; the model writes on. An empty line begins a new one for you. End with Ctrl-D.")
    // While it waits, Ctrl-C ends the program; while the model writes, only the writing.
    while let line = console.ask("> ") {
      Interrupt.watch()
      defer { Interrupt.unwatch() }
      console.write(line)
      do {
        try writer.write(after: line, limit: sampling.tokens, sampler: sampling.sampler, using: &generator) { piece in
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
