import Foundations
import Testing

@Suite struct MatmulReferenceTests {
  @Test func twoByThreeTimesThreeByTwo() {
    let (c, pullback) = Reference.matmul([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12], m: 2, n: 2, k: 3)
    #expect(c == [58, 64, 139, 154])
    // With dC all ones, dA holds the row sums of B and dB the column sums of A.
    let (a, b) = pullback([1, 1, 1, 1])
    #expect(a == [15, 19, 23, 15, 19, 23])
    #expect(b == [5, 5, 7, 7, 9, 9])
  }

  @Test func aTransposedOperandIsTheSameMatrixStoredTheOtherWay() {
    let plain = Reference.matmul([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12], m: 2, n: 2, k: 3)
    let both = Reference.matmul(
      [1, 4, 2, 5, 3, 6], [7, 9, 11, 8, 10, 12], m: 2, n: 2, k: 3, transposingA: true, transposingB: true)
    #expect(both.output == plain.output)
    let (a, b) = both.pullback([1, 2, 3, 4])
    let (plainA, plainB) = plain.pullback([1, 2, 3, 4])
    #expect(a == [0, 3, 1, 4, 2, 5].map { plainA[$0] })
    #expect(b == [0, 2, 4, 1, 3, 5].map { plainB[$0] })
  }

  @Test(
    arguments: [(1, 1, 1), (1, 7, 17), (7, 1, 5), (3, 17, 7), (5, 3, 33)],
    [(false, false), (true, false), (false, true), (true, true)])
  func pullbackMatchesFiniteDifferences(size: (m: Int, n: Int, k: Int), transposing: (a: Bool, b: Bool)) {
    let (m, n, k) = size
    let a = GradientCheck.normals(m * k, seed: 1)
    let b = GradientCheck.normals(k * n, seed: 2)
    let dy = GradientCheck.normals(m * n, seed: 3)
    func product(_ a: [Double], _ b: [Double]) -> [Double] {
      Reference.matmul(a, b, m: m, n: n, k: k, transposingA: transposing.a, transposingB: transposing.b).output
    }
    let gradient = Reference.matmul(
      a, b, m: m, n: n, k: k, transposingA: transposing.a, transposingB: transposing.b
    ).pullback(dy)
    GradientCheck.expect(gradient.a, isGradientOf: { GradientCheck.dot(product($0, b), dy) }, at: a)
    GradientCheck.expect(gradient.b, isGradientOf: { GradientCheck.dot(product(a, $0), dy) }, at: b)
  }

  @Test func linearByHand() {
    // Two rows of three inputs, two outputs: y = x · Wᵀ + b.
    let (y, pullback) = Reference.linear(
      [1, 2, 3, 0, -1, 1], weight: [1, 0, -1, 2, 1, 0.5], bias: [10, 20], rows: 2, inputWidth: 3, outputWidth: 2)
    #expect(y == [8, 25.5, 9, 19.5])
    let gradient = pullback([1, 0, 0, 2])
    #expect(gradient.input == [1, 0, -1, 4, 2, 1])
    #expect(gradient.weight == [1, 2, 3, 0, -2, 2])
    #expect(gradient.bias == [1, 2])
  }

  @Test func linearIsMatmulWithATransposedWeight() {
    let (x, w) = (GradientCheck.normals(7 * 17, seed: 4), GradientCheck.normals(5 * 17, seed: 5))
    let dy = GradientCheck.normals(7 * 5, seed: 6)
    let linear = Reference.linear(x, weight: w, bias: nil, rows: 7, inputWidth: 17, outputWidth: 5)
    let product = Reference.matmul(x, w, m: 7, n: 5, k: 17, transposingB: true)
    GradientCheck.expect(linear.output, equals: product.output)
    GradientCheck.expect(linear.pullback(dy).input, equals: product.pullback(dy).a)
    GradientCheck.expect(linear.pullback(dy).weight, equals: product.pullback(dy).b)
    #expect(linear.pullback(dy).bias == [])
  }

  @Test(arguments: [(1, 1, 1), (1, 17, 7), (7, 5, 3), (3, 1, 33)])
  func linearPullbackMatchesFiniteDifferences(rows: Int, inputWidth: Int, outputWidth: Int) {
    let x = GradientCheck.normals(rows * inputWidth, seed: 7)
    let w = GradientCheck.normals(outputWidth * inputWidth, seed: 8)
    let b = GradientCheck.normals(outputWidth, seed: 9)
    let dy = GradientCheck.normals(rows * outputWidth, seed: 10)
    func loss(_ x: [Double], _ w: [Double], _ b: [Double]) -> Double {
      let y = Reference.linear(x, weight: w, bias: b, rows: rows, inputWidth: inputWidth, outputWidth: outputWidth)
        .output
      return GradientCheck.dot(y, dy)
    }
    let gradient = Reference.linear(
      x, weight: w, bias: b, rows: rows, inputWidth: inputWidth, outputWidth: outputWidth
    ).pullback(dy)
    GradientCheck.expect(gradient.input, isGradientOf: { loss($0, w, b) }, at: x)
    GradientCheck.expect(gradient.weight, isGradientOf: { loss(x, $0, b) }, at: w)
    GradientCheck.expect(gradient.bias, isGradientOf: { loss(x, w, $0) }, at: b)
  }
}
