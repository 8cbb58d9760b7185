import Testing

@testable import Foundations

@Suite struct PreferenceLossTests {
  @Test func logProbabilitiesOfTexts() {
    // Two texts of two positions over three tokens, with logits whose softmax is easy: ln of probabilities.
    let p: [Float] = [0.5, 0.25, 0.25, 0.1, 0.2, 0.7, 0.8, 0.1, 0.1, 0.25, 0.5, 0.25]
    let logits = Tensor(p, shape: [2, 2, 3]).log()
    let sums = sequenceLogProbabilities(logits, [0, 2, -1, 1]).scalars
    #expect(abs(Double(sums[0]) - naturalLogarithm(0.5 * 0.7)) < 1e-5)
    #expect(abs(Double(sums[1]) - naturalLogarithm(0.5)) < 1e-5)
    #expect(sequenceLogProbabilities(logits, [0, 2, -1, -1]).scalars[1] == 0)
  }

  @Test func gradientsOfLogProbabilities() {
    var generator = SeededGenerator(seed: 1)
    let logits = Parameter(.normal([2, 3, 4], standardDeviation: 1, using: &generator))
    let weights = Tensor([1, -0.5], shape: [2])
    let error = gradientError(of: [logits]) {
      (sequenceLogProbabilities(logits.value, [0, 1, -1, 3, -1, 2]) * weights).sum()
    }
    #expect(error < 5e-3)
  }

  @Test func aHandComputedLoss() {
    // margin = (−10 + 12) − (−9 + 8) = 3; β = 0.5: −ln σ(1.5) = ln(1 + e^−1.5) = 0.201413
    let loss = preferenceLoss(
      chosen: Tensor([-10]), rejected: Tensor([-9]), referenceChosen: Tensor([-12]), referenceRejected: Tensor([-8]),
      beta: 0.5)
    #expect(abs(loss.item - 0.201413) < 1e-5)
  }

  @Test func theUnchangedModelHasTheLossOfACoin() {
    let (chosen, rejected) = (Tensor([-3, -50]), Tensor([-40, -2]))
    let loss = preferenceLoss(
      chosen: chosen, rejected: rejected, referenceChosen: chosen, referenceRejected: rejected, beta: 0.3)
    #expect(abs(loss.item - 0.693147) < 1e-5)
  }

  @Test func agreesWithPyTorch() throws {
    for fixture in try FineTuningFixture.load().dpo {
      let (chosen, rejected) = (Parameter(Tensor(fixture.chosen)), Parameter(Tensor(fixture.rejected)))
      let loss = preferenceLoss(
        chosen: chosen.value, rejected: rejected.value, referenceChosen: Tensor(fixture.referenceChosen),
        referenceRejected: Tensor(fixture.referenceRejected), beta: fixture.beta)
      #expect(abs(Double(loss.item) - fixture.loss) < 1e-5 * max(1, fixture.loss))
      loss.backward()
      for (parameter, expected) in [(chosen, fixture.chosenGradient), (rejected, fixture.rejectedGradient)] {
        for (a, b) in zip(parameter.gradient!.scalars, expected) { #expect(abs(Double(a) - b) < 1e-5) }
      }
    }
  }
}
