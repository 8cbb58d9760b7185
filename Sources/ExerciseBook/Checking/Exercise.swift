/// One exercise: what it is called, how it helps, and how an answer to it is checked.
///
/// The contract is the unit's protocol; `Answers` is the metatype of one that keeps it, the learner's or another's.
///
///     Exercise<any NeuronsExercises.Type>(
///       "1.1", "Weighted sum and bias", file: "1.1-WeightedSum",
///       hints: ["The idea …", "Where to look …", "Nearly there …"]
///     ) { check in
///       try check.expect(
///         "inputs [1, 2], weights [0.5, -1], bias 0.25", equals: -1.25, because: "0.5 · 1 - 1 · 2 + 0.25 = -1.25"
///       ) { try $0.weightedSum(inputs: [1, 2], weights: [0.5, -1], bias: 0.25) }
///     }
public struct Exercise<Answers: Sendable>: Sendable {
  /// The unit's number and the exercise's in it, such as "1.2".
  public let id: String
  public let title: String
  /// The file's name in the unit's folder, without ".swift": the same for stub, solution and learner.
  public let file: String
  /// From the idea over where to look to nearly there.
  public let hints: [String]
  let check: @Sendable (Checker<Answers>) throws -> Void

  public init(
    _ id: String, _ title: String, file: String, hints: [String],
    check: @escaping @Sendable (Checker<Answers>) throws -> Void
  ) {
    self.id = id
    self.title = title
    self.file = file
    self.hints = hints
    self.check = check
  }

  /// Checks one set of answers. A mistake that one of `misconceptions` makes as well is named by it.
  ///
  /// The check runs in this process: an answer that crashes or does not end takes it along.
  /// - Parameter seed: Decides the inputs that are drawn.
  public func verdict(
    on answers: Answers, misconceptions: [Misconception<Answers>] = [], seed: UInt64 = 1
  ) -> Verdict {
    let own = misconceptions.filter { $0.exercise == id }
    do {
      try check(Checker(answers: answers, misconceptions: own, seed: seed))
      return .passed
    } catch is Unfinished {
      return .unfinished
    } catch let mismatch as Mismatch {
      return .wrong(mismatch)
    } catch {
      return .wrong(
        Mismatch(input: "the check", expected: "no error", got: "\(error)", reason: "The answer threw an error."))
    }
  }
}

/// A plausible wrong answer, and what is wrong with it.
public struct Misconception<Answers: Sendable>: Sendable {
  /// The exercise that it answers wrongly.
  public let exercise: String
  /// What was thought, in a sentence that ends "You get this when …": "the bias is left out".
  public let explanation: String
  public let answers: Answers

  public init(_ exercise: String, when explanation: String, _ answers: Answers) {
    self.exercise = exercise
    self.explanation = explanation
    self.answers = answers
  }
}

/// A unit's exercises, all of one contract.
public struct ExerciseUnit<Answers: Sendable>: Sendable {
  public let number: Int
  public let title: String
  /// The folder's name in `exercises/` and in `lessons/`, such as "01-neurons".
  public let folder: String
  public let exercises: [Exercise<Answers>]

  public init(_ number: Int, _ title: String, folder: String, _ exercises: [Exercise<Answers>]) {
    self.number = number
    self.title = title
    self.folder = folder
    self.exercises = exercises
  }
}
