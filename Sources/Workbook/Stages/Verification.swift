import ExerciseBook
import Foundation
import Foundations

/// Whether an exercise keeps what exercises promise: an unfinished stub, a right solution, and misconceptions that its
/// check rejects and names, whatever the seed.
///
///     let problems = try Verification(seeds: 1...20).problems(of: item, checker, folder)
public struct Verification: Sendable {
  public let seeds: ClosedRange<UInt64>

  public init(seeds: ClosedRange<UInt64>) { self.seeds = seeds }

  /// A sentence for each promise that is broken.
  public func problems(
    of item: UnitExercise, _ checker: IsolatedChecker, _ folder: WorkbookFolder
  ) throws -> [String] {
    let exercise = item.exercise
    var problems: [String] = []
    if exercise.hints.count != 3 { problems.append("has \(exercise.hints.count) hints, not 3") }
    if Set(exercise.hints).count != exercise.hints.count { problems.append("has the same hint twice") }
    if exercise.misconceptions.count < 2 {
      problems.append("has \(exercise.misconceptions.count) misconceptions, not 2 or more")
    }
    let files = [
      folder.learnerFile(exercise, item.unit), folder.stubFile(exercise, item.unit),
      folder.solutionFile(exercise, item.unit),
    ]
    for path in files where !FileManager.default.fileExists(atPath: path) {
      problems.append("lacks \(folder.relative(path))")
    }

    let answerers: [Answerer] = [.stub, .solution] + exercise.misconceptions.indices.map { .misconception($0) }
    var checker = checker
    checker.explainsCrashes = false
    for answerer in answerers {
      var problem: String?
      let tasks = seeds.map { CheckTask(exercise.id, answerer, seed: $0) }
      try checker.results(
        of: tasks,
        each: { result in
          problem = Self.problem(result, exercise).map { "\($0), with seed \(result.task.seed)" }
        }, isCancelled: { problem != nil })
      if let problem { problems.append(problem) }
    }
    return problems
  }

  /// What is wrong with one result, or nil.
  private static func problem(_ result: CheckResult, _ exercise: CourseExercise) -> String? {
    switch result.task.answerer {
    case .learner: return nil
    case .stub: return result.verdict == .unfinished ? nil : "has a stub that is \(said(result.verdict))"
    case .solution: return result.verdict == .passed ? nil : "has a solution that is \(said(result.verdict))"
    case .misconception(let index):
      let explanation = exercise.misconceptions[index]
      switch result.verdict {
      case .passed, .unfinished: return "does not reject that \(explanation): it is \(said(result.verdict))"
      // A learner's crash or endless loop of the same kind is reported as such, which is all there is to name.
      case .crashed, .endless: return nil
      case .wrong(let mismatch):
        if mismatch.misconception == explanation { return nil }
        return "does not name that \(explanation), on \(mismatch.input): "
          + (mismatch.misconception.map { "it names that \($0)" } ?? "it names nothing")
      }
    }
  }

  private static func said(_ verdict: Verdict) -> String {
    switch verdict {
    case .passed, .unfinished: verdict.name
    case .wrong(let mismatch): "wrong (\(mismatch.input): expected \(mismatch.expected), got \(mismatch.got))"
    case .crashed(let reason): "crashed (\(reason))"
    case .endless(let seconds): "endless (\(seconds) s)"
    }
  }
}
