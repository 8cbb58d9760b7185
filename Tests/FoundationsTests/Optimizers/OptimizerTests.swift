import Testing

@testable import Foundations

/// The optimizers against their twins in Double, with the same gradients.
@Suite struct OptimizerTests {
  /// A matrix, a vector and a scalar; sizes that are no multiple of a vector's.
  private static let shapes: [[Int]] = [[3, 7], [5], []]

  private func makeParameters(_ shapes: [[Int]] = Self.shapes) -> [(name: String, parameter: Parameter)] {
    shapes.indices.map { i in ("p\(i)", Parameter(random(shapes[i], seed: UInt64(i)))) }
  }

  private func random(_ shape: [Int], seed: UInt64, scale: Float = 1) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    return .normal(shape, standardDeviation: scale, using: &generator)
  }

  private func doubles(_ tensor: Tensor) -> [Double] { tensor.scalars.map(Double.init) }

  private func error(_ got: Tensor, _ expected: [Double]) -> Double {
    let size = expected.reduce(1e-30) { max($0, abs($1)) }
    return zip(got.scalars, expected).reduce(0) { max($0, abs(Double($1.0) - $1.1)) } / size
  }

  @Test func adamWFollowsItsTwinForAThousandSteps() {
    let parameters = makeParameters()
    // An ε that is large enough to matter.
    let settings = AdamW.Configuration(beta1: 0.9, beta2: 0.999, epsilon: 1e-3, weightDecay: 0.1)
    let optimizer = AdamW(parameters, settings)
    var values = parameters.map { doubles($0.parameter.value) }
    var first = values.map { $0.map { _ in 0.0 } }
    var second = first
    var worst = 0.0
    for step in 1...1000 {
      let learningRate: Float = 0.01 / Float(1 + step / 100)
      for (i, (_, parameter)) in parameters.enumerated() {
        // Gradients of very different sizes, with a drift that the moments have to follow.
        let gradient = random(parameter.shape, seed: UInt64(1000 * step + i), scale: step % 7 == 0 ? 100 : 0.01) + 0.05
        parameter.gradient = gradient
        Reference.adamWStep(
          &values[i], gradient: doubles(gradient).map { $0 * 0.5 }, firstMoment: &first[i], secondMoment: &second[i],
          step: step, learningRate: Double(learningRate), beta1: Double(settings.beta1), beta2: Double(settings.beta2),
          epsilon: Double(settings.epsilon), weightDecay: parameter.shape.count >= 2 ? Double(settings.weightDecay) : 0)
      }
      optimizer.step(learningRate: learningRate, gradientScale: 0.5)
      for (i, (_, parameter)) in parameters.enumerated() { worst = max(worst, error(parameter.value, values[i])) }
    }
    #expect(worst < 2e-5)
    #expect(optimizer.stepCount == 1000)
    for (i, tensor) in optimizer.state.tensors.prefix(3).enumerated() { #expect(error(tensor.value, first[i]) < 1e-4) }
    for (i, tensor) in optimizer.state.tensors.suffix(3).enumerated() { #expect(error(tensor.value, second[i]) < 1e-4) }
  }

  @Test func adamWsFirstStepsAreCorrectedToTheLastDigit() {
    let parameter = Parameter(.zeros([1]))
    let optimizer = AdamW([("p", parameter)], AdamW.Configuration(beta1: 0.9, beta2: 0.999, weightDecay: 0))
    // With the same gradient in every step both corrected moments are 1, and so is every step.
    for step in 1...20 {
      parameter.gradient = Tensor([1])
      optimizer.step(learningRate: 1)
      #expect(abs(parameter.value[0] + Float(step)) < 1e-6 * Float(step), "step \(step)")
    }
  }

  @Test func sgdFollowsItsTwin() {
    let parameters = makeParameters()
    let optimizer = SGD(parameters, momentum: 0.9, weightDecay: 0.01)
    var values = parameters.map { doubles($0.parameter.value) }
    var velocities = values.map { $0.map { _ in 0.0 } }
    for step in 1...300 {
      for (i, (_, parameter)) in parameters.enumerated() {
        let gradient = random(parameter.shape, seed: UInt64(1000 * step + i))
        parameter.gradient = gradient
        let decay = parameter.shape.count >= 2 ? Double(Float(0.01)) : 0
        Reference.sgdStep(
          &values[i], gradient: zip(doubles(gradient), values[i]).map { $0 * 0.25 + decay * $1 },
          velocity: &velocities[i], learningRate: Double(Float(0.01)), momentum: Double(Float(0.9)))
      }
      optimizer.step(learningRate: 0.01, gradientScale: 0.25)
      for (i, (_, parameter)) in parameters.enumerated() { #expect(error(parameter.value, values[i]) < 1e-5) }
    }
  }

  @Test func aTensorOfSeveralChunksIsWhollyChanged() {
    let shape = [130, 257]
    for optimizer in [0, 1] {
      let parameter = Parameter(.zeros(shape))
      parameter.gradient = .ones(shape)
      let named = [(name: "p", parameter: parameter)]
      if optimizer == 0 { SGD(named).step(learningRate: 0.5) } else { AdamW(named).step(learningRate: 0.5) }
      #expect(parameter.value.scalars.allSatisfy { abs($0 + 0.5) < 1e-6 })
    }
  }

  @Test func onlyMatricesDecay() {
    for optimizer in [0, 1] {
      let parameters = makeParameters([[2, 2], [1, 3], [4], []])
      for (_, parameter) in parameters {
        parameter.value = .ones(parameter.shape)
        parameter.gradient = .zeros(parameter.shape)
      }
      if optimizer == 0 {
        SGD(parameters, weightDecay: 0.5).step(learningRate: 0.5)
      } else {
        AdamW(parameters, AdamW.Configuration(weightDecay: 0.5)).step(learningRate: 0.5)
      }
      #expect(parameters.map { $0.parameter.value.scalars[0] } == [0.75, 0.75, 1, 1])
    }
  }

  @Test func frozenParametersAndThoseWithoutGradientStay() {
    for optimizer in [0, 1] {
      let parameters = makeParameters([[2, 2], [2, 2], [2, 2]])
      let before = parameters.map(\.parameter.value)
      parameters[0].parameter.isTrainable = false
      for index in [0, 2] { parameters[index].parameter.gradient = .ones([2, 2]) }
      if optimizer == 0 {
        SGD(parameters, momentum: 0.9, weightDecay: 0.1).step(learningRate: 0.1)
      } else {
        AdamW(parameters).step(learningRate: 0.1)
      }
      #expect(parameters[0].parameter.value == before[0])
      #expect(parameters[1].parameter.value == before[1])
      #expect(parameters[2].parameter.value != before[2])
      // Nor do they count for clipping.
      #expect(globalGradientNorm(parameters.map(\.parameter)) == 2)
    }
  }

  @Test(arguments: [true, false]) func aStateTakenInTheMiddleGoesOnBitForBit(isAdamW: Bool) {
    func make(_ parameters: [(name: String, parameter: Parameter)]) -> any Optimizer {
      isAdamW ? AdamW(parameters) : SGD(parameters, momentum: 0.9)
    }
    func step(_ number: Int, _ parameters: [(name: String, parameter: Parameter)], _ optimizer: any Optimizer) {
      for (i, (_, parameter)) in parameters.enumerated() {
        parameter.gradient = random(parameter.shape, seed: UInt64(100 * number + i))
      }
      optimizer.step(learningRate: 0.01, gradientScale: 1)
    }
    let whole = makeParameters()
    let optimizer = make(whole)
    for number in 0..<5 { step(number, whole, optimizer) }
    let state = optimizer.state
    let resumed = makeParameters()
    for (old, new) in zip(whole, resumed) { new.parameter.value = old.parameter.value }
    for number in 5..<10 { step(number, whole, optimizer) }
    // The state that was taken has not moved with the optimizer.
    let second = make(resumed)
    second.state = state
    #expect(second.state.stepCount == 5)
    for number in 5..<10 { step(number, resumed, second) }
    #expect(zip(whole, resumed).allSatisfy { $0.parameter.value == $1.parameter.value })
    #expect(
      zip(optimizer.state.tensors, second.state.tensors).allSatisfy { $0.name == $1.name && $0.value == $1.value })
  }

  @Test func clippingShortensAndNeverLengthens() {
    let parameters = makeParameters([[1, 2], [1]]).map(\.parameter)
    parameters[0].gradient = Tensor([2, 3], shape: [1, 2])
    parameters[1].gradient = Tensor([6])
    #expect(globalGradientNorm(parameters) == 7)
    #expect(clippingScale(norm: 7, limit: 3.5) == 0.5)
    #expect(clippingScale(norm: 7, limit: 7) == 1)
    #expect(clippingScale(norm: 7, limit: 70) == 1)
    #expect(clippingScale(norm: 0, limit: 1) == 1)
  }
}
