import Foundations

/// Where a command tells its story: narration for people, and one JSON object for programs.
///
/// Without `--json` the narration goes to standard output. With it, the narration goes to standard error and the
/// result is the only thing on standard output.
///
///     console.say("Training nano on 1,115,394 characters")
///     console.warn("The corpus repeats itself.")
///     console.finish(["validation_loss": 1.86, "seconds": 42.5])
public final class Console {
  /// What the narration is shown on.
  public let terminal: Terminal
  public let isJSON: Bool
  private let output: Output
  private let errors: Output
  private var result: JSON?
  private var hasOpenLine = false

  public init(output: Output, errors: Output, terminal: Terminal, json: Bool = false) {
    self.output = output
    self.errors = errors
    self.terminal = terminal
    isJSON = json
  }

  private var narration: Output { isJSON ? errors : output }

  /// One or more lines of narration.
  public func say(_ text: String = "") {
    endOpenLine()
    narration.write(text + "\n")
  }

  /// A chart or anything else that knows how to draw itself.
  public func show(_ picture: some TerminalPicture) { say(picture.rendered(for: terminal)) }

  /// Something that the reader should know although the work goes on; always to standard error.
  public func warn(_ text: String) {
    endOpenLine()
    errors.write("Warning: \(text)\n")
  }

  /// Text as it comes, without a line end: for a model that writes token by token.
  public func write(_ text: String) {
    endOpenLine()
    narration.write(text)
  }

  /// The next line that the user types, or nil at the end of input. The question is shown to a person only.
  public func ask(_ question: String) -> String? {
    if terminal.isInteractive { write(question) }
    return readLine()
  }

  /// What the command found out. Printed last, and only with `--json`; said twice, the later counts.
  public func finish(_ result: JSON) { self.result = result }

  /// Puts `text`, without a line end, in place of the line drawn so before. Only for an interactive terminal.
  func redraw(_ text: String) {
    hasOpenLine = true
    narration.write("\r" + text + "\u{1B}[K")
  }

  /// Takes the redrawn line away, so that something lasting can be said in its place.
  func endOpenLine() {
    guard hasOpenLine else { return }
    hasOpenLine = false
    narration.write("\r\u{1B}[K")
  }

  func close() {
    endOpenLine()
    if isJSON { output.write((result ?? [:]).text + "\n") }
  }
}

/// Something that can be drawn with characters.
public protocol TerminalPicture {
  /// The lines, without a line end after the last.
  func rendered(for terminal: Terminal) -> String
}
