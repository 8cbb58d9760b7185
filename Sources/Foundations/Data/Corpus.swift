/// One text of a corpus, and where it came from.
public struct Document: Equatable, Sendable {
  /// The file's path, with the document's number in it where a file holds several: `stories.txt#3`.
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// The texts that a model is trained on.
///
///     let corpus = try Corpus(path: "my-texts")    // a folder of .txt and .md files, or one file
///     corpus.documents.count                       // for cleaning, deduplication and a split by document
///     let (train, validation) = corpus.splitByPosition(trainFraction: 0.9)  // one text, as nanoGPT does
public struct Corpus: Equatable, Sendable {
  public var documents: [Document]
  /// Bytes of its files that were not UTF-8, and are left out.
  public internal(set) var strayBytes = 0

  public init(documents: [Document]) {
    self.documents = documents
  }

  /// The whole corpus as one text, with an empty line between documents; a single document comes back as it is.
  public var text: String { documents.map(\.text).joined(separator: "\n\n") }

  /// UTF-8 bytes in all documents.
  public var byteCount: Int { documents.reduce(0) { $0 + $1.text.utf8.count } }

  /// The first part of `text` for training and the rest for validation, cut after `trainFraction` of the characters
  /// (Unicode scalars), rounded down. For a corpus of one document; several are better split by document.
  public func splitByPosition(trainFraction: Double) -> (train: String, validation: String) {
    precondition(trainFraction >= 0 && trainFraction <= 1, "a fraction, not \(trainFraction)")
    let scalars = text.unicodeScalars
    let cut = scalars.index(scalars.startIndex, offsetBy: Int(Double(scalars.count) * trainFraction))
    return (String(scalars[..<cut]), String(scalars[cut...]))
  }
}
