/// A 64-bit hash that gives the same number in every process and on every machine, unlike the standard library's
/// `Hasher`.
///
///     StableHash.hash("text".utf8)             // for finding duplicates
///     StableHash.hash("text".utf8, seed: 7)    // another, independent one
///
/// Eight bytes at a time: h ← fold(h ⊕ word) where fold multiplies to 128 bits and adds the halves by ⊕. Not for
/// secrets: someone who knows it can make collisions, so an equal hash is always confirmed by comparing the content.
public enum StableHash {
  public static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var state = mix(seed, 0)
    var word: UInt64 = 0
    var length: UInt64 = 0
    for byte in bytes {
      word |= UInt64(byte) &<< (8 &* (length & 7))
      length &+= 1
      if length & 7 == 0 {
        state = mix(state, word)
        word = 0
      }
    }
    return mix(mix(state, word), length)
  }

  /// One step: `state` with `word` stirred in.
  @inline(__always) public static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return (product.high ^ product.low) &+ 0xA076_1D64_78BD_642F
  }
}
