import Testing

@testable import Foundations

@Suite struct FreezingTests {
  private func gpt() -> GPT {
    var generator = SeededGenerator(seed: 1)
    return GPT(.gpt2(vocabularySize: 7, contextLength: 4, layerCount: 3, headCount: 1, width: 4), using: &generator)
  }

  @Test func groupsHoldEveryParameterOnce() {
    let model = gpt()
    let grouped = model.layerGroups.flatMap { $0.map(ObjectIdentifier.init) }
    #expect(model.layerGroups.count == 5)
    #expect(Set(grouped).count == grouped.count)
    #expect(Set(grouped) == Set(model.parameters.map(ObjectIdentifier.init)))
  }

  @Test func theLastGroupsLearn() {
    let model = gpt()
    model.unfreeze(last: 2)
    let names = model.trainableParameters.map(\.name)
    #expect(names.allSatisfy { $0.hasPrefix("blocks.2.") || $0.hasPrefix("finalNorm.") })
    #expect(names.contains("blocks.2.attention.query.weight") && names.contains("finalNorm.weight"))
    model.unfreeze(last: 0)
    #expect(model.trainableParameterCount == 0)
    model.unfreeze(last: 99)
    #expect(model.trainableParameterCount == model.parameterCount)
  }

  @Test func aFrozenParameterGetsNoGradientAndDoesNotDecay() {
    let model = gpt()
    model.unfreeze(last: 1)
    let before = model.namedParameters.map { ($0.name, $0.parameter.value.scalars) }
    // A decay that nobody could overlook.
    let optimizer = AdamW(model.namedParameters, AdamW.Configuration(weightDecay: 5))
    for _ in 0..<3 {
      model.loss([1, 2, 3], [2, 3, 4], batch: 1).backward()
      #expect(model.blocks[0].attention.query.weight.gradient == nil)
      optimizer.step(learningRate: 0.1)
      model.clearGradients()
    }
    for ((name, old), parameter) in zip(before, model.parameters) {
      #expect((parameter.value.scalars == old) == !name.hasPrefix("finalNorm."), "\(name)")
    }
  }

  @Test func unfreezingGoesFromTheLastGroupOn() {
    let unfreezing = GradualUnfreezing(stepsPerGroup: 10)
    #expect([0, 9, 10, 29, 30, 1000].map { unfreezing.groupCount(at: $0, of: 5) } == [1, 1, 2, 3, 4, 5])
    let model = gpt()
    unfreezing.apply(to: model, at: 10)
    #expect(!model.blocks[1].attention.query.weight.isTrainable)
    #expect(model.blocks[2].attention.query.weight.isTrainable)
  }

  @Test func ratesFallWithDepth() {
    let model = gpt()
    let factors = model.rateFactors(decay: 0.5)
    #expect(factors["finalNorm.weight"] == 1)
    #expect(factors["blocks.2.feedForward.up.weight"] == 0.5)
    #expect(factors["blocks.0.attention.query.bias"] == 0.125)
    #expect(factors["tokenEmbedding.weight"] == 0.0625)
    #expect(factors.count == model.namedParameters.count)
  }

  @Test func aFactorScalesStepAndDecay() {
    // One AdamW step with a constant gradient is the learning rate long: 1 − 0.1·½·0.2·1 − 0.1·½ for the halved one.
    let (whole, half) = (Parameter(.ones([1, 1])), Parameter(.ones([1, 1])))
    whole.gradient = .ones([1, 1])
    half.gradient = .ones([1, 1])
    let optimizer = AdamW(
      [("whole", whole), ("half", half)], AdamW.Configuration(weightDecay: 0.2), rateFactors: ["half": 0.5])
    optimizer.step(learningRate: 0.1)
    #expect(abs(whole.value.item - 0.88) < 1e-6)
    #expect(abs(half.value.item - 0.94) < 1e-6)
  }
}
