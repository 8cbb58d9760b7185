/// Direct preference optimization: makes a chosen answer likelier than a rejected one, measured against the model as it
/// was before.
///
///     margin = (log π(chosen) − log π₀(chosen)) − (log π(rejected) − log π₀(rejected))
///     loss   = mean of −log σ(β · margin)
///
/// π is the model, π₀ the reference: a copy of it from before. What counts is how much *more* likely the chosen answer has
/// become than the rejected one, so nothing is gained by what the model knew already. The larger β, the sooner a pair is
/// good enough, and the nearer the model stays to its reference.
///
///     let chosen = sequenceLogProbabilities(model(ids, batch: n), targets)      // [pairs]
///     preferenceLoss(chosen: chosen, rejected: …, referenceChosen: …, referenceRejected: …, beta: 0.1).backward()
///
/// Source: Rafailov et al., "Direct preference optimization: your language model is secretly a reward model", 2023.
///
/// - Parameters:
///   - chosen: The model's log-probabilities of the chosen answers, [pairs].
///   - rejected: Of the rejected ones.
///   - referenceChosen: The reference's; a constant.
///   - referenceRejected: The reference's; a constant.
///   - beta: β, above 0.
public func preferenceLoss(
  chosen: Tensor, rejected: Tensor, referenceChosen: Tensor, referenceRejected: Tensor, beta: Float
) -> Tensor {
  precondition(
    chosen.rank == 1 && [rejected, referenceChosen, referenceRejected].allSatisfy { $0.shape == chosen.shape },
    "a preference loss needs four log-probabilities for each pair")
  let margins = (chosen - referenceChosen.detached) - (rejected - referenceRejected.detached)  // [pairs]
  // −log σ(m) is the cross-entropy of the scores (m, 0) for the first of two classes, which never overflows.
  let scores = Tensor.concatenated([(margins * beta).reshaped(to: [-1, 1]), .zeros([margins.count, 1])], along: 1)
  return crossEntropy(scores, [Int32](repeating: 0, count: margins.count))
}
