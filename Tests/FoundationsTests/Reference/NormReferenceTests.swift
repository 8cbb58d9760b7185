import Foundations
import Testing

@Suite struct NormReferenceTests {
  @Test func layerNormByHand() {
    // Mean 2, population variance 1 (a sample variance would be 2): x̂ = ±1.
    let (y, pullback) = Reference.layerNorm([1, 3], weight: [2, 5], bias: [10, 20], rows: 1, width: 2, epsilon: 0)
    #expect(y == [8, 25])
    let gradient = pullback([1, 1])
    #expect(gradient.weight == [-1, 1])
    #expect(gradient.bias == [1, 1])
    // Two numbers always normalise to ±1, whatever they are, so nothing flows back.
    #expect(gradient.input == [0, 0])
  }

  @Test func epsilonIsInsideTheRoot() {
    // Variance 1 and epsilon 3 make a deviation of √4 = 2.
    #expect(
      Reference.layerNorm([1, 3], weight: [1, 1], bias: nil, rows: 1, width: 2, epsilon: 3).output == [-0.5, 0.5])
    // Mean square 5 and epsilon 4 make a root of 3.
    #expect(Reference.rmsNorm([3, 1], weight: [1, 2], rows: 1, width: 2, epsilon: 4).output == [1, 2.0 / 3])
  }

  @Test func rmsNormByHand() {
    // Mean square (9 + 16 + 0 + 0) / 4 = 6.25, root 2.5; no mean is subtracted.
    let (y, pullback) = Reference.rmsNorm([3, 4, 0, 0], weight: [1, 10, 1, 1], rows: 1, width: 4, epsilon: 0)
    GradientCheck.expect(y, equals: [1.2, 16, 0, 0])
    let gradient = pullback([1, 0, 0, 1])
    GradientCheck.expect(gradient.weight, equals: [1.2, 0, 0, 0])
    // (dx̂ − x̂ · mean(dx̂ · x̂)) / 2.5 with x̂ = (1.2, 1.6, 0, 0) and mean 0.3.
    GradientCheck.expect(gradient.input, equals: [(1 - 0.36) / 2.5, -0.48 / 2.5, 0, 1 / 2.5])
  }

  @Test(arguments: [(1, 2), (7, 17), (3, 33), (2, 65)])
  func normalizedRowsHaveMeanZeroAndUnitScale(rows: Int, width: Int) {
    let x = GradientCheck.normals(rows * width, seed: 1, mean: 5)
    let ones = [Double](repeating: 1, count: width)
    let layer = Reference.layerNorm(x, weight: ones, bias: nil, rows: rows, width: width, epsilon: 0).output
    let rms = Reference.rmsNorm(x, weight: ones, rows: rows, width: width, epsilon: 0).output
    for row in 0..<rows {
      let range = row * width..<(row + 1) * width
      #expect(abs(layer[range].reduce(0, +)) < 1e-11)
      #expect(abs(layer[range].reduce(0) { $0 + $1 * $1 } / Double(width) - 1) < 1e-12)
      #expect(abs(rms[range].reduce(0) { $0 + $1 * $1 } / Double(width) - 1) < 1e-12)
    }
  }

  @Test func aConstantRowStaysFinite() {
    let (y, pullback) = Reference.layerNorm(
      [4, 4, 4], weight: [1, 2, 3], bias: [7, 8, 9], rows: 1, width: 3, epsilon: 1e-5)
    #expect(y == [7, 8, 9])
    #expect(pullback([1, 2, 3]).input.allSatisfy { $0.isFinite })
    #expect(Reference.rmsNorm([0, 0], weight: [1, 1], rows: 1, width: 2, epsilon: 1e-5).output == [0, 0])
  }

  @Test(arguments: [(1, 1), (1, 7), (7, 5), (3, 17), (2, 33)], [true, false])
  func layerNormPullbackMatchesFiniteDifferences(size: (rows: Int, width: Int), biased: Bool) {
    let (rows, width) = size
    let x = GradientCheck.normals(rows * width, seed: 2, mean: 1)
    let weight = GradientCheck.normals(width, seed: 3, mean: 1)
    let bias = biased ? GradientCheck.normals(width, seed: 4) : nil
    let dy = GradientCheck.normals(rows * width, seed: 5)
    func norm(_ x: [Double], _ weight: [Double], _ bias: [Double]?) -> [Double] {
      Reference.layerNorm(x, weight: weight, bias: bias, rows: rows, width: width, epsilon: 0.01).output
    }
    let gradient = Reference.layerNorm(
      x, weight: weight, bias: bias, rows: rows, width: width, epsilon: 0.01
    ).pullback(dy)
    GradientCheck.expect(gradient.input, isGradientOf: { GradientCheck.dot(norm($0, weight, bias), dy) }, at: x)
    GradientCheck.expect(gradient.weight, isGradientOf: { GradientCheck.dot(norm(x, $0, bias), dy) }, at: weight)
    guard let bias else { return #expect(gradient.bias == []) }
    GradientCheck.expect(gradient.bias, isGradientOf: { GradientCheck.dot(norm(x, weight, $0), dy) }, at: bias)
  }

  @Test(arguments: [(1, 1), (1, 7), (7, 5), (3, 17), (2, 33)])
  func rmsNormPullbackMatchesFiniteDifferences(rows: Int, width: Int) {
    let x = GradientCheck.normals(rows * width, seed: 6, mean: 1)
    let weight = GradientCheck.normals(width, seed: 7, mean: 1)
    let dy = GradientCheck.normals(rows * width, seed: 8)
    func norm(_ x: [Double], _ weight: [Double]) -> [Double] {
      Reference.rmsNorm(x, weight: weight, rows: rows, width: width, epsilon: 0.01).output
    }
    let gradient = Reference.rmsNorm(x, weight: weight, rows: rows, width: width, epsilon: 0.01).pullback(dy)
    GradientCheck.expect(gradient.input, isGradientOf: { GradientCheck.dot(norm($0, weight), dy) }, at: x)
    GradientCheck.expect(gradient.weight, isGradientOf: { GradientCheck.dot(norm(x, $0), dy) }, at: weight)
  }
}
