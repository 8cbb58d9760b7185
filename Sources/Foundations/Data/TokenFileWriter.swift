/// Writes a `TokenFile` piece by piece; nothing of that name exists until `finish`.
///
///     let writer = try TokenFileWriter(path: "train.tokens", vocabularySize: 4096)
///     for document in documents { try writer.append(tokenizer.encode(document)) }
///     try writer.finish()
public final class TokenFileWriter {
  public private(set) var count = 0
  public let vocabularySize: Int
  private let file: AtomicFile
  private let width: Int
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 20

  public init(path: String, vocabularySize: Int) throws {
    precondition(vocabularySize >= 1 && vocabularySize <= 1 << 31, "a vocabulary of \(vocabularySize)")
    self.vocabularySize = vocabularySize
    width = vocabularySize <= 1 << 16 ? 2 : 4
    file = try AtomicFile(path: path)
    buffer.reserveCapacity(Self.bufferSize + 4)
    try file.write(header())
  }

  /// Appends ids, each of which must be in `0..<vocabularySize`.
  public func append(_ ids: some Sequence<Int32>) throws {
    // Worked on as a local, because each touch of a class's own array is checked for exclusive access.
    var buffer = self.buffer
    self.buffer = []
    defer { self.buffer = buffer }
    var appended = 0
    defer { count += appended }
    for id in ids {
      guard id >= 0, Int(id) < vocabularySize else {
        throw WorkbookError(
          "Token \(id) is not in this vocabulary of \(vocabularySize) entries.",
          remedy: "Open the file with the vocabulary size of the tokenizer.")
      }
      let bits = UInt32(bitPattern: id)
      buffer.append(UInt8(truncatingIfNeeded: bits))
      buffer.append(UInt8(truncatingIfNeeded: bits >> 8))
      if width == 4 {
        buffer.append(UInt8(truncatingIfNeeded: bits >> 16))
        buffer.append(UInt8(truncatingIfNeeded: bits >> 24))
      }
      appended += 1
      if buffer.count >= Self.bufferSize {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
  }

  public func finish() throws {
    try file.write(buffer)
    buffer = []
    try file.rewrite(header(), at: 0)
    try file.finish()
  }

  private func header() -> [UInt8] {
    TokenFile.magic + Self.littleEndian(1, bytes: 4) + Self.littleEndian(width, bytes: 4)
      + Self.littleEndian(count, bytes: 8) + Self.littleEndian(vocabularySize, bytes: 8)
  }

  private static func littleEndian(_ number: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
