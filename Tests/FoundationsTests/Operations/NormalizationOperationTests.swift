import Testing

@testable import Foundations

@Suite struct NormalizationOperationTests {
  @Test(arguments: Agreement.sizes) func layerNormAgreesWithItsTwin(width: Int) {
    for rows in Agreement.sizes { checkLayerNorm(rows: rows, width: width) }
  }

  private func checkLayerNorm(
    rows: Int, width: Int, mean: Float = 0, scale: Float = 1, hasBias: Bool = true, tolerance: Double = 1e-5
  ) {
    let x = Agreement.random([rows, width], seed: 1, mean: mean, scale: scale)
    let weight = Agreement.random([width], seed: 2, mean: 1, scale: 0.3)
    let bias = Agreement.random([width], seed: 3)
    let dy = Agreement.random([rows, width], seed: 4)
    let twin = Reference.layerNorm(
      x.doubles, weight: weight.doubles, bias: hasBias ? bias.doubles : nil, rows: rows, width: width, epsilon: 1e-5)
    let expected = twin.pullback(dy.doubles)
    let (y, gradients) = Agreement.differentiate([x, weight, bias], upstream: dy) {
      layerNorm($0[0], weight: $0[1], bias: hasBias ? $0[2] : nil)
    }
    Agreement.expect(y, equals: twin.output, within: tolerance, "\(rows) × \(width)")
    // A row of one number has a gradient of exactly zero, for which there is no relative error.
    if width > 1 { Agreement.expect(gradients[0], equals: expected.input, within: tolerance, "\(rows) × \(width)") }
    Agreement.expect(gradients[1], equals: expected.weight, within: tolerance, "\(rows) × \(width)")
    if hasBias { Agreement.expect(gradients[2], equals: expected.bias, within: tolerance, "\(rows) × \(width)") }
  }

  @Test func layerNormWithoutBias() { checkLayerNorm(rows: 5, width: 33, hasBias: false) }

  @Test func layerNormOfOneNumberIsTheBias() {
    let x = Parameter(Tensor([[5], [-3]]))
    let y = layerNorm(x.value, weight: Tensor([2]), bias: Tensor([7]))
    #expect(y == Tensor([[7], [7]]))
    y.sum().backward()
    #expect(x.gradient == Tensor([[0], [0]]))
  }

  /// Where the mean is far larger than the deviation, few digits of the deviation are left: one float32 step of the
  /// mean, as a share of the deviation, is what the input itself can lose.
  @Test(arguments: [(Float(100), 2e-5), (1_000, 2e-4), (10_000, 2e-3)]) func layerNormOfLargeMeans(
    mean: Float, tolerance: Double
  ) {
    for width in [16, 65, 130] { checkLayerNorm(rows: 7, width: width, mean: mean, tolerance: tolerance) }
  }

  @Test func layerNormOfTinyAndLargeDeviations() {
    checkLayerNorm(rows: 7, width: 65, scale: 1e-4)
    checkLayerNorm(rows: 7, width: 65, scale: 1e6)
    #expect(layerNorm(.zeros([2, 7]), weight: .ones([7]), bias: nil) == .zeros([2, 7]))
    #expect(layerNorm(.ones([2, 64]) * 3, weight: .ones([64]), bias: nil) == .zeros([2, 64]))
  }

  @Test(arguments: Agreement.sizes) func rmsNormAgreesWithItsTwin(width: Int) {
    for rows in Agreement.sizes {
      for (mean, scale) in [(Float(0), Float(1)), (50, 1), (0, 1e-4), (0, 1e6)] {
        let x = Agreement.random([rows, width], seed: 1, mean: mean, scale: scale)
        let weight = Agreement.random([width], seed: 2, mean: 1, scale: 0.3)
        let dy = Agreement.random([rows, width], seed: 4)
        let twin = Reference.rmsNorm(x.doubles, weight: weight.doubles, rows: rows, width: width, epsilon: 1e-5)
        let expected = twin.pullback(dy.doubles)
        let (y, gradients) = Agreement.differentiate([x, weight], upstream: dy) { rmsNorm($0[0], weight: $0[1]) }
        Agreement.expect(y, equals: twin.output, "\(rows) × \(width), \(mean) ± \(scale)")
        Agreement.expect(gradients[1], equals: expected.weight, "\(rows) × \(width), \(mean) ± \(scale)")
        // With one number, or with all nearly equal, the gradient is the small difference of large numbers.
        if width > 1, mean == 0 {
          Agreement.expect(gradients[0], equals: expected.input, "\(rows) × \(width), \(mean) ± \(scale)")
        }
      }
    }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity]) func whatIsNotFiniteSpoilsItsRowOnly(bad: Float) {
    for width in [1, 7, 33] {
      for place in [0, width - 1] {
        var x = Agreement.random([3, width], seed: 1)
        x[1, place] = bad
        let weight = Tensor.ones([width])
        let byLayer = layerNorm(x, weight: weight, bias: weight)
        let byRoot = rmsNorm(x, weight: weight)
        #expect(byLayer.slice(1..<2).hasOnlyNaN)
        #expect(byRoot[1, place].isNaN)
        for row in [0, 2] { #expect(!byLayer.slice(row..<row + 1).hasNaN && !byRoot.slice(row..<row + 1).hasNaN) }
      }
    }
  }

  @Test func leadingDimensionsAreRows() {
    let x = Agreement.random([2, 3, 5], seed: 1)
    let weight = Agreement.random([5], seed: 2)
    #expect(
      layerNorm(x, weight: weight, bias: nil).reshaped(to: [6, 5])
        == layerNorm(x.reshaped(to: [6, 5]), weight: weight, bias: nil))
    #expect(rmsNorm(x, weight: weight).reshaped(to: [6, 5]) == rmsNorm(x.reshaped(to: [6, 5]), weight: weight))
  }
}
