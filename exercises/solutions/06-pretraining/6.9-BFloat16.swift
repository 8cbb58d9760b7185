import ExerciseBook

extension Pretraining {
  public static func bfloat16Bits(of x: Float) throws -> UInt16 {
    if x.isNaN { return 0x7FC0 }
    let bits = x.bitPattern
    let lastBit = (bits >> 16) & 1
    // Half way, less one, plus the last bit: half way carries only where that makes an odd number even.
    return UInt16(truncatingIfNeeded: (bits + 0x7FFF + lastBit) >> 16)
  }
}
