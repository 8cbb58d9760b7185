import Course
import ExerciseBook
import Testing

@Suite struct SolutionTests {
  @Test func solutionsPassAndMisconceptionsDoNot() {
    for exercise in courseUnits.flatMap(\.exercises) {
      #expect(exercise.verdict(on: .solution) == .passed)
      #expect(exercise.verdict(on: .stub) == .unfinished)
      for index in exercise.misconceptions.indices {
        guard case .wrong(let mismatch) = exercise.verdict(on: .misconception(index)) else {
          Issue.record("\(exercise.id): accepted that \(exercise.misconceptions[index])")
          continue
        }
        #expect(mismatch.misconception == exercise.misconceptions[index], "\(exercise.id)")
      }
    }
  }
}
