import Foundations
import Presentation

/// Text that is too large to be in memory with all that cleaning keeps of it: read, cleaned and split document by
/// document, in memory that does not grow with it, but for eight bytes a document that tell copies. (Among ten million
/// different documents two share theirs with a chance of three in a million.)
///
/// What takes all documents at once is left out, and a line says so: near duplicates, and lines that recur.
struct LargeText {
  let run: Run
  let console: Console
  private var cleaning = CleaningReport()
  private var seen: Set<UInt64> = []
  private var documents = 0
  /// How many of them are held out as a whole.
  private var heldOut = 0
  private var copies = 0
  /// The most bytes of a document to have in memory.
  private let longestPiece: Int
  private var train: Part
  private var validation: Part

  /// More held-out text would only take longer to score.
  private static let mostHeldOut = 20_000_000

  /// Raw, cleaned, without duplicates, and its runs of words: text takes about eight times its size.
  static func isNeeded(bytes: Int, memory: Int) -> Bool { bytes > memory / 8 }

  /// One side of the split, written as it comes.
  private struct Part {
    let file: AtomicFile
    var bytes = 0

    mutating func write(_ text: String, beginsDocument: Bool) throws {
      // A part of a document that goes on is followed by the rest of it.
      let between = bytes == 0 ? [] : beginsDocument ? DataStage.separator : [UInt8(ascii: "\n")]
      try file.write(between + text.utf8)
      bytes += text.utf8.count
    }
  }

  init(run: Run, console: Console, longestPiece: Int = 1 << 24) throws {
    self.longestPiece = longestPiece
    self.run = run
    self.console = console
    try run.begin()
    train = Part(file: try run.newFile("data/train.txt"))
    validation = Part(file: try run.newFile("data/validation.txt"))
  }

  mutating func prepare(_ corpus: CorpusStream, _ path: String) throws -> JSON {
    console.say(
      "  \(Format.bytes(corpus.byteCount)) are too much for this machine's memory: read document by document, without a "
        + "search for near copies and recurring lines")
    let progress = Progress("  cleaned", total: corpus.byteCount, counting: "bytes", on: console)
    let strayBytes = try corpus.read(longestPiece: longestPiece) { piece in
      try add(piece)
      progress.update(Int(piece.position * Double(corpus.byteCount)))
      try run.stopIfAsked()
    }
    progress.finish()
    console.say("  " + cleaning.description.replacingOccurrences(of: "\n", with: "\n  "))
    console.say("  \(Format.count(copies)) exact duplicates removed")
    guard validation.bytes > 0, train.bytes > 0 else {
      throw WorkbookError(
        "\(path) has too few documents for one of them to be held out.",
        remedy: "Part them by lines with <|endoftext|>, or cut the text into more files.")
    }
    try train.file.finish()
    try validation.file.finish()
    console.say("  \(Format.bytes(train.bytes)) to train on, \(Format.bytes(validation.bytes)) held out")
    return [
      "corpus": .string(path), "documents": .integer(documents),
      "exact_duplicates": .integer(copies), "invalid_bytes": .integer(strayBytes),
      "read_bytes": .integer(cleaning.bytesBefore), "cleaned_bytes": .integer(cleaning.bytesAfter),
      "train_bytes": .integer(train.bytes), "validation_bytes": .integer(validation.bytes),
    ]
  }

  private mutating func add(_ piece: CorpusStream.Piece) throws {
    let raw = Mine.current.flatMap { $0.isAtWork("6.1") ? $0.cleaned(piece.text) : nil } ?? piece.text
    let text = TextCleaner().clean(raw, counting: &cleaning)
    if text.isEmpty { return }
    let isWhole = piece.beginsDocument && piece.endsDocument
    if isWhole, !seen.insert(StableHash.hash(text.utf8)).inserted {
      copies += 1
      return
    }
    if piece.beginsDocument { documents += 1 }
    // Of documents every so-manieth is held out; of one that is longer than memory likes, its end.
    let fraction = run.settings.validationFraction
    let isHeldOut =
      isWhole ? Double(documents) * fraction >= Double(heldOut + 1) : piece.position > 1 - fraction
    if isHeldOut, validation.bytes < Self.mostHeldOut {
      if isWhole { heldOut += 1 }
      try validation.write(text, beginsDocument: piece.beginsDocument || validation.bytes == 0)
    } else {
      try train.write(text, beginsDocument: piece.beginsDocument)
    }
  }
}
