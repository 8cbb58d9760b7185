import ExerciseBook
import Foundation

extension FineTuning {
  public static func dpoLoss(_ pairs: [AnswerPair], beta: Double) throws -> Double {
    var sum = 0.0
    for pair in pairs {
      let margin = (pair.chosen - pair.referenceChosen) - (pair.rejected - pair.referenceRejected)
      let z = beta * margin
      // -ln σ(z) = ln(1 + e⁻ᶻ), written so that no power is taken of a large positive number.
      sum += max(0, -z) + log(1 + exp(-abs(z)))
    }
    return sum / Double(pairs.count)
  }
}
