/// What cleaning did to a corpus, in counts.
public struct CleaningReport: Codable, Equatable, Sendable {
  /// A line that was dropped, and how many documents had it.
  public struct Line: Codable, Equatable, Sendable {
    public let text: String
    public let documents: Int
  }

  public internal(set) var documents: Int
  public internal(set) var documentsKept = 0
  public internal(set) var bytesBefore: Int
  public internal(set) var bytesAfter = 0
  /// Documents in which characters and their accents were joined.
  public internal(set) var composedDocuments = 0
  /// Line ends other than \n that became \n.
  public internal(set) var rewrittenLineEnds = 0
  public internal(set) var removedControlCharacters = 0
  /// Spaces at the ends of lines, and beside other spaces.
  public internal(set) var removedSpaces = 0
  public internal(set) var removedEmptyLines = 0
  /// Lines dropped because they recur in many documents or are page numbers.
  public internal(set) var boilerplateLines = 0
  public internal(set) var commonestBoilerplate: [Line] = []

  public init() { self.init(documents: 0, bytesBefore: 0) }

  init(documents: Int, bytesBefore: Int) {
    self.documents = documents
    self.bytesBefore = bytesBefore
  }
}

extension CleaningReport: CustomStringConvertible {
  /// One line for each thing that was done.
  public var description: String {
    var lines = ["\(documentsKept) of \(documents) documents kept, \(bytesAfter) of \(bytesBefore) bytes"]
    let done: [(Int, String)] = [
      (composedDocuments, "documents with characters composed"), (rewrittenLineEnds, "line ends rewritten"),
      (removedControlCharacters, "control characters removed"), (removedSpaces, "spaces removed"),
      (removedEmptyLines, "empty lines removed"), (boilerplateLines, "boilerplate lines dropped"),
    ]
    lines += done.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    lines += commonestBoilerplate.map { "“\($0.text)” was in \($0.documents) documents" }
    return lines.joined(separator: "\n")
  }
}
