import Course
import ExerciseBook
import Foundation
import Presentation
import Testing
import Workbook

/// Your own answers. What is not finished is a warning; what is finished and wrong is a failure that says why.
///
/// `WORKBOOK_STRICT=1 swift test` makes what is not finished a failure as well.
@Suite(.serialized) struct LearnerTests {
  @Test(arguments: courseUnits.map(\.title))
  func yourAnswers(_ unit: String) throws {
    let items = courseUnits.allExercises.filter { $0.unit.title == unit }
    let folder = try WorkbookFolder.located()
    let results = try Workbench.checker.results(of: items.map { CheckTask($0.exercise.id, .learner) })
    for (item, result) in zip(items, results) where result.verdict.isWrong {
      let text = VerdictText(item, result, folder: folder).rendered(for: Terminal())
      Issue.record("\(text)", sourceLocation: Workbench.location(of: item, result, folder))
    }
    let finished = results.count { $0.verdict != .unfinished }
    if finished < items.count {
      let isStrict = ProcessInfo.processInfo.environment["WORKBOOK_STRICT"] == "1"
      Issue.record("\(unit): \(finished) of \(items.count) finished", severity: isStrict ? .error : .warning)
    }
  }
}

enum Workbench {
  /// Checks in processes of their own, so that no answer ends the tests.
  static var checker: IsolatedChecker {
    var checker = IsolatedChecker(executable: BuiltProgram.path("workbook"), units: courseUnits)
    // Other tests run at the same time.
    checker.timeLimit = 30
    return checker
  }

  /// The learner's function, so that an editor shows the failure there.
  static func location(of item: UnitExercise, _ result: CheckResult, _ folder: WorkbookFolder) -> SourceLocation {
    SourceLocation(
      fileID: "Exercises/\(item.exercise.file).swift", filePath: folder.learnerFile(item.exercise, item.unit),
      line: result.crashPlace?.line ?? folder.line(of: item.exercise, item.unit), column: 1)
  }
}
