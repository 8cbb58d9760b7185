import Course
import ExerciseBook
import Testing
import Workbook

/// The exercises themselves: their stubs, solutions, hints and misconceptions, on twenty seeds each.
@Suite(.serialized) struct SolutionTests {
  @Test(arguments: courseUnits.allExercises.map(\.exercise.id))
  func theExerciseKeepsWhatExercisesPromise(_ id: String) throws {
    let item = try #require(courseUnits.allExercises.first { $0.exercise.id == id })
    let problems = try Verification(seeds: 1...20).problems(of: item, Workbench.checker, .located())
    for problem in problems { Issue.record("\(id) \(problem)") }
  }

  @Test func idsAndFilesAreNamedInOrder() {
    for unit in courseUnits {
      #expect(unit.exercises.map(\.id) == (1...max(unit.exercises.count, 1)).map { "\(unit.number).\($0)" })
      for exercise in unit.exercises { #expect(exercise.file.hasPrefix(exercise.id + "-")) }
    }
    let numbers = courseUnits.map(\.number)
    #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count)
  }
}
