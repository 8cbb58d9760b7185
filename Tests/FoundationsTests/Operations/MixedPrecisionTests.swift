import Testing

@testable import Foundations

/// With bfloat16, factors are rounded, their products are exact in float32, and sums are float32: the twin on rounded
/// inputs.
@Suite struct MixedPrecisionTests {
  private func rounded(_ x: Tensor) -> [Double] { x.scalars.map { Double($0.roundedToBFloat16) } }

  @Test(arguments: Agreement.sizes) func linearIsTheTwinOnRoundedFactors(rows: Int) {
    for (inputs, outputs) in [(1, 1), (7, 17), (16, 33), (17, 1), (33, 65), (130, 7)] {
      let x = Agreement.random([rows, inputs], seed: 1)
      let weight = Agreement.random([outputs, inputs], seed: 2)
      let bias = Agreement.random([outputs], seed: 3)
      let dy = Agreement.random([rows, outputs], seed: 4)
      let twin = Reference.linear(
        rounded(x), weight: rounded(weight), bias: bias.doubles, rows: rows, inputWidth: inputs, outputWidth: outputs)
      let expected = twin.pullback(rounded(dy))
      let (y, gradients) = Precision.$current.withValue(.bfloat16) {
        Agreement.differentiate([x, weight, bias], upstream: dy) { linear($0[0], weight: $0[1], bias: $0[2]) }
      }
      Agreement.expect(y, equals: twin.output, "\(rows) × \(inputs) → \(outputs)")
      Agreement.expect(gradients[0], equals: expected.input, "\(rows) × \(inputs) → \(outputs)")
      Agreement.expect(gradients[1], equals: expected.weight, "\(rows) × \(inputs) → \(outputs)")
      // The bias is added and its gradient summed up in float32.
      let sums = (0..<outputs).map { o in (0..<rows).reduce(0.0) { $0 + Double(dy[$1, o]) } }
      Agreement.expect(gradients[2], equals: sums)
    }
  }

  @Test(arguments: [1, 7, 33, 65]) func matmulIsTheTwinOnRoundedFactors(rows: Int) {
    for (depth, columns) in [(1, 1), (7, 33), (16, 16), (17, 130), (1100, 9)] {
      let a = Agreement.random([rows, depth], seed: 1)
      let b = Agreement.random([depth, columns], seed: 2)
      let dy = Agreement.random([rows, columns], seed: 3)
      let twin = Reference.matmul(rounded(a), rounded(b), m: rows, n: columns, k: depth)
      let expected = twin.pullback(rounded(dy))
      let (y, gradients) = Precision.$current.withValue(.bfloat16) {
        Agreement.differentiate([a, b], upstream: dy) { $0[0].matmul($0[1]) }
      }
      Agreement.expect(y, equals: twin.output, "\(rows) × \(depth) × \(columns)")
      Agreement.expect(gradients[0], equals: expected.a, "\(rows) × \(depth) × \(columns)")
      Agreement.expect(gradients[1], equals: expected.b, "\(rows) × \(depth) × \(columns)")
    }
  }

  /// The pullback multiplies in the format of its forward, wherever `backward()` is called.
  @Test func theGradientKeepsTheFormatOfTheForward() {
    let x = Parameter(Tensor([[1.001]]))
    let weight = Parameter(Tensor([[3.003]]))
    let y = Precision.$current.withValue(.bfloat16) { linear(x.value, weight: weight.value) }
    y.backward()
    #expect(x.gradient?.item == Float(3.003).roundedToBFloat16)
    #expect(weight.gradient?.item == Float(1.001).roundedToBFloat16)
    x.clearGradient()
    let exact = linear(x.value, weight: weight.value)
    Precision.$current.withValue(.bfloat16) { exact.backward() }
    #expect(x.gradient?.item == 3.003)
  }

  @Test func roundingGoesToTheNearestAndTiesToEven() {
    let step: Float = 0x1p-7  // between neighbours of 1
    for (x, expected) in [
      (1, 1), (1 + step, 1 + step), (1 + step / 2, 1), (1 + 3 * step / 2, 1 + 2 * step),
      (Float(1 + step / 2).nextUp, 1 + step), (Float(1 + step / 2).nextDown, 1), (-1 - step / 2, -1), (0, 0),
      (.infinity, .infinity), (-.infinity, -.infinity), (.greatestFiniteMagnitude, .infinity), (0x1p-130, 0x1p-130),
    ] as [(Float, Float)] {
      #expect(x.roundedToBFloat16 == expected, "\(x)")
    }
    #expect(Float(-0.0).roundedToBFloat16.sign == .minus)
  }

  @Test func aNaNStaysANaNOfTheSameSignInSixteenBits() {
    for bits: UInt32 in [0x7F80_0001, 0x7FC0_0000, 0x7FFF_FFFF, 0xFF80_0001, 0xFFFF_FFFF, 0x7F80_8000, 0xFFBF_FFFF] {
      let rounded = Float(bitPattern: bits).roundedToBFloat16
      #expect(rounded.isNaN && rounded.bitPattern & 0xFFFF == 0 && rounded.bitPattern >> 31 == bits >> 31)
    }
  }

  /// The kernels' own rounding, by vectors and one by one, is `roundedToBFloat16`. Only subnormal numbers, too small
  /// to matter, may become zero where the processor rounds.
  @Test func packedPairsAreRoundedAlike() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      // Any bits at all: subnormal numbers, infinities and NaN included.
      var first = Lanes()
      var second = Lanes()
      for i in 0..<16 {
        first[i] = Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
        second[i] = Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
        if i == 3 { first[i] = Float(bitPattern: first[i].bitPattern | 0x7F80_0000) }
      }
      let merged = pairs(first, second)
      let neighbours = neighbourPairs(first)
      for i in 0..<16 {
        let expected = pair(first[i], second[i])
        #expect(onePair(first[i], second[i]).bitPattern == expected)
        let got = UInt32(bitPattern: merged[i])
        #expect(got == expected || got == pair(flushed(first[i]), flushed(second[i])))
      }
      for i in 0..<8 {
        let got = neighbours[i].bitPattern
        let (x, y) = (first[2 * i], first[2 * i + 1])
        #expect(got == pair(x, y) || got == pair(flushed(x), flushed(y)))
      }
    }
  }

  private func pair(_ x: Float, _ y: Float) -> UInt32 {
    x.roundedToBFloat16.bitPattern >> 16 | y.roundedToBFloat16.bitPattern
  }

  private func flushed(_ x: Float) -> Float { x.isSubnormal ? Float(sign: x.sign, exponent: 0, significand: 0) : x }
}
