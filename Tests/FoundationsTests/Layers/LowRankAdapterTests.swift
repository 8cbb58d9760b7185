import Foundation
import Testing

@testable import Foundations

@Suite struct LowRankAdapterTests {
  private func layer(_ inputs: Int, _ outputs: Int) -> Linear {
    var generator = SeededGenerator(seed: 1)
    return Linear(inputs, outputs, standardDeviation: 1, using: &generator)
  }

  @Test func aHandComputedChange() {
    let layer = layer(2, 2)
    var generator = SeededGenerator(seed: 2)
    layer.weight.value = Tensor([1, 2, 3, 4], shape: [2, 2])
    layer.adapter.begin(rank: 1, alpha: 2, weight: layer.weight, using: &generator)
    layer.adapter.down!.value = Tensor([1, -1], shape: [1, 2])
    layer.adapter.up!.value = Tensor([1, 2], shape: [2, 1])
    // x = (3, 1): W x = (5, 13); A x = 2; B · 2 = (2, 4); times α / r = 2: (4, 8).
    #expect(layer(Tensor([3, 1], shape: [1, 2])).scalars == [9, 21])
  }

  @Test func agreesWithPyTorch() throws {
    let fixture = try FineTuningFixture.load().lora
    let layer = layer(5, 4)
    var generator = SeededGenerator(seed: 3)
    layer.weight.value = Tensor(fixture.weight, shape: [4, 5])
    layer.bias!.value = Tensor(fixture.bias, shape: [4])
    layer.freeze()
    layer.adapter.begin(rank: fixture.rank, alpha: fixture.alpha, weight: layer.weight, using: &generator)
    layer.adapter.down!.value = Tensor(fixture.down, shape: [2, 5])
    layer.adapter.up!.value = Tensor(fixture.up, shape: [4, 2])
    let x = Tensor(fixture.x, shape: [3, 5])
    let y = layer(x)
    expectClose(y.scalars, fixture.y)
    (y * Tensor(fixture.upstream, shape: [3, 4])).sum().backward()
    expectClose(layer.adapter.down!.gradient!.scalars, fixture.downGradient)
    expectClose(layer.adapter.up!.gradient!.scalars, fixture.upGradient)
    #expect(layer.weight.gradient == nil)

    layer.mergeAdapters()
    expectClose(layer.weight.value.scalars, fixture.merged)
    expectClose(layer(x).scalars, fixture.y)
    layer.unmergeAdapters()
    expectClose(layer.weight.value.scalars, fixture.weight)
    expectClose(layer(x).scalars, fixture.y)
  }

  private func gpt(seed: UInt64 = 4) -> GPT {
    var generator = SeededGenerator(seed: seed)
    return GPT(
      .llama(vocabularySize: 11, contextLength: 8, layerCount: 2, headCount: 2, width: 8), using: &generator)
  }
  private let ids: [Int32] = [1, 5, 2, 9, 0, 3]

  @Test func beginsAsTheModelThatItWas() {
    let model = gpt()
    var generator = SeededGenerator(seed: 5)
    let before = model(ids, batch: 1)
    let names = model.namedParameters.map(\.name)
    model.addAdapters(rank: 2, alpha: 4, using: &generator)
    #expect(model(ids, batch: 1) == before)
    // Queries and values of two blocks, each A [2, 8] and B [8, 2].
    #expect(model.trainableParameterCount == 2 * 2 * (16 + 16))
    #expect(model.trainableParameters.map(\.name).first == "blocks.0.attention.query.adapter.down")
    model.removeAdapters()
    #expect(model.namedParameters.map(\.name) == names)
    #expect(model.trainableParameterCount == model.parameterCount)
  }

  @Test func onlyAdaptersLearnAndMergingKeepsWhatTheyLearned() {
    let model = gpt()
    var generator = SeededGenerator(seed: 6)
    let before = model.namedParameters.map { ($0.name, $0.parameter.value.scalars) }
    model.addAdapters(rank: 2, alpha: 4, using: &generator) { !$0.hasSuffix(".head") }
    let optimizer = AdamW(model.trainableParameters)
    let targets = Array(ids.dropFirst()) + [-1]
    let first = model.loss(ids, targets, batch: 1).item
    for _ in 0..<40 {
      model.loss(ids, targets, batch: 1).backward()
      optimizer.step(learningRate: 0.02)
      model.clearGradients()
    }
    let learned = model(ids, batch: 1)
    #expect(crossEntropy(learned, targets).item < first / 2)
    let after = Dictionary(uniqueKeysWithValues: model.namedParameters.map { ($0.name, $0.parameter.value.scalars) })
    for (name, value) in before { #expect(after[name] == value, "\(name)") }

    model.mergeAdapters()
    let query = "blocks.0.attention.query.weight"
    #expect(model.blocks[0].attention.query.weight.value.scalars != after[query])
    expectClose(model(ids, batch: 1).scalars, learned.scalars.map(Double.init))
    model.removeAdapters()
    expectClose(model(ids, batch: 1).scalars, learned.scalars.map(Double.init))
  }

  @Test func mergingTwiceChangesNothingMore() {
    let layer = layer(3, 3)
    var generator = SeededGenerator(seed: 7)
    layer.addAdapters(rank: 1, alpha: 1, using: &generator) { _ in true }
    layer.adapter.up!.value = .ones([3, 1])
    layer.mergeAdapters()
    let once = layer.weight.value.scalars
    layer.mergeAdapters()
    #expect(layer.weight.value.scalars == once)
  }
}

/// What Fixtures/make_finetuning_fixtures.py wrote.
struct FineTuningFixture: Decodable {
  struct LoRA: Decodable {
    let rank: Int
    let alpha: Float
    let x, weight, bias, down, up, upstream: [Float]
    let y, downGradient, upGradient, merged: [Double]
  }
  struct DPO: Decodable {
    let beta: Float
    let chosen, rejected, referenceChosen, referenceRejected: [Float]
    let loss: Double
    let chosenGradient, rejectedGradient: [Double]
  }
  let lora: LoRA
  let dpo: [DPO]

  static func load() throws -> FineTuningFixture {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/finetuning.json")
    return try JSONDecoder().decode(FineTuningFixture.self, from: Data(contentsOf: file))
  }
}

private func expectClose(_ got: [Float], _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(got.count == expected.count, sourceLocation: sourceLocation)
  for (a, b) in zip(got, expected) {
    #expect(abs(Double(a) - b) < 1e-5 * max(1, abs(b)), sourceLocation: sourceLocation)
  }
}

private func expectClose(_ got: [Float], _ expected: [Float], sourceLocation: SourceLocation = #_sourceLocation) {
  expectClose(got, expected.map(Double.init), sourceLocation: sourceLocation)
}
