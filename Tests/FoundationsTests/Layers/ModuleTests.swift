import Testing

@testable import Foundations

private class Base: Module {
  let first = Parameter(.zeros([2]))
  let setting = [1, 2, 3]
}

private final class Derived: Base {
  let layers: [Linear]
  let absent: Linear? = nil
  let present: Linear?
  let grid: [[Parameter]]
  let anything: any Module
  let closure: (Int) -> Int = { $0 }

  override init() {
    var generator = SeededGenerator(seed: 1)
    layers = [
      Linear(2, 3, standardDeviation: 1, using: &generator),
      Linear(3, 1, hasBias: false, standardDeviation: 1, using: &generator),
    ]
    present = Linear(1, 1, standardDeviation: 1, using: &generator)
    grid = [[Parameter(.zeros([1]))], [Parameter(.zeros([1])), Parameter(.zeros([4]))]]
    anything = Embedding(5, 2, standardDeviation: 1, using: &generator)
  }
}

private struct Twice: Module {
  let one: Embedding
  let other: Embedding
}

@Suite struct ModuleTests {
  @Test func parametersAreFoundInOrderOfDeclarationWithTheirPaths() {
    let names = [
      "first", "layers.0.weight", "layers.0.bias", "layers.1.weight", "present.weight", "present.bias", "grid.0.0",
      "grid.1.0", "grid.1.1", "anything.weight",
    ]
    let module = Derived()
    #expect(module.namedParameters.map(\.name) == names)
    #expect(module.parameters.map(\.count) == [2, 6, 3, 3, 1, 1, 1, 1, 4, 10])
    #expect(module.parameterCount == 32)
  }

  @Test func theNamesOfAGPTAreInTheOrderOfItsComputation() {
    var configuration = TinyModel.llama
    configuration.layerCount = 1
    #expect(
      TinyModel.gpt(configuration).namedParameters.map(\.name) == [
        "tokenEmbedding.weight", "blocks.0.attentionNorm.weight", "blocks.0.attention.query.weight",
        "blocks.0.attention.key.weight", "blocks.0.attention.value.weight", "blocks.0.attention.output.weight",
        "blocks.0.feedForwardNorm.weight", "blocks.0.feedForward.gate.weight", "blocks.0.feedForward.up.weight",
        "blocks.0.feedForward.down.weight", "finalNorm.weight", "head.weight",
      ])
  }

  @Test func aSharedParameterComesOnce() {
    var generator = SeededGenerator(seed: 1)
    let table = Embedding(3, 2, standardDeviation: 1, using: &generator)
    let module = Twice(one: table, other: table)
    #expect(module.namedParameters.map(\.name) == ["one.weight"])
    #expect(module.parameterCount == 6)
  }

  @Test func clearingForgetsEveryGradient() {
    let module = Derived()
    for parameter in module.parameters { parameter.gradient = .ones(parameter.shape) }
    module.clearGradients()
    #expect(module.parameters.allSatisfy { $0.gradient == nil })
  }
}
