import CPUSupport

/// The format in which a matrix product multiplies. Sums, weights and everything else stay float32.
public enum Precision: String, Sendable, CaseIterable, Codable {
  case float32
  /// The upper half of a float32: 8 bits of exponent, 8 of precision. Twice the products in each register, half the
  /// bytes.
  case bfloat16

  /// The format for the matrix products of the operations inside `withValue`, as in mixed-precision training:
  ///
  ///     Precision.$current.withValue(.bfloat16) { loss = model.loss(batch); loss.backward() }
  ///
  /// Source: Micikevicius et al., "Mixed precision training", 2018.
  @TaskLocal public static var current: Precision = .float32

  /// bfloat16 where the processor multiplies it, else float32.
  public static var fastest: Precision { Peak.hasBFloat16Product ? .bfloat16 : .float32 }

  /// Lanes that `steps` numbers of a packed row or column take: with bfloat16 two share one.
  @inline(__always) func lanes(_ steps: Int) -> Int { self == .float32 ? steps : (steps + 1) / 2 }
}

/// `x` in bfloat16, rounded to the nearest, ties to even: the 16 bits in the lower half of each lane.
/// NaN stays NaN, where adding the rounding bit alone could turn it into a zero.
@inline(__always)
private func rounded<Bits: SIMD>(_ bits: Bits) -> Bits where Bits.Scalar == UInt32 {
  let one = (bits &>> 16) & Bits(repeating: 1)
  let rounded = (bits &+ (one &+ Bits(repeating: 0x7FFF))) &>> 16
  let isNaN = (bits & Bits(repeating: 0x7FFF_FFFF)) .> Bits(repeating: 0x7F80_0000)
  return rounded.replacing(with: (bits &>> 16) | Bits(repeating: 0x40), where: isNaN)
}

/// Two vectors as one of pairs: `first` in the lower half of each lane, `second` in the upper.
@inline(__always)
func pairs(_ first: Lanes, _ second: Lanes) -> IntegerLanes {
  if cpu_has_bfloat16() != 0 { return cpu_pair_bfloat16(first, second) }
  let low = rounded(unsafeBitCast(first, to: SIMD16<UInt32>.self))
  let high = rounded(unsafeBitCast(second, to: SIMD16<UInt32>.self))
  return unsafeBitCast(low | (high &<< 16), to: IntegerLanes.self)
}

/// Sixteen neighbours as eight pairs.
@inline(__always)
func neighbourPairs(_ x: Lanes) -> SIMD8<Float> {
  if cpu_has_bfloat16() != 0 { return unsafeBitCast(cpu_round_bfloat16(x), to: SIMD8<Float>.self) }
  let low = rounded(unsafeBitCast(x.evenHalf, to: SIMD8<UInt32>.self))
  let high = rounded(unsafeBitCast(x.oddHalf, to: SIMD8<UInt32>.self))
  return unsafeBitCast(low | (high &<< 16), to: SIMD8<Float>.self)
}

@inline(__always)
func onePair(_ first: Float, _ second: Float) -> Float {
  Float(bitPattern: UInt32(first.roundedToBFloat16.bitPattern >> 16) | second.roundedToBFloat16.bitPattern)
}

extension Float {
  /// The nearest number that bfloat16 can hold, ties to even. A NaN keeps its sign and stays one, even if its mark
  /// was in the lower half.
  public var roundedToBFloat16: Float { HalfPrecision.float(bfloat16: HalfPrecision.bfloat16(self)) }
}
