import Foundation
import Foundations

extension Exercise<any FineTuningExercises.Type> {
  static let dpoLoss = Self(
    "7.7", "DPO loss", file: "7.7-DPOLoss",
    hints: [
      "It is the loss of a classifier with two classes that has to say which of two answers people prefer. Its logit is "
        + "how much more the model has come to like the one than the other, since training began.",
      "First the two gains, each the model's ln p less the reference's. Their difference times β goes into -ln σ. "
        + "Exercise 2.3 met the same trouble with large numbers: -ln σ(z) is ln(1 + e⁻ᶻ).",
      "For z ≥ 0, ln(1 + e⁻ᶻ) is safe; for z < 0 it is the same as -z + ln(1 + eᶻ). Add up over the pairs, and divide by "
        + "their number.",
    ]
  ) { check in
    func expect(_ pairs: [AnswerPair], beta: Double, _ expected: Double, _ reason: String) throws {
      let shown = pairs.map { pair in
        "\(pair.chosen.shown) and \(pair.rejected.shown) (reference \(pair.referenceChosen.shown) and "
          + "\(pair.referenceRejected.shown))"
      }
      try check.expect(
        "chosen and rejected at ln p = " + shown.joined(separator: "; ") + "; β \(beta.shown)", equals: expected,
        within: 1e-9, because: reason
      ) { try $0.dpoLoss(pairs, beta: beta) }
    }
    func pair(_ chosen: Double, _ rejected: Double, _ referenceChosen: Double, _ referenceRejected: Double)
      -> AnswerPair
    {
      AnswerPair(
        chosen: chosen, rejected: rejected, referenceChosen: referenceChosen, referenceRejected: referenceRejected)
    }
    try expect(
      [pair(-10, -14, -11, -13)], beta: 0.5, log(1 + exp(-1)),
      "the chosen has gained 1, the rejected -1: the margin is 2, and -ln σ(0.5 · 2) = 0.3133")
    try expect(
      [pair(-11, -13, -11, -13), pair(-20, -15, -24, -15)], beta: 0.25, (log(2) + log(1 + exp(-1))) / 2,
      "the first pair is as in the reference: margin 0, ln 2. The second has a margin of 4, though its chosen answer is "
        + "still the less likely one: ln(1 + e⁻¹). The loss is the mean of the two")
    try expect(
      [pair(-2100, -50, -100, -50)], beta: 0.5, 1000,
      "the margin is -2000: e¹⁰⁰⁰ is infinite, but ln(1 + e¹⁰⁰⁰) is 1000 to every digit")
    try expect([pair(-50, -2100, -50, -100)], beta: 0.5, 0, "a margin of 2000 leaves nothing to learn")

    var random = check.random()
    for (count, beta) in [(1, 0.1), (3, 0.1), (8, 0.5)] {
      let pairs = (0..<count).map { _ in
        let (chosen, rejected) = (-20 + random.hundredths(10), -20 + random.hundredths(10))
        return pair(chosen, rejected, chosen + random.hundredths(8), rejected + random.hundredths(8))
      }
      let margins = pairs.map { ($0.chosen - $0.rejected) - ($0.referenceChosen - $0.referenceRejected) }
      let (loss, _) = Reference.crossEntropy(
        logits: margins.flatMap { [beta * $0, 0] }, targets: margins.map { _ in 0 }, rows: count, classes: 2)
      try expect(
        pairs, beta: beta, loss,
        "the margin\(count == 1 ? " is" : "s are") \(margins.map(\.shown).joined(separator: ", "))")
    }
  }
}
