import ExerciseBook
import Presentation

/// How far an exercise is: what its check says, and for one that is not finished whether its file was changed.
enum Standing: String, Sendable {
  case passed, wrong, begun, open

  init(_ verdict: Verdict, isTouched: Bool) {
    switch verdict {
    case .passed: self = .passed
    case .unfinished: self = isTouched ? .begun : .open
    case .wrong, .crashed, .endless: self = .wrong
    }
  }

  /// One character that tells, in colour where there is colour and apart without it.
  func mark(on terminal: Terminal) -> String {
    switch self {
    case .passed: terminal.styled(terminal.hasUnicode ? "✓" : "+", .series(2))
    case .wrong: terminal.styled(terminal.hasUnicode ? "✗" : "x", .series(1))
    case .begun: terminal.styled(terminal.hasUnicode ? "◐" : "~", .series(4))
    case .open: terminal.styled(terminal.hasUnicode ? "○" : "-", .dim)
    }
  }
}

extension Console {
  /// The width of our text: lines much longer than a book's are hard to read.
  var textWidth: Int { min(terminal.width, 88) }

  func sayWrapped(_ text: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    for line in TextLayout.lines(text, width: textWidth - indent) { say(margin + line) }
  }
}
