import Testing

@testable import Foundations

/// What is not asked for is left out of the last block and of the table, and nothing else may change by that.
@Suite struct AskedPositionsTests {
  private let ids: [Int32] = [1, 2, 3, 4, 5, 6, 7, 8, 0, 3]

  private func model() -> GPT {
    var generator = SeededGenerator(seed: 1)
    return GPT(
      .llama(vocabularySize: 9, contextLength: 5, layerCount: 2, headCount: 2, width: 16), using: &generator)
  }

  @Test func statesAtPlacesAreThoseOfAllStates() {
    let model = model()
    let all = model.hiddenStates(ids, batch: 2)  // [2, 5, 16]
    let some = model.hiddenStates(ids, batch: 2, at: [1, 4, 7])
    #expect(some.shape == [3, 16])
    let rows = all.reshaped(to: [10, 16])
    for (place, row) in [1, 4, 7].enumerated() {
      let difference = (some.slice(place..<place + 1) - rows.slice(row..<row + 1)).scalars
      // Fewer rows may be added up in another order.
      #expect(difference.allSatisfy { abs($0) < 1e-5 })
    }
  }

  @Test func aLossOfFewTargetsIsThatOfAllLogits() {
    let targets: [Int32] = [-1, 3, -1, -1, 6, -1, -1, 0, -1, -1]
    let (short, long) = (model(), model())
    let loss = short.loss(ids, targets, batch: 2)
    let expected = crossEntropy(long(ids, batch: 2), targets)
    #expect(abs(loss.item - expected.item) < 1e-6)
    loss.backward()
    expected.backward()
    for (a, b) in zip(short.namedParameters, long.namedParameters) {
      let (got, wanted) = (a.parameter.gradient!.scalars, b.parameter.gradient!.scalars)
      for (x, y) in zip(got, wanted) { #expect(abs(x - y) < 1e-6, "\(a.name)") }
    }
  }

  @Test func whereNothingIsAskedTheLossIsZero() {
    #expect(model().loss(ids, Array(repeating: -1, count: 10), batch: 2).item == 0)
  }
}
