import Foundations
import Testing

@Suite struct ReferenceModelTests {
  // The files have ten significant digits.
  private let tolerance = 1e-9

  @Test(arguments: ModelFixture.Family.allCases)
  func everyGradientEqualsPyTorchs(family: ModelFixture.Family) throws {
    let fixture = try ModelFixture.load(family)
    let (logits, loss, gradients) = ReferenceModel(fixture).lossAndGradients()
    GradientCheck.expect(logits, equals: fixture.logits, within: tolerance)
    GradientCheck.expect([loss], equals: [fixture.loss], within: tolerance)
    for parameter in fixture.parameters {
      let gradient = try #require(gradients[parameter.name])
      if parameter.hasVanishingGradient {
        #expect(gradient.allSatisfy { abs($0) < 1e-15 }, "\(parameter.name)")
      } else {
        let error = Reference.relativeError(gradient, parameter.gradient)
        #expect(error < tolerance, "\(parameter.name)")
      }
    }
  }

  @Test(arguments: ModelFixture.Family.allCases)
  func threeAdamWStepsEndWherePyTorchs(family: ModelFixture.Family) throws {
    let fixture = try ModelFixture.load(family)
    let model = ReferenceModel(fixture)
    let names = fixture.parameters.map(\.name)
    var first = model.parameters.mapValues { [Double](repeating: 0, count: $0.count) }
    var second = first
    for step in 1...3 {
      let (_, loss, gradients) = model.lossAndGradients()
      var clipped = names.map { gradients[$0]! }
      let norm = Reference.clipGradients(&clipped, toNorm: fixture.optimizer.clipNorm)
      // PyTorch's clipping divides by the norm plus 1e-6.
      GradientCheck.expect([loss], equals: [fixture.stepLosses[step - 1]], within: 1e-7)
      GradientCheck.expect([norm], equals: [fixture.stepGradientNorms[step - 1]], within: 1e-7)
      for (parameter, gradient) in zip(fixture.parameters, clipped) {
        let name = parameter.name
        Reference.adamWStep(
          &model.parameters[name]!, gradient: gradient, firstMoment: &first[name]!, secondMoment: &second[name]!,
          step: step, learningRate: fixture.optimizer.learningRate, beta1: fixture.optimizer.beta1,
          beta2: fixture.optimizer.beta2, epsilon: fixture.optimizer.epsilon,
          weightDecay: parameter.isDecayed ? fixture.optimizer.weightDecay : 0)
        let value = model.parameters[name]!
        let expected = parameter.afterSteps[step - 1]
        #expect(abs(value.reduce(0, +) - expected.sum) < 1e-6, "\(name) after step \(step)")
        #expect(abs(GradientCheck.dot(value, value) - expected.sumOfSquares) < 1e-6, "\(name) after step \(step)")
      }
    }
    GradientCheck.expect([model.lossAndGradients().loss], equals: [fixture.stepLosses[3]], within: 1e-7)
  }

  @Test(arguments: ModelFixture.Family.allCases)
  func theFixtureIsWhole(family: ModelFixture.Family) throws {
    let fixture = try ModelFixture.load(family)
    let c = fixture.configuration
    #expect(c.family == family)
    #expect(fixture.inputs.count == fixture.batch * fixture.time)
    #expect(fixture.targets.count == fixture.inputs.count)
    #expect(fixture.logits.count == fixture.inputs.count * c.vocabularySize)
    #expect(fixture.targets.count { $0 >= 0 } == (family == .encoder ? 5 : 14))
    for parameter in fixture.parameters {
      let count = parameter.shape.reduce(1, *)
      #expect(parameter.value.count == count && parameter.gradient.count == count, "\(parameter.name)")
      #expect(parameter.afterSteps.count == 3)
      #expect(parameter.hasVanishingGradient == parameter.name.hasSuffix("attention.key.bias"))
    }
    #expect(fixture.parameters.reduce(0) { $0 + $1.value.count } == (family == .llama ? 4336 : 4032))
    #expect(fixture.parameter("finalNorm.weight").shape == [c.width])
  }
}
