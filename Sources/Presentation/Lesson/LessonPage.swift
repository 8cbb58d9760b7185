/// What a section writes on: it is shown at once, and kept for the HTML page and the figures.
///
///     page.say("Three words that a model has never seen together.")
///     page.table(["optimizer", "loss"], [["SGD", "0.41"], ["AdamW", "0.22"]])
///     page.show(LineChart(…), as: "loss")     // figures/loss.svg
///     page.learned("AdamW needs no tuning here; SGD does.")
public final class LessonPage {
  /// A smoke run: fewer steps, so the numbers mean nothing.
  public let isQuick: Bool
  /// The long experiments are wanted too.
  public let isFull: Bool
  /// Decides every random choice of the lesson.
  public let seed: UInt64
  /// For progress on long work.
  public let console: Console
  /// What was shown, in order.
  public private(set) var entries: [Entry] = []

  public enum Entry: Sendable {
    case text(String)
    case figure(name: String, any Figure)
  }

  public init(console: Console, isQuick: Bool, isFull: Bool = false, seed: UInt64) {
    self.console = console
    self.isQuick = isQuick
    self.isFull = isFull
    self.seed = seed
  }

  /// One value for a full run, a smaller one for a quick run.
  public func amount(_ full: Int, quick: Int) -> Int { isQuick ? quick : full }

  /// A paragraph, wrapped to the terminal's width.
  public func say(_ text: String) {
    emit(TextLayout.wrapped(text, width: width) + "\n")
  }

  /// Lines as they are: a small table of your own, a sample of text, a formula.
  public func lines(_ text: String) { emit(text + "\n") }

  /// Rows under a heading; columns of numbers are aligned on the right.
  public func table(_ heading: [String], _ rows: [[String]]) { emit(TextTable(heading, rows).text + "\n") }

  /// A picture: in the terminal at once, as `figures/NAME.svg` with `--figures`, and in the HTML page.
  public func show(_ figure: some Figure, as name: String) {
    entries.append(.figure(name: name, figure))
    console.show(figure)
    console.say()
  }

  /// What the section has shown, in a sentence or two.
  public func learned(_ text: String) {
    let mark = console.terminal.hasUnicode ? "→ " : "-> "
    let indent = String(repeating: " ", count: mark.count)
    let lines = TextLayout.wrapped(text, width: width - mark.count).split(
      separator: "\n", omittingEmptySubsequences: false)
    emit(lines.enumerated().map { ($0 == 0 ? mark : indent) + $1 }.joined(separator: "\n") + "\n")
  }

  private var width: Int { min(console.terminal.width, 88) }

  private func emit(_ text: String) {
    entries.append(.text(text))
    console.say(text)
  }
}
