import Course
import ExerciseBook
import Testing

@Suite struct RegularizationTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func checksAreFairForEverySeed(seed: UInt64) throws {
    let unit = try #require(courseUnits.first { $0.number == 3 })
    for exercise in unit.exercises {
      #expect(exercise.verdict(on: .solution, seed: seed) == .passed, "\(exercise.id)")
      #expect(exercise.hints.count == 3)
      for index in exercise.misconceptions.indices {
        guard case .wrong(let mismatch) = exercise.verdict(on: .misconception(index), seed: seed) else {
          Issue.record("\(exercise.id): accepted that \(exercise.misconceptions[index])")
          continue
        }
        #expect(mismatch.misconception == exercise.misconceptions[index], "\(exercise.id): \(mismatch)")
      }
    }
  }
}
