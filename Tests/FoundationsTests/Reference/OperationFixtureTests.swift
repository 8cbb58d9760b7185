import Foundations
import Testing

/// Each twin against PyTorch's function of the same name.
@Suite struct OperationFixtureTests {
  private let tolerance = 1e-9

  @Test func attention() throws {
    for fixture in try OperationFixture.load("attention") {
      let s = fixture.sizes
      let (output, _, pullback) = Reference.attention(
        query: fixture["query"], key: fixture["key"], value: fixture["value"], batch: s["batch"]!, time: s["time"]!,
        keyTime: s["keyTime"]!, heads: s["heads"]!, keyValueHeads: s["keyValueHeads"]!, headSize: s["headSize"]!,
        causal: s["causal"] == 1)
      let gradient = pullback(fixture["outputGradient"])
      GradientCheck.expect(output, equals: fixture["output"], within: tolerance)
      GradientCheck.expect(gradient.query, equals: fixture["queryGradient"], within: tolerance)
      GradientCheck.expect(gradient.key, equals: fixture["keyGradient"], within: tolerance)
      GradientCheck.expect(gradient.value, equals: fixture["valueGradient"], within: tolerance)
    }
  }

  @Test func layerNorm() throws {
    let fixture = try #require(try OperationFixture.load("layerNorm").first)
    let (output, pullback) = Reference.layerNorm(
      fixture["x"], weight: fixture["weight"], bias: fixture["bias"], rows: fixture.sizes["rows"]!,
      width: fixture.sizes["width"]!, epsilon: 0.01)
    let gradient = pullback(fixture["outputGradient"])
    GradientCheck.expect(output, equals: fixture["output"], within: tolerance)
    GradientCheck.expect(gradient.input, equals: fixture["xGradient"], within: tolerance)
    GradientCheck.expect(gradient.weight, equals: fixture["weightGradient"], within: tolerance)
    GradientCheck.expect(gradient.bias, equals: fixture["biasGradient"], within: tolerance)
  }

  @Test func rmsNorm() throws {
    let fixture = try #require(try OperationFixture.load("rmsNorm").first)
    let (output, pullback) = Reference.rmsNorm(
      fixture["x"], weight: fixture["weight"], rows: fixture.sizes["rows"]!, width: fixture.sizes["width"]!,
      epsilon: 0.01)
    let gradient = pullback(fixture["outputGradient"])
    GradientCheck.expect(output, equals: fixture["output"], within: tolerance)
    GradientCheck.expect(gradient.input, equals: fixture["xGradient"], within: tolerance)
    GradientCheck.expect(gradient.weight, equals: fixture["weightGradient"], within: tolerance)
  }

  @Test func softmax() throws {
    let fixture = try #require(try OperationFixture.load("softmax").first)
    let (output, pullback) = Reference.softmax(
      fixture["x"], rows: fixture.sizes["rows"]!, classes: fixture.sizes["width"]!)
    GradientCheck.expect(output, equals: fixture["output"], within: tolerance)
    GradientCheck.expect(pullback(fixture["outputGradient"]), equals: fixture["xGradient"], within: tolerance)
  }

  @Test(arguments: NamedActivation.all)
  func activation(_ activation: NamedActivation) throws {
    let fixture = try #require(try OperationFixture.load(activation.name).first)
    let results = fixture["x"].map { activation.function($0) }
    GradientCheck.expect(results.map(\.output), equals: fixture["output"], within: tolerance)
    GradientCheck.expect(
      zip(results, fixture["outputGradient"]).map { $0.derivative * $1 }, equals: fixture["xGradient"],
      within: tolerance)
  }

  @Test func crossEntropyWithIgnoredTargets() throws {
    let fixture = try #require(try OperationFixture.load("crossEntropy").first)
    let (loss, gradient) = Reference.crossEntropy(
      logits: fixture["logits"], targets: fixture["targets"].map { Int32($0) }, rows: fixture.sizes["rows"]!,
      classes: fixture.sizes["width"]!)
    GradientCheck.expect([loss], equals: fixture["loss"], within: tolerance)
    GradientCheck.expect(gradient, equals: fixture["logitsGradient"], within: tolerance)
  }

  @Test func momentum() throws {
    let fixture = try #require(try OperationFixture.load("sgd").first)
    var parameter = fixture["parameter"]
    var velocity = [Double](repeating: 0, count: parameter.count)
    for step in 1...3 {
      Reference.sgdStep(
        &parameter, gradient: fixture["gradient\(step)"], velocity: &velocity, learningRate: 0.1, momentum: 0.9)
      GradientCheck.expect(parameter, equals: fixture["parameter\(step)"], within: tolerance)
    }
  }

  @Test func adamW() throws {
    let fixture = try #require(try OperationFixture.load("adamW").first)
    var parameter = fixture["parameter"]
    var first = [Double](repeating: 0, count: parameter.count)
    var second = first
    for step in 1...3 {
      Reference.adamWStep(
        &parameter, gradient: fixture["gradient\(step)"], firstMoment: &first, secondMoment: &second, step: step,
        learningRate: 0.1, beta1: 0.9, beta2: 0.95, epsilon: 1e-3, weightDecay: 0.2)
      GradientCheck.expect(parameter, equals: fixture["parameter\(step)"], within: tolerance)
    }
  }
}
