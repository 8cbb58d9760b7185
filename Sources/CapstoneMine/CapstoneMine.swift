import Capstone
import Course
import ExerciseBook
import Foundations
import OptimisedExercises
import Workbook

/// `swift run capstone --mine`: the capstone, made of the learner's own finished exercises wherever it can be.
@main enum CapstoneMine {
  static func main() {
    CheckWorker.runIfAsked(courseUnits)
    let mine = Mine(
      Answers(
        gradientDescent: GradientDescent.self, regularization: Regularization.self, attention: Attention.self,
        transformer: Transformer.self, pretraining: Pretraining.self, fineTuning: FineTuning.self,
        evaluation: Evaluation.self)
    ) { ids in
      var checker = IsolatedChecker(executable: IsolatedChecker.ownExecutable, units: courseUnits)
      checker.explainsCrashes = false
      return try checker.results(of: ids.map { CheckTask($0, .learner) }).map { PartVerdict($0.verdict) }
    }
    Mine.$current.withValue(mine) {
      Substitutes.$current.withValue(mine.substitutes) { capstone.main() }
    }
  }
}

extension PartVerdict {
  fileprivate init(_ verdict: Verdict) {
    switch verdict {
    case .passed: self = .passed
    case .unfinished: self = .unfinished
    case .wrong(let mismatch):
      self = .wrong("for \(mismatch.input) it gives \(mismatch.got), and \(mismatch.expected) is right.")
    case .crashed(let reason): self = .wrong(reason)
    case .endless(let seconds): self = .wrong("It came to no end within \(Int(seconds)) seconds.")
    }
  }
}
