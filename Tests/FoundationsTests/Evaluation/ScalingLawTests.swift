import Testing

@testable import Foundations

@Suite struct ScalingLawTests {
  private let truth = ScalingLaw(
    floor: 0.3, parameterFactor: 12, parameterExponent: 0.34, tokenFactor: 40, tokenExponent: 0.4)

  /// Losses of `law` at four sizes and four amounts of text, each wrong by `noise` · a normal number, as a share.
  private func runs(of law: ScalingLaw, noise: Double = 0, seed: UInt64 = 1) -> [ScalingLaw.Run] {
    var generator = SeededGenerator(seed: seed)
    return [1e4, 3e4, 1e5, 3e5].flatMap { parameters in
      [1e5, 3e5, 1e6, 3e6].map { tokens in
        ScalingLaw.Run(
          parameters: parameters, tokens: tokens,
          loss: law.loss(parameters: parameters, tokens: tokens) * (1 + noise * generator.normal()))
      }
    }
  }

  @Test func theLawIsItsFormula() {
    let law = ScalingLaw(floor: 1, parameterFactor: 8, parameterExponent: 0.5, tokenFactor: 27, tokenExponent: 1)
    #expect(abs(law.loss(parameters: 16, tokens: 9) - (1 + 8.0 / 4 + 27.0 / 9)) < 1e-12)
    let run = ScalingLaw.Run(parameters: 16, tokens: 9, loss: 5)
    #expect(abs(law.error(on: [run, run]) - 0.2) < 1e-12)
  }

  @Test func exactLossesGiveBackEveryConstant() {
    let law = ScalingLaw(fitting: runs(of: truth))
    #expect(abs(law.floor - 0.3) < 1e-3)
    #expect(abs(law.parameterExponent - 0.34) < 1e-3 && abs(law.parameterFactor / 12 - 1) < 1e-2)
    #expect(abs(law.tokenExponent - 0.4) < 1e-3 && abs(law.tokenFactor / 40 - 1) < 1e-2)
    #expect(law.error(on: runs(of: truth)) < 1e-5)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>) func noisyLossesGiveThemBackNearly(seed: UInt64) {
    let noisy = runs(of: truth, noise: 0.003, seed: seed)
    let law = ScalingLaw(fitting: noisy, floor: 0.3)
    #expect(law.floor == 0.3)
    #expect(abs(law.parameterExponent - 0.34) < 0.04 && abs(law.tokenExponent - 0.4) < 0.04)
    // What it is for: a run larger than all of them.
    let larger = truth.loss(parameters: 3e6, tokens: 3e7)
    #expect(abs(law.loss(parameters: 3e6, tokens: 3e7) / larger - 1) < 0.03)
    #expect(law.error(on: noisy) <= truth.error(on: noisy))
    let free = ScalingLaw(fitting: noisy)
    #expect(free.error(on: noisy) <= law.error(on: noisy) + 1e-9)
    #expect(free == ScalingLaw(fitting: noisy))
  }

  @Test func whatDoesNotHelpHasNoFactor() {
    // The loss rises with the size, which no size can explain.
    let runs = runs(of: truth).map { run in
      ScalingLaw.Run(
        parameters: run.parameters, tokens: run.tokens,
        loss: 1 + power(run.tokens, -0.4) * 40 + run.parameters * 1e-7)
    }
    let law = ScalingLaw(fitting: runs)
    #expect(law.parameterFactor == 0 && law.tokenFactor > 0 && law.floor >= 0)
  }

  @Test func aBudgetIsDividedWhereNothingElseIsBetter() {
    let budget = 6e12
    let best = truth.best(operations: budget)
    #expect(abs(6 * best.parameters * best.tokens / budget - 1) < 1e-9)
    let loss = truth.loss(parameters: best.parameters, tokens: best.tokens)
    for factor in [0.5, 0.9, 1.1, 2] {
      #expect(truth.loss(parameters: best.parameters * factor, tokens: best.tokens / factor) > loss)
    }
  }
}
