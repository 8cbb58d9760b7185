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

  /// 2.2: whose loss is right is not told about the loss.
  @Test func aMistakeInTheGradientIsNotBlamedOnTheLoss() throws {
    let named = try Self.named("2.2")
    #expect(named.contains { $0.hasPrefix("gradient") && $1.hasPrefix("the gradient is not divided") })
    #expect(named.contains { $0.hasPrefix("loss") && $1.hasPrefix("the squares are added up") })
    for (input, explanation) in named where input.hasPrefix("gradient") { #expect(!explanation.contains("squares")) }
  }

  /// 2.3: an infinite loss is shown by itself, before any difference of two, which would be NaN.
  @Test func anInfiniteLossIsShownAsOne() throws {
    let exercise = try #require(Self.exercises.first { $0.id == "2.3" })
    let index = try #require(exercise.misconceptions.firstIndex { $0.contains("ln 0") })
    guard case .wrong(let mismatch) = exercise.verdict(on: .misconception(index)) else {
      Issue.record("the logarithm of 0 was accepted")
      return
    }
    #expect(mismatch.input == "loss of logits [1000, 0], target 1")
    #expect(mismatch.got == "∞")
    #expect(mismatch.misconception == exercise.misconceptions[index])
  }

  /// The input on which each misconception is found out, and what is then said.
  private static func named(_ id: String) throws -> [(input: String, explanation: String)] {
    let exercise = try #require(exercises.first { $0.id == id })
    return try exercise.misconceptions.indices.map { index in
      guard case .wrong(let mismatch) = exercise.verdict(on: .misconception(index)) else {
        throw Accepted(misconception: exercise.misconceptions[index])
      }
      return (mismatch.input, mismatch.misconception ?? "nothing")
    }
  }

  private struct Accepted: Error { let misconception: String }

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
