/// Two answers to one question, of which people prefer the first: ln p of each, from two models.
///
///     AnswerPair(chosen: -10, rejected: -14, referenceChosen: -11, referenceRejected: -13)
///
/// Each number is ln p of the whole answer after the question, the sum over its tokens.
public struct AnswerPair: Equatable, Sendable {
  /// ln p of the answer that is preferred, from the model in training.
  public let chosen: Double
  /// ln p of the other answer, from the model in training.
  public let rejected: Double
  /// ln p of the preferred answer from the reference: the model as it was before, which stays as it is.
  public let referenceChosen: Double
  /// ln p of the other answer from the reference.
  public let referenceRejected: Double

  public init(chosen: Double, rejected: Double, referenceChosen: Double, referenceRejected: Double) {
    self.chosen = chosen
    self.rejected = rejected
    self.referenceChosen = referenceChosen
    self.referenceRejected = referenceRejected
  }
}
