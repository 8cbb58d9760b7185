/// The two 16-bit floating-point formats that weights are stored in, converted bit by bit.
///
///     float32   1 sign, 8 exponent, 23 fraction
///     bfloat16  1 sign, 8 exponent,  7 fraction   the upper half of a float32
///     float16   1 sign, 5 exponent, 10 fraction   IEEE 754's binary16
///
/// By hand because Swift has no bfloat16, and no Float16 on Intel Macs.
/// Sources: IEEE 754-2008; Kalamkar and others, "A Study of BFLOAT16 for Deep Learning Training", 2019.
public enum HalfPrecision {
  /// The bfloat16 nearest to `value`; of two equally near, the one whose last bit is 0. A NaN stays a NaN.
  @inlinable public static func bfloat16(_ value: Float) -> UInt16 {
    let bits = value.bitPattern
    // Adding below would carry a NaN's fraction away and leave an infinity; the quiet bit keeps it not a number.
    if bits & 0x7FFF_FFFF > 0x7F80_0000 { return UInt16(truncatingIfNeeded: bits >> 16) | 0x0040 }
    return UInt16(truncatingIfNeeded: (bits &+ 0x7FFF &+ ((bits >> 16) & 1)) >> 16)
  }

  /// The value of a bfloat16, exactly.
  @inlinable public static func float(bfloat16 bits: UInt16) -> Float { Float(bitPattern: UInt32(bits) << 16) }

  /// The value of an IEEE binary16, exactly.
  @inlinable public static func float(float16 bits: UInt16) -> Float {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10) & 0x1F
    let fraction = UInt32(bits & 0x3FF)
    switch exponent {
    case 0:
      // Subnormal: fraction · 2⁻²⁴, which float32 holds as a normal number.
      let magnitude = Float(fraction) * 0x1p-24
      return sign == 0 ? magnitude : -magnitude
    case 0x1F: return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
    default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }
}
