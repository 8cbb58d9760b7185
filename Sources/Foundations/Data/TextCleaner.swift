/// Makes texts from many sources alike, so that a model spends nothing on what only their format differs in.
///
///     let (clean, report) = TextCleaner().clean(corpus)
///     report.description  // what was done, with counts
///
/// Per text: composed characters (Unicode NFC), lines that end in \n, no control characters, single spaces, single
/// empty lines. Over all texts: lines that recur in many documents, such as menus and cookie banners, are dropped,
/// and so are page numbers. Letters of every script stay.
///
/// Source: Raffel et al., "Exploring the limits of transfer learning with a unified text-to-text transformer", 2020,
/// whose corpus C4 is cleaned by rules of this kind.
public struct TextCleaner: Codable, Equatable, Sendable {
  /// Whether lines that recur in many documents, and page numbers, are dropped.
  public var dropsBoilerplate = true
  /// A line is boilerplate when at least this share of the documents has it…
  public var boilerplateShare = 0.05
  /// …and at least this many documents.
  public var boilerplateDocuments = 3

  public init() {}

  /// The corpus cleaned, without the documents that nothing is left of, and what was done to it.
  public func clean(_ corpus: Corpus) -> (corpus: Corpus, report: CleaningReport) {
    var report = CleaningReport(documents: corpus.documents.count, bytesBefore: corpus.byteCount)
    let texts = corpus.documents.map { normalizedText($0.text, report: &report) }
    var boilerplate = BoilerplateLines()
    if dropsBoilerplate {
      for text in texts { boilerplate.count(text) }
      let share = boilerplateShare.isFinite ? min(max(boilerplateShare, 0), 1) : 1
      let documents = Int((share * Double(texts.count)).rounded(.up))
      boilerplate.decide(minimumDocuments: max(1, boilerplateDocuments, documents))
      report.commonestBoilerplate = boilerplate.commonest(10)
    }
    var documents: [Document] = []
    for (document, text) in zip(corpus.documents, texts) {
      let kept = joinLines(of: text, without: boilerplate, report: &report)
      if !kept.isEmpty { documents.append(Document(name: document.name, text: String(decoding: kept, as: UTF8.self))) }
    }
    let result = Corpus(documents: documents)
    report.documentsKept = documents.count
    report.bytesAfter = result.byteCount
    return (result, report)
  }

  /// One text cleaned by itself. Which lines recur in many documents cannot be known from one.
  public func clean(_ text: String) -> String {
    var report = CleaningReport()
    return clean(text, counting: &report)
  }

  /// The same, with what was done added to `report`.
  public func clean(_ text: String, counting report: inout CleaningReport) -> String {
    report.documents += 1
    report.bytesBefore += text.utf8.count
    let lines = normalizedText(text, report: &report)
    let kept = joinLines(of: lines, without: BoilerplateLines(), report: &report)
    if !kept.isEmpty { report.documentsKept += 1 }
    report.bytesAfter += kept.count
    return String(decoding: kept, as: UTF8.self)
  }

  /// The lines that are kept, with at most one empty line between them and none at the ends.
  private func joinLines(of text: [UInt8], without boilerplate: BoilerplateLines, report: inout CleaningReport)
    -> [UInt8]
  {
    var result: [UInt8] = []
    var emptyLines = 0
    for line in BoilerplateLines.lines(of: text) {
      if line.isEmpty {
        emptyLines += 1
      } else if boilerplate.contains(text, line) {
        report.boilerplateLines += 1
      } else {
        if !result.isEmpty { result += emptyLines > 0 ? [0x0A, 0x0A] : [0x0A] }
        report.removedEmptyLines += result.isEmpty ? emptyLines : max(0, emptyLines - 1)
        emptyLines = 0
        result += text[line]
      }
    }
    report.removedEmptyLines += emptyLines
    return result
  }
}
