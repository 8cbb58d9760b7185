import Testing

@testable import Foundations

@Suite struct MLPTests {
  @Test func parametersOfThreeLayers() {
    var generator = SeededGenerator(seed: 1)
    let model = MLP([2, 16, 16, 1], activation: .tanh, using: &generator)
    // 2·16 + 16, 16·16 + 16, 16·1 + 1
    #expect(model.parameterCount == 48 + 272 + 17)
    #expect(model.namedParameters.map(\.name).first == "layers.0.weight")
    #expect(model(Tensor.zeros([5, 2])).shape == [5, 1])
  }

  @Test func bendsAfterEveryLayerButTheLast() {
    var generator = SeededGenerator(seed: 1)
    let model = MLP([2, 2, 1], activation: .relu, using: &generator)
    let values: [Tensor] = [Tensor([[1, 1], [-1, 0]]), Tensor([0, -1]), Tensor([[-2, 3]]), Tensor([0.5])]
    for (parameter, value) in zip(model.parameters, values) { parameter.value = value }
    // Hidden: relu(3 + 4) = 7 and relu(−3 − 1) = 0; output: −2 · 7 + 3 · 0 + 0.5, which stays negative.
    #expect(model(Tensor([[3, 4]])).scalars == [-13.5])
    // Hidden: relu(−5 + 1) = 0 and relu(5 − 1) = 4.
    #expect(model(Tensor([[-5, 1]])).scalars == [12.5])
  }

  @Test func everyActivationIsItsTwin() {
    let x: [Float] = [-3, -0.5, 0, 0.25, 2]
    let twins: [Activation: (Double) -> Double] = [
      .identity: { $0 }, .sigmoid: { Reference.sigmoid($0).output }, .tanh: { Reference.tanh($0).output },
      .relu: { Reference.relu($0).output }, .gelu: { Reference.gelu($0).output },
      .silu: { Reference.silu($0).output },
    ]
    for activation in Activation.allCases {
      let twin = twins[activation]!
      Agreement.expect(activation(Tensor(x)), equals: x.map { twin(Double($0)) }, "\(activation)")
    }
  }

  @Test func gradientsOfAllParameters() {
    var generator = SeededGenerator(seed: 3)
    for activation in Activation.allCases where activation != .relu {
      let model = MLP([3, 4, 4, 2], activation: activation, using: &generator)
      let x = Tensor.normal([6, 3], using: &generator)
      let error = gradientError(of: model.parameters) { crossEntropy(model(x), [0, 1, 1, 0, 1, 0]) }
      #expect(error < 1e-2, "\(activation)")
    }
  }

  @Test(arguments: [Activation.relu, .tanh]) func depthKeepsTheSizeOfNumbers(_ activation: Activation) {
    var generator = SeededGenerator(seed: 5)
    let model = MLP([256] + [Int](repeating: 256, count: 8) + [256], activation: activation, using: &generator)
    let output = model(.normal([64, 256], using: &generator))
    let size = (output.squared().mean().item).squareRoot()
    #expect(size > 0.2 && size < 3)
  }

  @Test func learnsTwoMoons() {
    var generator = SeededGenerator(seed: 1)
    let moons = LabelledPoints.twoMoons(200, noise: 0.1, using: &generator)
    let model = MLP([2, 16, 16, 2], activation: .tanh, using: &generator)
    let optimizer = AdamW(model.namedParameters)
    for _ in 0..<200 {
      crossEntropy(model(moons.inputs), moons.targets).backward()
      optimizer.step(learningRate: 0.02)
      model.clearGradients()
    }
    let fresh = LabelledPoints.twoMoons(200, noise: 0.1, using: &generator)
    #expect(withoutGradients { fresh.accuracy(of: model(fresh.inputs)) } > 0.98)
  }
}
