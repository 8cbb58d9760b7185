import ExerciseBook
import Foundation

/// 7.7 · DPO loss
///
/// People were shown two answers to a question and have chosen one. Direct preference optimization trains the model on
/// such pairs. It compares it with a reference, the model as it was before, so that it learns what is preferred and does
/// not wander off otherwise:
///
///     margin = (ln p(chosen) - ln p_ref(chosen)) - (ln p(rejected) - ln p_ref(rejected))
///     loss   = mean over the pairs of -ln σ(β · margin)           σ(z) = 1 / (1 + e⁻ᶻ)
///
/// Each `AnswerPair` has four numbers, ln p of a whole answer each: `chosen` and `rejected` are the model's,
/// `referenceChosen` and `referenceRejected` the reference's. β says how hard to hold on to the reference.
///
/// For chosen -10, rejected -14, the reference's -11 and -13, and β 0.5: the chosen answer has gained 1 and the rejected
/// one -1, so the margin is 2, and the loss is -ln σ(1) = -ln 0.7311 = 0.3133.
///
/// Margins may be in the thousands, and the loss has to be right then too. There is at least one pair. `exp` and `log`
/// come with Foundation.
extension FineTuning {
  public static func dpoLoss(_ pairs: [AnswerPair], beta: Double) throws -> Double {
    // What is -ln σ(z) for z = -1000?
    try todo()
  }
}
