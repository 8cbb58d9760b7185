import ExerciseBook
import Foundation
import Foundations

/// Checks answers in a process of their own, so that one that crashes or never ends is blamed alone.
///
///     let checker = IsolatedChecker(executable: "/…/.build/debug/workbook", units: courseUnits)
///     let results = try checker.results(of: [CheckTask("1.1", .learner), CheckTask("1.2", .learner)])
///
/// The process is this same program, started with a word of its own; see `CheckWorker`. It checks one answer after the
/// other, and is started anew after one that took it down.
public struct IsolatedChecker: Sendable {
  public let executable: String
  public let units: [CourseUnit]
  /// Seconds that one check may take. A plain correct answer takes a small part of one.
  public var timeLimit = 10.0
  /// Whether a learner's answer that crashed is run again, to find the line and the misconception. It takes a second.
  public var explainsCrashes = true

  public init(executable: String, units: [CourseUnit]) {
    self.executable = executable
    self.units = units
  }

  /// One result a task, in their order; `each` sees them as they come. Ends early once `isCancelled`.
  @discardableResult
  public func results(
    of tasks: [CheckTask], each: (CheckResult) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws -> [CheckResult] {
    var process: CheckProcess?
    defer { process?.end() }
    var results: [CheckResult] = []
    for task in tasks where !isCancelled() {
      let current = try process.flatMap { $0.isUsable ? $0 : nil } ?? CheckProcess(executable: executable)
      let (ending, printed) = current.check(task, limit: timeLimit)
      process = current
      let result: CheckResult
      switch ending {
      case .verdict(let verdict): result = CheckResult(task: task, verdict: verdict, printed: printed)
      case .timedOut: result = CheckResult(task: task, verdict: .endless(seconds: timeLimit), printed: printed)
      case .died(let signal, let code):
        result = try explained(task, CrashReport(signal: signal, code: code, errors: printed))
      }
      results.append(result)
      each(result)
    }
    return results
  }

  /// Runs a learner's answer that crashed once more, slowly, to find the line, and the misconceptions, to find its like.
  private func explained(_ task: CheckTask, _ first: CrashReport) throws -> CheckResult {
    var result = CheckResult(task: task, verdict: .crashed(first.reason), printed: first.printed)
    guard explainsCrashes, task.answerer == .learner,
      let exercise = units.flatMap(\.exercises).first(where: { $0.id == task.exercise }),
      let (report, backtrace) = try tracedCrash(task)
    else { return result }
    result = CheckResult(task: task, verdict: .crashed(report.reason), printed: first.printed)
    result.crashPlace = CrashReport.place(in: backtrace, ofFile: exercise.file + ".swift")
    for (index, explanation) in exercise.misconceptions.enumerated() {
      let theirs = try tracedCrash(CheckTask(task.exercise, .misconception(index), seed: task.seed))
      if theirs?.report.reason == report.reason {
        result.crashMisconception = explanation
        break
      }
    }
    return result
  }

  /// How a task crashes, with the calls that led there; nil where it does not crash.
  private func tracedCrash(_ task: CheckTask) throws -> (report: CrashReport, backtrace: String)? {
    let process = try CheckProcess(executable: executable, backtrace: true)
    defer { process.end() }
    guard case (.died(let signal, let code), let text) = process.check(task, limit: timeLimit + 10) else { return nil }
    return (CrashReport(signal: signal, code: code, errors: text), text)
  }
}
