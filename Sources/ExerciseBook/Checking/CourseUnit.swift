/// A unit with everyone who answers its exercises, whatever its contract.
public struct CourseUnit: Sendable {
  public let number: Int
  public let title: String
  /// The folder's name in `exercises/` and in `lessons/`, such as "01-neurons".
  public let folder: String
  public let exercises: [CourseExercise]

  public init<Answers>(
    _ unit: ExerciseUnit<Answers>, learner: Answers, stubs: Answers, solutions: Answers,
    misconceptions: [Misconception<Answers>]
  ) {
    number = unit.number
    title = unit.title
    folder = unit.folder
    exercises = unit.exercises.map { exercise in
      let own = misconceptions.filter { $0.exercise == exercise.id }
      return CourseExercise(
        id: exercise.id, title: exercise.title, file: exercise.file, hints: exercise.hints,
        misconceptions: own.map(\.explanation)
      ) { answerer, seed in
        switch answerer {
        case .learner: exercise.verdict(on: learner, misconceptions: own, seed: seed)
        case .stub: exercise.verdict(on: stubs, seed: seed)
        case .solution: exercise.verdict(on: solutions, seed: seed)
        case .misconception(let index): exercise.verdict(on: own[index].answers, misconceptions: own, seed: seed)
        }
      }
    }
  }
}

/// An exercise with everyone who answers it.
public struct CourseExercise: Sendable {
  public let id: String
  public let title: String
  public let file: String
  public let hints: [String]
  /// What each of the misconceptions gets wrong.
  public let misconceptions: [String]
  let check: @Sendable (Answerer, _ seed: UInt64) -> Verdict

  /// Runs the check in this process, where an answer that crashes or never ends takes it along.
  public func verdict(on answerer: Answerer, seed: UInt64 = 1) -> Verdict { check(answerer, seed) }
}

/// Whose answer is checked.
public enum Answerer: Equatable, Sendable {
  case learner, stub, solution
  case misconception(Int)
}
