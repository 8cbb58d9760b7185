import Testing

@testable import Foundations

@Suite struct LookupOperationTests {
  @Test(arguments: Agreement.sizes) func embeddingAgreesWithItsTwin(width: Int) {
    for (entries, count) in [(1, 5), (17, 1), (5, 130), (65, 33)] {
      let table = Agreement.random([entries, width], seed: 1)
      let dy = Agreement.random([count, width], seed: 2)
      var generator = SeededGenerator(seed: 3)
      let ids = (0..<count).map { _ in Int32(generator.integer(below: entries)) }
      let twin = Reference.embedding(table: table.doubles, ids: ids, vocabularySize: entries, width: width)
      let (y, gradients) = Agreement.differentiate([table], upstream: dy) {
        embedding(ids, shape: [count], table: $0[0])
      }
      Agreement.expect(y, equals: twin.output, within: 0)
      Agreement.expect(gradients[0], equals: twin.pullback(dy.doubles), within: 2e-6)
    }
  }

  @Test func repeatedIdsAddUpAndUnusedRowsGetZero() {
    let table = Parameter(Tensor([[1, 2], [3, 4], [5, 6]]))
    let y = embedding([2, 0, 2, 2], shape: [2, 2], table: table.value)
    #expect(y.shape == [2, 2, 2])
    #expect(y.scalars == [5, 6, 1, 2, 5, 6, 5, 6])
    (y * Tensor([1, 10, 100, 1000, 2, 20, 4, 40], shape: [2, 2, 2])).sum().backward()
    #expect(table.gradient == Tensor([[100, 1000], [0, 0], [7, 70]]))
    #expect(embedding([], shape: [0], table: table.value).shape == [0, 2])
  }

  @Test func aTableUsedTwiceGetsBothShares() {
    let table = Parameter(Tensor([[1, 2], [3, 4]]))
    let y = embedding([1], shape: [1], table: table.value).matmul(table.value.transposed())
    #expect(y == Tensor([[11, 25]]))
    y.sum().backward()
    // y = t₁ · t₀ + t₁ · t₁, so dt₀ = t₁ and dt₁ = t₀ + 2 t₁.
    #expect(table.gradient == Tensor([[3, 4], [7, 10]]))
  }

  static let rates: [Float] = [0.1, 0.5, 0.9]

  @Test(arguments: rates) func dropoutKeepsRateAndMean(rate: Float) {
    var generator = SeededGenerator(seed: 1)
    let count = 100_000
    let y = dropout(.ones([count]), rate: rate, using: &generator)
    let dropped = Double(y.scalars.count { $0 == 0 })
    let deviation = (Double(count) * Double(rate) * Double(1 - rate)).squareRoot()
    #expect(abs(dropped - Double(count) * Double(rate)) < 5 * deviation)
    #expect(y.scalars.allSatisfy { $0 == 0 || $0 == 1 / (1 - rate) })
    #expect(abs(Double(y.mean().item) - 1) < 5 * deviation / Double(count) / Double(1 - rate))
    // Neighbours, and numbers a vector apart, are dropped independently.
    for lag in [1, 16, 64] {
      let both = Double((0..<count - lag).count { y[$0] == 0 && y[$0 + lag] == 0 })
      let expected = Double(count - lag) * Double(rate * rate)
      #expect(abs(both - expected) < 6 * (expected * Double(1 - rate * rate)).squareRoot())
    }
  }

  @Test func dropoutUsesOneMaskForwardAndBackward() {
    var generator = SeededGenerator(seed: 2)
    for count in Agreement.sizes + [16_384, 20_001] {
      let x = Parameter(.ones([count]))
      let y = dropout(x.value, rate: 0.4, using: &generator)
      y.sum().backward()
      #expect(x.gradient == y.detached)
    }
  }

  @Test func eachDropoutDrawsAnew() {
    func draw(_ generator: inout SeededGenerator) -> Tensor { dropout(.ones([1000]), rate: 0.5, using: &generator) }
    var generator = SeededGenerator(seed: 3)
    var again = SeededGenerator(seed: 3)
    let first = draw(&generator)
    let second = draw(&generator)
    #expect(first == draw(&again))
    #expect(second == draw(&again))
    let same = zip(first.scalars, second.scalars).count { $0 == $1 }
    #expect(abs(same - 500) < 80)
  }

  @Test func aRateOfZeroChangesNothingAndDrawsNothing() {
    var generator = SeededGenerator(seed: 4)
    let x = Agreement.random([7], seed: 1)
    #expect(dropout(x, rate: 0, using: &generator) == x)
    #expect(generator == SeededGenerator(seed: 4))
  }
}
