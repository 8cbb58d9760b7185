/// Reading Unicode scalars from bytes that may not be UTF-8 at all.
///
///     let (scalar, length) = bytes.scalar(at: 0, before: bytes.count)  // nil, 1 at a byte that fits nowhere
///
/// Well-formed sequences are those of the Unicode Standard, table 3-7: no overlong forms, no surrogates.
extension [UInt8] {
  /// The scalar that begins at `index` and ends before `end`, and its length in bytes; nil and 1 for a stray byte.
  func scalar(at index: Int, before end: Int) -> (scalar: Unicode.Scalar?, length: Int) {
    let first = self[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= end else { return (nil, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = self[index + offset]
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }

  /// Where the first byte that is not UTF-8 stands, or nil when all of it is UTF-8.
  public func firstInvalidUTF8() -> Int? {
    var index = 0
    while index < count {
      if self[index] < 0x80 {
        index += 1
        continue
      }
      let (scalar, length) = scalar(at: index, before: count)
      if scalar == nil { return index }
      index += length
    }
    return nil
  }

  /// The same without the bytes that fit nowhere.
  func withoutInvalidUTF8() -> [UInt8] {
    var valid: [UInt8] = []
    valid.reserveCapacity(count)
    var index = 0
    while index < count {
      let (scalar, length) = scalar(at: index, before: count)
      if scalar != nil { valid += self[index..<index + length] }
      index += length
    }
    return valid
  }
}
