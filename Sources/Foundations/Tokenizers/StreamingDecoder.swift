/// Turns ids into text one at a time, as a model produces them, without ever showing half a character.
///
///     var decoder = StreamingDecoder(tokenizer)
///     for id in generated { show(try decoder.next(id)) }  // "", "é", …
///     show(decoder.finish())
///
/// A character of several bytes can be spread over several tokens; its first bytes are held back until the rest comes
/// or can no longer come. What no character begins with reads as �.
public struct StreamingDecoder {
  private let tokenizer: any Tokenizer
  private var pending: [UInt8] = []

  public init(_ tokenizer: any Tokenizer) {
    self.tokenizer = tokenizer
  }

  /// The text that `id` completes, which may be empty.
  public mutating func next(_ id: Int32) throws -> String {
    pending += try tokenizer.bytes(of: id)
    let held = Self.unfinishedLength(of: pending)
    defer { pending.removeFirst(pending.count - held) }
    return String(decoding: pending.dropLast(held), as: UTF8.self)
  }

  /// What is held back, now that nothing can complete it.
  public mutating func finish() -> String {
    defer { pending = [] }
    return String(decoding: pending, as: UTF8.self)
  }

  /// How many bytes at the end begin a character that more bytes could complete.
  private static func unfinishedLength(of bytes: [UInt8]) -> Int {
    for length in 1...3 where length <= bytes.count {
      let start = bytes.count - length
      let first = bytes[start]
      if first & 0xC0 == 0x80 { continue }
      let needed = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
      return needed > length ? length : 0
    }
    return 0
  }
}
