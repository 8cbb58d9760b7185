import Foundation
import Foundations
import Presentation
import StoryWorld

/// Raw text → `data/train.txt` and `data/validation.txt`, and a report of what was done on the way.
///
/// The built-in stories are written by `StoryWorld`, which also knows how many bits each story's choices were worth.
/// Other text is cleaned, freed of duplicates, and split so that no near copy of a validation document is trained on.
struct DataStage {
  let run: Run
  let console: Console
  /// Bytes of memory that this machine has.
  var memory = Machine.physicalMemory

  func perform() throws {
    if run.has("data/report.json") { return console.say("Data: there already") }
    let start = ContinuousClock.now
    let report = try run.settings.corpus.map(prepare) ?? writeStories()
    // Written last: where there is a report the data is whole.
    try run.write(report, to: "data/report.json")
    console.say("  \(Format.duration((ContinuousClock.now - start).seconds))")
  }

  // MARK: - The built-in stories

  private func writeStories() throws -> JSON {
    let size = run.settings.storyMegabytes * 1_000_000
    console.say("Data: writing \(Format.bytes(size)) of stories")
    let writer = StoryWriter(try StoryGenerator(seed: run.settings.seed))
    try run.begin()
    // Stories are independent of each other and never repeat, so the last part can be the validation text.
    let held = max(100_000, min(size / 10, 1_000_000))
    var stories = Stories(writer: writer)
    let train = try stories.write(bytes: size - held, to: run.newFile("data/train.txt"))
    let validation = try stories.write(bytes: held, to: run.newFile("data/validation.txt"))
    let floor = validation.floor
    console.say("  \(Format.count(train.count)) stories to train on, \(Format.count(validation.count)) held out")
    console.say("  entropy \(Format.significant(floor.lower)) bits per byte: no model can do better")
    return [
      "corpus": "stories", "documents": .integer(train.count + validation.count), "train_bytes": .integer(train.bytes),
      "validation_bytes": .integer(validation.bytes), "entropy_floor_bits_per_byte": .number(floor.lower),
      "entropy_ceiling_bits_per_byte": .number(floor.upper),
    ]
  }

  /// Stories one after the other, and what is known of them.
  private struct Stories {
    struct Part {
      var bytes = 0
      var count = 0
      var surprisal = 0.0
      var ambiguity = 0.0

      /// The entropy lies between these, in bits per byte.
      var floor: (lower: Double, upper: Double) {
        ((surprisal - ambiguity) / Double(bytes), surprisal / Double(bytes))
      }
    }

    var writer: StoryWriter
    var next = 0

    mutating func write(bytes: Int, to file: AtomicFile) throws -> Part {
      var part = Part()
      var text: [UInt8] = []
      while part.bytes < bytes {
        let before = text.count
        let measure = writer.append(storyAt: next, to: &text)
        part.bytes += text.count - before
        part.surprisal += measure.surprisal
        part.ambiguity += measure.ambiguity
        part.count += 1
        next += 1
        text.append(contentsOf: DataStage.separator)
        if text.count > 1 << 20 {
          try file.write(text)
          text.removeAll(keepingCapacity: true)
        }
      }
      try file.write(text)
      try file.finish()
      return part
    }
  }

  static let separator = Array("\n\(SpecialToken.endOfText)\n".utf8)

  // MARK: - Other text

  private func prepare(_ name: String) throws -> JSON {
    var path = name
    if !FileManager.default.fileExists(atPath: name), let corpus = PublicCorpus.named(name) {
      path = try corpus.fetch(console)
    }
    console.say("Data: reading \(path)")
    if run.settings.splitsByPosition {
      let corpus = try Corpus(path: path, separator: .none)
      let parts = corpus.splitByPosition(trainFraction: 1 - run.settings.validationFraction)
      return try write(train: [parts.train], validation: [parts.validation], ["corpus": .string(path)])
    }
    let stream = try CorpusStream(path: path)
    if LargeText.isNeeded(bytes: stream.byteCount, memory: memory) {
      var text = try LargeText(run: run, console: console)
      let report = try text.prepare(stream, path)
      warnOfStrayBytes(report["invalid_bytes"]?.integer ?? 0, in: path)
      return report
    }
    var raw = try Corpus(path: path, leavingOutStrayBytes: true)
    warnOfStrayBytes(raw.strayBytes, in: path)
    if let mine = Mine.current, mine.isAtWork("6.1") {
      // What it leaves over, such as lines that recur on every page, is still looked for below.
      raw = Corpus(documents: raw.documents.map { Document(name: $0.name, text: mine.cleaned($0.text) ?? $0.text) })
    }
    let (clean, cleaning) = TextCleaner().clean(raw)
    guard clean.byteCount > 0 else {
      throw WorkbookError(
        "Nothing of \(path) is left after cleaning.", remedy: "Choose a text with sentences in it.")
    }
    console.say("  " + cleaning.description.replacingOccurrences(of: "\n", with: "\n  "))
    let (unique, duplicates) = clean.removingDuplicates()
    console.say(
      "  \(Format.count(duplicates.exactDuplicates)) exact and \(Format.count(duplicates.nearDuplicates)) near duplicates removed"
    )
    var facts: JSON = [
      "corpus": .string(path), "documents": .integer(unique.documents.count),
      "exact_duplicates": .integer(duplicates.exactDuplicates), "near_duplicates": .integer(duplicates.nearDuplicates),
      "invalid_bytes": .integer(raw.strayBytes), "read_bytes": .integer(raw.byteCount),
      "cleaned_bytes": .integer(clean.byteCount), "boilerplate_lines": .integer(cleaning.boilerplateLines),
    ]
    // A book is one document: then its last part is held out.
    if unique.documents.count < 20 {
      let parts = unique.splitByPosition(trainFraction: 1 - run.settings.validationFraction)
      facts[member: "split"] = "by position"
      return try write(train: [parts.train], validation: [parts.validation], facts)
    }
    let parts = try unique.splitByDocument(
      validationFraction: run.settings.validationFraction, seed: run.settings.seed)
    return try write(
      train: parts.train.documents.map(\.text), validation: parts.validation.documents.map(\.text), facts)
  }

  private func warnOfStrayBytes(_ count: Int, in path: String) {
    if count == 1 { console.warn("One byte of \(path) is not UTF-8, and was left out.") }
    if count > 1 { console.warn("\(Format.count(count)) bytes of \(path) are not UTF-8, and were left out.") }
  }

  private func write(train: [String], validation: [String], _ facts: JSON) throws -> JSON {
    let sizes = [train, validation].map { $0.reduce(0) { $0 + $1.utf8.count } }
    // Checked before anything is written. A token is at least one byte of the text, or of a character.
    guard sizes[1] > 1, sizes[0] > run.settings.context else {
      throw WorkbookError(
        "The text has \(Format.bytes(sizes[0] + sizes[1])), too little for a context of \(run.settings.context) tokens.",
        remedy: "Give more text, or choose a smaller --context.")
    }
    try run.begin()
    for (name, documents) in [("train", train), ("validation", validation)] {
      try run.write(Array(documents.joined(separator: "\n\(SpecialToken.endOfText)\n").utf8), to: "data/\(name).txt")
    }
    console.say("  \(Format.bytes(sizes[0])) to train on, \(Format.bytes(sizes[1])) held out")
    var report = facts
    report[member: "train_bytes"] = .integer(sizes[0])
    report[member: "validation_bytes"] = .integer(sizes[1])
    return report
  }
}

extension JSON {
  /// A member of an object; setting replaces or adds it.
  subscript(member name: String) -> JSON? {
    get { self[name] }
    set {
      var members = (members ?? []).filter { $0.name != name }
      if let newValue { members.append(Member(name, newValue)) }
      self = .object(members)
    }
  }
}
