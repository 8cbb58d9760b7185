/// Writes any bytes as printable characters, one each, the way GPT-2's vocabulary files do.
///
///     ByteAlphabet.spelling(of: Array(" the".utf8))  // "Ġthe"
///     ByteAlphabet.bytes(of: "Ġthe")                 // the four bytes again
///
/// The 188 printable bytes of Latin-1 stand for themselves; the others take the characters from U+0100 on, in order, so
/// the space (the 33rd of them) is Ġ, U+0120. No spelling contains a space, which leaves it free as a separator.
public enum ByteAlphabet {
  public static func spelling(of bytes: some Sequence<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    for byte in bytes { result.append(characters[Int(byte)]) }
    return String(result)
  }

  /// The bytes that `spelling` stands for, or nil when it has a character of another alphabet.
  public static func bytes(of spelling: String) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in spelling.unicodeScalars {
      guard scalar.value < values.count, let byte = values[Int(scalar.value)] else { return nil }
      result.append(byte)
    }
    return result
  }

  private static let characters: [Unicode.Scalar] = {
    var next: UInt32 = 0x100
    return (0...255).map { (byte: UInt32) in
      if (0x21...0x7E).contains(byte) || (0xA1...0xAC).contains(byte) || byte >= 0xAE {
        return Unicode.Scalar(UInt8(byte))
      }
      defer { next += 1 }
      return Unicode.Scalar(next)!
    }
  }()

  private static let values: [UInt8?] = {
    var result = [UInt8?](repeating: nil, count: 0x144)
    for (byte, scalar) in characters.enumerated() { result[Int(scalar.value)] = UInt8(byte) }
    return result
  }()
}
