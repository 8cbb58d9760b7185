import Foundations

extension Exercise<any PretrainingExercises.Type> {
  static let bfloat16Bits = Self(
    "6.9", "Round to bfloat16", file: "6.9-BFloat16",
    hints: [
      "The upper 16 bits of `x.bitPattern` are a bfloat16 already, the one towards zero. The lower 16 bits say how far it "
        + "is to the next one: 0x8000 is half way.",
      "Adding 1 to the upper half gives the next number, and where the fraction is full it carries into the exponent, "
        + "which is right too. When should 1 be added? Above half way; at half way, if the last bit would be 1. And a NaN "
        + "must not be touched by that.",
      "Let last = (bits >> 16) & 1. Adding 0x7FFF + last to the bits and then shifting by 16 rounds all finite numbers and "
        + "∞. Before that, return 0x7FC0 for a NaN.",
    ]
  ) { check in
    func expect(_ x: Float, _ input: String, _ reason: String) throws {
      try check.expect(input, equals: described(nearest(to: x)), because: reason) {
        described(try $0.bfloat16Bits(of: x))
      }
    }
    try expect(1, "1, bits 0x3F800000", "the lower half is empty: 0x3F80 is 1 exactly")
    try expect(-2.5, "-2.5, bits 0xC0200000", "the sign is the first bit and comes along")
    try expect(.pi, "3.1415925, bits 0x40490FDB", "0x0FDB is less than half way, 0x8000: 0x4049 is nearer than 0x404A")
    try expect(1 / 3, "0.33333334, bits 0x3EAAAAAB", "0xAAAB is more than half way, so the next one, 0x3EAB, is nearer")
    try expect(
      Float(bitPattern: 0x3F80_8000), "1.00390625, bits 0x3F808000",
      "0x8000 is exactly half way between 0x3F80 and 0x3F81, and 0x3F80 is the even one: its last bit is 0")
    try expect(
      Float(bitPattern: 0x3F81_8000), "1.01171875, bits 0x3F818000",
      "0x8000 is exactly half way between 0x3F81 and 0x3F82, and 0x3F82 is the even one")
    try expect(
      Float(bitPattern: 0x3FFF_FFFF), "1.9999999, bits 0x3FFFFFFF", "the nearest is 2: the carry runs into the exponent"
    )
    try expect(
      .greatestFiniteMagnitude, "the largest float32, bits 0x7F7FFFFF",
      "it is nearer to the number that would come next in bfloat16, and that is ∞")
    try expect(-.infinity, "-∞, bits 0xFF800000", "-∞ has a bfloat16 of its own")
    try expect(-0.0, "-0, bits 0x80000000", "zero keeps its sign")
    try expect(
      Float(bitPattern: 0x0000_C000), "6.9e-41, bits 0x0000C000", "the smallest numbers are rounded as all others")
    for bits in [0x7FC0_0000, 0x7F80_0001, 0x7FFF_FFFF, 0xFFFF_8000] as [UInt32] {
      let spelled = hexadecimal(bits, digits: 8)
      try expect(
        Float(bitPattern: bits), "not a number, bits \(spelled)",
        "a NaN has a full exponent and any fraction but 0. Whatever is cut off or carried, it must not become a number "
          + "or ∞")
    }

    var random = check.random()
    for round in 0..<200 {
      var bits = UInt32(truncatingIfNeeded: random.next())
      // Ties are rare among random numbers, and are what is hard.
      if round % 4 == 0 { bits = bits & 0xFFFF_0000 | 0x8000 }
      let x = Float(bitPattern: bits)
      if x.isNaN { continue }
      try expect(
        x, "\(x), bits \(hexadecimal(bits, digits: 8))",
        "of all bfloat16 numbers it is the nearest, or the even one of two")
    }
  }

  private static func hexadecimal(_ bits: some BinaryInteger, digits: Int) -> String {
    let text = String(bits, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Any NaN is as good as another.
  private static func described(_ bits: UInt16) -> ShownText {
    let value = Float(bitPattern: UInt32(bits) << 16)
    return ShownText(value.isNaN ? "NaN" : "\(hexadecimal(bits, digits: 4)), which is \(value)")
  }

  /// Found by distance: the two neighbours in bfloat16 are compared with `x` in Double.
  private static func nearest(to x: Float) -> UInt16 {
    if x.isNaN { return 0x7FC0 }
    let sign: UInt16 = x.sign == .minus ? 0x8000 : 0
    let below = UInt16(truncatingIfNeeded: x.magnitude.bitPattern >> 16)
    if x.isInfinite { return sign | below }
    let above = below + 1
    func value(_ bits: UInt16) -> Double {
      // ∞ stands where the next number would be.
      bits == 0x7F80 ? 0x1p128 : Double(Float(bitPattern: UInt32(bits) << 16))
    }
    let (toBelow, toAbove) = (Double(x.magnitude) - value(below), value(above) - Double(x.magnitude))
    if toBelow != toAbove { return sign | (toBelow < toAbove ? below : above) }
    return sign | (below % 2 == 0 ? below : above)
  }
}
