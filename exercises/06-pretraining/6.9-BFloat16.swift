import ExerciseBook

/// 6.9 · Round to bfloat16
///
/// A float32 has 1 bit for the sign, 8 for the exponent and 23 for the fraction. A bfloat16 is its upper half: sign,
/// exponent, and the first 7 bits of the fraction. Return the bits of the bfloat16 that is nearest to `x`. Of two that
/// are equally near, take the one whose last bit is 0.
///
///     x             x.bitPattern   result
///     1             0x3F80_0000    0x3F80
///     0.33333334    0x3EAA_AAAB    0x3EAB     0xAAAB is more than half way, 0x8000, to the next one
///     1.00390625    0x3F80_8000    0x3F80     exactly half way: 0x3F80 is even, 0x3F81 is not
///     1.01171875    0x3F81_8000    0x3F82     exactly half way: 0x3F82 is even
///
/// The largest float32 are nearest to ∞, 0x7F80, and -∞ stays -∞. A NaN, which has a full exponent and a fraction that is
/// not 0, must become a NaN, whichever one you like: `x.isNaN` finds it, and 0x7FC0 is one.
///
/// `x.bitPattern` is a UInt32, and `UInt16(truncatingIfNeeded: bits)` takes its lower half.
extension Pretraining {
  public static func bfloat16Bits(of x: Float) throws -> UInt16 {
    try todo()
  }
}
