import ExerciseBook
import Foundations

/// One answer to check: which exercise, whose answer, and the seed that decides its inputs.
///
///     CheckTask("1.2", .learner)
///     CheckTask("1.2", .misconception(0), seed: 7)
public struct CheckTask: Equatable, Sendable {
  public let exercise: String
  public let answerer: Answerer
  public let seed: UInt64

  public init(_ exercise: String, _ answerer: Answerer, seed: UInt64 = 1) {
    self.exercise = exercise
    self.answerer = answerer
    self.seed = seed
  }

  /// One line for the process that checks: "1.2 misconception-0 7".
  var line: String {
    let name =
      switch answerer {
      case .learner: "learner"
      case .stub: "stub"
      case .solution: "solution"
      case .misconception(let index): "misconception-\(index)"
      }
    return "\(exercise) \(name) \(seed)"
  }

  init?(line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 3, let seed = UInt64(words[2]) else { return nil }
    switch words[1] {
    case "learner": self.init(words[0], .learner, seed: seed)
    case "stub": self.init(words[0], .stub, seed: seed)
    case "solution": self.init(words[0], .solution, seed: seed)
    default:
      guard words[1].hasPrefix("misconception-"), let index = Int(words[1].dropFirst(14)) else { return nil }
      self.init(words[0], .misconception(index), seed: seed)
    }
  }
}

/// What came of a task.
public struct CheckResult: Equatable, Sendable {
  public let task: CheckTask
  public let verdict: Verdict
  /// What the answer printed, the middle left out where it is long.
  public var printed = ""
  /// Where in the answer's file it crashed.
  public var crashPlace: SourcePlace?
  /// What a known misconception that crashes in the same way gets wrong.
  public var crashMisconception: String?

  public init(task: CheckTask, verdict: Verdict, printed: String = "") {
    self.task = task
    self.verdict = verdict
    self.printed = printed
  }
}
