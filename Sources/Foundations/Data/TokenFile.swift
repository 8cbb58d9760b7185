/// A file of token ids, read through a memory map: any part at once, with resident memory that does not grow with the
/// file.
///
///     let tokens = try TokenFile(path: "train.tokens")
///     let window = try tokens.read(1_000..<1_064)
///
/// Layout, little-endian: the 8 bytes `SWTOKENS`, version (UInt32, 1), bytes per token (UInt32, 2 or 4), count
/// (UInt64), vocabulary size (UInt64); then the tokens. Two bytes are enough up to 65,536 entries.
public struct TokenFile: TokenSource {
  static let magic = Array("SWTOKENS".utf8)
  static let headerSize = 32

  public let count: Int
  /// Every id in the file is below this.
  public let vocabularySize: Int
  /// 2 or 4.
  public let bytesPerToken: Int
  private let path: String
  private let file: MappedFile

  public init(path: String) throws {
    let file = try MappedFile(path: path)
    guard file.count >= Self.headerSize,
      Self.magic.indices.allSatisfy({ file.unsignedInteger(as: UInt8.self, at: $0) == Self.magic[$0] })
    else { throw WorkbookError("\(path) is not a token file.", remedy: "Name a file that tokenizing has made.") }
    let version = file.unsignedInteger(as: UInt32.self, at: 8)
    let width = file.unsignedInteger(as: UInt32.self, at: 12)
    let count = file.unsignedInteger(as: UInt64.self, at: 16)
    let vocabularySize = file.unsignedInteger(as: UInt64.self, at: 24)
    guard version == 1 else {
      throw WorkbookError("\(path) has version \(version); only 1 is known here.", remedy: "Tokenize the corpus again.")
    }
    guard width == 2 || width == 4, vocabularySize >= 1, vocabularySize <= (width == 2 ? 1 << 16 : 1 << 31) else {
      throw Self.damaged(path, "its header makes no sense")
    }
    // Dividing what is there cannot overflow, as multiplying what the header claims could.
    let present = file.count - Self.headerSize
    guard present % Int(width) == 0, count == UInt64(present / Int(width)) else {
      throw Self.damaged(path, "it should hold \(count) tokens of \(width) bytes and has \(present) bytes")
    }
    self.count = Int(count)
    self.vocabularySize = Int(vocabularySize)
    bytesPerToken = Int(width)
    self.path = path
    self.file = file
  }

  public func read(_ range: Range<Int>, into result: inout [Int32]) throws {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "tokens \(range) of \(count)")
    let start = result.count
    let offset = Self.headerSize + range.lowerBound * bytesPerToken
    if bytesPerToken == 2 {
      file.append(UInt16.self, at: offset, count: range.count, to: &result)
    } else {
      file.append(UInt32.self, at: offset, count: range.count, to: &result)
    }
    // An id that is out of range would be read out of bounds of the embedding. Compared unsigned, −1 is out of range
    // too.
    var largest: UInt32 = 0
    for index in start..<result.count { largest = max(largest, UInt32(bitPattern: result[index])) }
    if range.count > 0 && largest >= vocabularySize {
      throw Self.damaged(path, "it has token \(largest), in a vocabulary of \(vocabularySize) entries")
    }
  }

  /// Gives nothing back for a file that may as well stay: reading its pages again would cost more than their room.
  public func releaseMemory() {
    if file.count > 1 << 26 { file.releaseMemory() }
  }

  private static func damaged(_ path: String, _ what: String) -> WorkbookError {
    WorkbookError("\(path) is damaged: \(what).", remedy: "Tokenize the corpus again.")
  }
}
