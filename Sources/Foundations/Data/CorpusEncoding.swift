import Foundation

/// Turning documents into one long sequence of tokens: each document's ids, and after each the end-of-text token.
///
///     let ids = try corpus.encoded(with: tokenizer)                                    // in memory
///     try TokenFile.encode(textFile: "huge.txt", with: tokenizer, to: "train.tokens")  // of any size
///
/// A tokenizer without `<|endoftext|>` gets an empty line between documents instead.
extension Corpus {
  public func encoded(with tokenizer: some Tokenizer) throws -> [Int32] {
    var ids: [Int32] = []
    var encoder = DocumentEncoder(tokenizer)
    for document in documents { try Self.encode(document, with: &encoder, into: &ids) }
    return ids
  }

  /// The same into a token file, so that the ids never are all in memory.
  public func encode(with tokenizer: some Tokenizer, to writer: TokenFileWriter) throws {
    var encoder = DocumentEncoder(tokenizer)
    var ids: [Int32] = []
    for document in documents {
      ids.removeAll(keepingCapacity: true)
      try Self.encode(document, with: &encoder, into: &ids)
      try writer.append(ids)
    }
  }

  private static func encode(
    _ document: Document, with encoder: inout DocumentEncoder, into ids: inout [Int32]
  ) throws {
    let bytes = Array(document.text.utf8)
    try encoder.encode(bytes, in: 0..<bytes.count, into: &ids)
    encoder.endDocument(into: &ids)
  }
}

extension TokenFile {
  /// Encodes a text file of any size, a piece at a time, to a token file; returns how much was read and written.
  ///
  /// Documents are those that `Corpus(path:separator:)` would find, and so are the tokens. Throws `WorkbookError`, and
  /// leaves no file behind, when the text is missing, empty or not UTF-8.
  /// - Parameter pieceSize: about how many bytes to have in memory at a time.
  @discardableResult
  public static func encode(
    textFile: String, with tokenizer: some Tokenizer, to path: String, separator: DocumentSeparator = .automatic,
    pieceSize: Int = 1 << 22
  ) throws -> (bytes: Int, tokens: Int) {
    try checkReadable(textFile)
    let writer = try TokenFileWriter(path: path, vocabularySize: tokenizer.vocabularySize)
    var encoder = DocumentEncoder(tokenizer)
    var ids: [Int32] = []
    let read = try DocumentStream.read(textFile, separator: separator, pieceSize: pieceSize) { event, _ in
      ids.removeAll(keepingCapacity: true)
      switch event {
      case .text(let bytes, let range): try encoder.encode(bytes, in: range, into: &ids)
      case .endOfDocument: encoder.endDocument(into: &ids)
      }
      try writer.append(ids)
    }
    try writer.finish()
    return (read.bytes, writer.count)
  }
}

extension WordCounts {
  /// Counts the words of a text file of any size, a piece at a time, up to about `limit` bytes from its beginning.
  /// Separating lines are not counted.
  public mutating func add(
    textFile path: String, separator: DocumentSeparator = .automatic, limit: Int = .max
  ) throws {
    try DocumentStream.read(path, separator: separator, limit: limit) { event, _ in
      if case .text(let bytes, let range) = event { add(bytes, in: range) }
    }
  }
}

extension CharacterTokenizer {
  /// A vocabulary of every character in text files of any size.
  public init(textFiles: [String], specialTokens: [String] = []) throws {
    var characters: Set<Unicode.Scalar> = []
    for file in textFiles {
      try DocumentStream.read(file, separator: .none) { event, _ in
        guard case .text(let bytes, let range) = event else { return }
        characters.formUnion(Set(String(decoding: bytes[range], as: UTF8.self).unicodeScalars))
      }
    }
    try self.init(characters: characters.sorted(), specialTokens: specialTokens)
  }
}
