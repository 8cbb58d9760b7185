import Testing

@testable import Foundations

/// Few rows take another way than tiles do: the results are those of the definition, for every remainder of a vector.
@Suite struct FewRowsProductTests {
  @Test(arguments: [1, 2, 15, 16, 31, 33, 64, 97, 512], Precision.allCases)
  func equalsTheTwin(depth: Int, precision: Precision) {
    for (rows, outputs) in [(1, 1), (1, 70), (3, 33), (4, 300)] {
      let x = Agreement.random([rows, depth], seed: 1)
      let weight = Agreement.random([outputs, depth], seed: 2)
      let bias = Agreement.random([outputs], seed: 3)
      func numbers(_ tensor: Tensor) -> [Double] {
        tensor.scalars.map { Double(precision == .bfloat16 ? $0.roundedToBFloat16 : $0) }
      }
      let twin = Reference.linear(
        numbers(x), weight: numbers(weight), bias: bias.doubles, rows: rows, inputWidth: depth, outputWidth: outputs)
      let result = Precision.$current.withValue(precision) {
        RoundedWeights.$current.withValue(RoundedWeights()) {
          withoutGradients { linear(x, weight: weight, bias: bias) }
        }
      }
      Agreement.expect(result, equals: twin.output, "\(rows) × \(depth) → \(outputs)")
    }
  }

  @Test func weightsAreRoundedOnceAndKept() {
    let (weights, others) = (Agreement.random([8, 5], seed: 1), Agreement.random([8, 5], seed: 2))
    let rounded = RoundedWeights()
    let first = rounded.rounded(weights.buffer, rows: 8, depth: 5)
    #expect(first === rounded.rounded(weights.buffer, rows: 8, depth: 5))
    #expect(first !== rounded.rounded(others.buffer, rows: 8, depth: 5))
    // Five numbers in three lanes, the last of which is half empty.
    #expect(first.count == 24)
    #expect(first.scalars[2].bitPattern >> 16 == 0)
  }
}
