import Testing

@testable import Foundations

@Suite struct ProductOperationTests {
  @Test(arguments: Agreement.sizes) func linearAgreesWithItsTwin(rows: Int) {
    for (inputs, outputs) in [(1, 1), (7, 17), (16, 33), (17, 1), (33, 65), (65, 16), (130, 7)] {
      let x = Agreement.random([rows, inputs], seed: 1)
      let weight = Agreement.random([outputs, inputs], seed: 2)
      let bias = Agreement.random([outputs], seed: 3)
      let dy = Agreement.random([rows, outputs], seed: 4)
      let twin = Reference.linear(
        x.doubles, weight: weight.doubles, bias: bias.doubles, rows: rows, inputWidth: inputs, outputWidth: outputs)
      let expected = twin.pullback(dy.doubles)
      let (y, gradients) = Agreement.differentiate([x, weight, bias], upstream: dy) {
        linear($0[0], weight: $0[1], bias: $0[2])
      }
      #expect(y.shape == [rows, outputs])
      Agreement.expect(y, equals: twin.output, "\(rows) × \(inputs) → \(outputs)")
      Agreement.expect(gradients[0], equals: expected.input, "\(rows) × \(inputs) → \(outputs)")
      Agreement.expect(gradients[1], equals: expected.weight, "\(rows) × \(inputs) → \(outputs)")
      Agreement.expect(gradients[2], equals: expected.bias, "\(rows) × \(inputs) → \(outputs)")
    }
  }

  @Test func linearTakesAnyRankAndNoBias() {
    let x = Agreement.random([2, 3, 5, 7], seed: 1)
    let weight = Agreement.random([4, 7], seed: 2)
    let dy = Agreement.random([2, 3, 5, 4], seed: 3)
    let twin = Reference.linear(x.doubles, weight: weight.doubles, bias: nil, rows: 30, inputWidth: 7, outputWidth: 4)
    let expected = twin.pullback(dy.doubles)
    let (y, gradients) = Agreement.differentiate([x, weight], upstream: dy) { linear($0[0], weight: $0[1]) }
    #expect(y.shape == [2, 3, 5, 4])
    Agreement.expect(y, equals: twin.output)
    #expect(gradients.map(\.shape) == [[2, 3, 5, 7], [4, 7]])
    Agreement.expect(gradients[0], equals: expected.input)
    Agreement.expect(gradients[1], equals: expected.weight)

    let vector = linear(Tensor([1, 2]), weight: Tensor([[3, 4], [5, 6], [7, 8]]), bias: Tensor([1, 1, 1]))
    #expect(vector == Tensor([12, 18, 24]))
  }

  /// Deep enough for several blocks of depth, so that sums continue from what C already holds.
  @Test func linearAgreesAcrossBlocksOfDepth() {
    let (rows, inputs, outputs) = (5, 2100, 9)
    let x = Agreement.random([rows, inputs], seed: 1)
    let weight = Agreement.random([outputs, inputs], seed: 2)
    let bias = Agreement.random([outputs], seed: 3)
    let dy = Agreement.random([rows, outputs], seed: 4)
    let twin = Reference.linear(
      x.doubles, weight: weight.doubles, bias: bias.doubles, rows: rows, inputWidth: inputs, outputWidth: outputs)
    let expected = twin.pullback(dy.doubles)
    let (y, gradients) = Agreement.differentiate([x, weight, bias], upstream: dy) {
      linear($0[0], weight: $0[1], bias: $0[2])
    }
    Agreement.expect(y, equals: twin.output)
    Agreement.expect(gradients[0], equals: expected.input)
    Agreement.expect(gradients[1], equals: expected.weight)
    Agreement.expect(gradients[2], equals: expected.bias)
  }

  @Test(arguments: Agreement.sizes) func matmulOfMatricesAgreesWithItsTwin(rows: Int) {
    for (depth, columns) in [(1, 1), (7, 33), (16, 16), (17, 130), (33, 7), (65, 17), (130, 65)] {
      checkMatmul([rows, depth], [depth, columns])
    }
  }

  @Test func matmulOfBatchesAgreesWithItsTwin() {
    for (rows, depth, columns) in [(1, 1, 1), (7, 17, 5), (3, 33, 16), (17, 4, 65)] {
      checkMatmul([3, rows, depth], [depth, columns])
      checkMatmul([2, 3, rows, depth], [depth, columns])
      checkMatmul([1, rows, depth], [1, depth, columns])
      checkMatmul([3, rows, depth], [3, depth, columns])
      checkMatmul([2, 3, rows, depth], [2, 3, depth, columns])
    }
  }

  private func checkMatmul(_ left: [Int], _ right: [Int]) {
    let a = Agreement.random(left, seed: 1)
    let b = Agreement.random(right, seed: 2)
    let (m, k, n) = (left[left.count - 2], right[right.count - 2], right[right.count - 1])
    let batch = left.dropLast(2).reduce(1, *)
    let dy = Agreement.random(left.dropLast() + [n], seed: 3)
    var c: [Double] = []
    var da: [Double] = []
    var db = [Double](repeating: 0, count: b.count)
    for item in 0..<batch {
      // One right-hand side may serve the whole batch.
      let place = right.count == 2 ? 0 : item * k * n
      let twin = Reference.matmul(
        Array(a.doubles[item * m * k..<(item + 1) * m * k]), Array(b.doubles[place..<place + k * n]), m: m, n: n, k: k)
      let gradients = twin.pullback(Array(dy.doubles[item * m * n..<(item + 1) * m * n]))
      c += twin.output
      da += gradients.a
      for i in 0..<k * n { db[place + i] += gradients.b[i] }
    }
    let (y, gradients) = Agreement.differentiate([a, b], upstream: dy) { $0[0].matmul($0[1]) }
    #expect(y.shape == left.dropLast() + [n])
    Agreement.expect(y, equals: c, "\(left) · \(right)")
    Agreement.expect(gradients[0], equals: da, "\(left) · \(right)")
    Agreement.expect(gradients[1], equals: db, "\(left) · \(right)")
  }

  /// A sum over no terms is zero, not whatever the memory held before.
  @Test func productsOverNothingAreZero() {
    for _ in 0..<3 {
      _ = Tensor(repeating: .nan, shape: [2, 3])  // leaves its memory to the next tensor of that size
      #expect(Tensor.zeros([2, 0]).matmul(.zeros([0, 3])) == .zeros([2, 3]))
      _ = Tensor(repeating: .nan, shape: [2, 3])
      #expect(
        linear(.zeros([2, 0]), weight: .zeros([3, 0]), bias: Tensor([1, 2, 3])) == Tensor([[1, 2, 3], [1, 2, 3]]))
      _ = Tensor(repeating: .nan, shape: [2, 2, 3])
      #expect(Tensor.zeros([2, 2, 0]).matmul(.zeros([2, 0, 3])) == .zeros([2, 2, 3]))
    }
    #expect(Tensor.zeros([0, 4]).matmul(.zeros([4, 3])).shape == [0, 3])
    // The gradient of a weight that no row used.
    let weight = Parameter(.ones([3, 4]))
    _ = Tensor(repeating: .nan, shape: [3, 4])
    linear(.zeros([0, 4]), weight: weight.value).sum().backward()
    #expect(weight.gradient == .zeros([3, 4]))
  }

  /// One NaN reaches exactly the sums that it takes part in, through tiles, edges and the path for few rows.
  @Test(arguments: [1, 3, 7, 40], [Precision.float32, .bfloat16]) func aNaNReachesItsRow(
    rows: Int, precision: Precision
  ) {
    // The second has its mark in the half that rounding cuts off.
    for nan in [Float.nan, Float(bitPattern: 0x7F80_0001), Float(bitPattern: 0xFF80_7FFF)] {
      for place in [0, 16, 32] {
        var x = Tensor.ones([rows, 33])
        x[rows - 1, place] = nan
        let y = Precision.$current.withValue(precision) { linear(x, weight: .ones([37, 33])) }
        for row in 0..<rows { #expect(y[row, 0].isNaN == (row == rows - 1) && y[row, 36].isNaN == (row == rows - 1)) }
        if rows > 1 { #expect(y[0, 0] == 33) }
        let z = Precision.$current.withValue(precision) { Tensor.ones([5, rows]).matmul(x) }
        for column in 0..<33 { #expect(z[4, column].isNaN == (column == place)) }
      }
    }
  }

  @Test func infinitiesFollowTheRules() {
    #expect(linear(Tensor([[.infinity, 1]]), weight: Tensor([[1, 1]])).item == .infinity)
    #expect(linear(Tensor([[.infinity, -.infinity]]), weight: Tensor([[1, 1]])).item.isNaN)
    #expect(Tensor([[.infinity, 1]]).matmul(Tensor([[0], [1]])).item.isNaN)
  }
}
