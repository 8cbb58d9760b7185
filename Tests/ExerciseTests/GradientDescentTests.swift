import Course
import ExerciseBook
import Testing

@Suite struct GradientDescentTests {
  static let exercises = courseUnits.first { $0.number == 2 }!.exercises

  @Test(arguments: 1...20) func checksAreFairWhateverTheyDraw(seed: Int) {
    for exercise in Self.exercises {
      #expect(exercise.verdict(on: .solution, seed: UInt64(seed)) == .passed, "\(exercise.id)")
      for index in exercise.misconceptions.indices {
        guard case .wrong(let mismatch) = exercise.verdict(on: .misconception(index), seed: UInt64(seed)) else {
          Issue.record("\(exercise.id): accepted that \(exercise.misconceptions[index])")
          continue
        }
        #expect(mismatch.misconception == exercise.misconceptions[index], "\(exercise.id)")
      }
    }
  }

  @Test func tenExercisesWithThreeHintsAndTwoMisconceptions() {
    #expect(Self.exercises.map(\.id) == (1...10).map { "2.\($0)" })
    for exercise in Self.exercises {
      #expect(exercise.hints.count == 3, "\(exercise.id)")
      #expect(exercise.misconceptions.count >= 2, "\(exercise.id)")
    }
  }

  @Test func aNodePassesItsGradientOn() {
    let x = ScalarNode(3)
    let y = ScalarNode(6, inputs: [x]) { upstream in x.gradient += 2 * upstream }
    y.gradient = 5
    y.propagate()
    #expect(x.gradient == 10)
    #expect(y.inputs == [x])
    #expect(ScalarNode(3) != x)
  }

  /// Letting go of a chain must not use the call stack: at this length it would overflow.
  @Test func aLongChainIsLetGo() {
    weak var first: ScalarNode?
    do {
      var node = ScalarNode(1)
      first = node
      for _ in 0..<300_000 {
        let input = node
        // Two uses, and a pullback that holds the input as well.
        node = ScalarNode(1, inputs: [input, input]) { upstream in input.gradient += upstream }
      }
    }
    #expect(first == nil)
  }
}
