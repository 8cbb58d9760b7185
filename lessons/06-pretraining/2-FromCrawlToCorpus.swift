import Foundations
import Presentation
import StoryWorld

let fromCrawlToCorpus = LessonSection(
  "From a crawl to a corpus",
  asks: "Text from the web is dirty. What is each step of cleaning worth, in bits?"
) { page in
  let seed = page.seed
  let generator = try StoryGenerator(seed: seed, options: .crawl)
  let crawl = generator.corpus(byteCount: page.amount(2_500_000, quick: 100_000))
  let raw = Corpus(documents: (0..<crawl.count).map { Document(name: "\($0)", text: crawl.text(of: $0)) })
  page.lines("A page of the crawl\n" + quoted(raw.documents.first { $0.text.contains("cookies") }?.text ?? ""))

  // Clean, deduplicate, filter.
  let (cleaned, cleaning) = TextCleaner().clean(raw)
  let (unique, duplicates) = cleaned.removingDuplicates(finder: DuplicateFinder(threshold: 0.6))
  let filter = RareWords(unique, minimumDocuments: 3)
  let filtered = Corpus(documents: unique.documents.filter { filter.share(of: $0.text) <= 0.01 })
  /// The story that a page tells: its own, or that of an earlier page; and how many typing mistakes it has.
  func origin(_ document: Document) -> (story: Int, typos: Int) {
    guard let number = Int(document.name) else { return (-1, 0) }
    let noise = generator.story(at: number).noise
    return (noise.copyOf ?? number, noise.typoCount)
  }
  let kept = Set(filtered.documents.map(\.name))
  let dropped = unique.documents.filter { !kept.contains($0.name) }
  let mistyped = dropped.count { origin($0).typos > 0 }
  page.lines(
    "Cleaning     "
      + cleaning.description.split(separator: "\n").prefix { !$0.hasPrefix("“") }.joined(separator: "\n             ")
      + "\nDuplicates   \(duplicates.exactDuplicates) exact, \(duplicates.nearDuplicates) nearly so"
      + "\nFilter       \(dropped.count) documents with too many words that hardly occur elsewhere;"
      + "\n             \(mistyped) of them have typing mistakes")
  // The copies do more harm than the table below shows: they cross over into validation text.
  let stories = cleaned.documents.map { origin($0).story }
  let validation = stride(from: 5, to: stories.count, by: 10).map { stories[$0] }
  let rest = Set(stories.indices.filter { $0 % 10 != 5 }.map { stories[$0] })
  let known = Double(validation.count { rest.contains($0) }) / Double(max(1, validation.count))
  page.say(
    "If every tenth page were kept for validation before the copies are gone, \(Format.fixed(100 * known, decimals: 0)) % of "
      + "them would tell a story that is also trained on.")

  // The same amount of text after each step, as much as the training reads once, and the same questions for all.
  let budget = page.amount(230_000, quick: 20_000)
  let held = try StoryGenerator(seed: seed).heldOut(bytes: 20_000)
  var never = Corpus(documents: [])
  let tidy = try StoryGenerator(seed: seed).corpus(byteCount: budget)
  for number in 0..<tidy.count { never.documents.append(Document(name: "\(number)", text: tidy.text(of: number))) }
  var words = WordCounts()
  for document in filtered.documents { words.add(document.text) }
  let tokenizer = try BytePairTokenizer(training: words, vocabularySize: 1024, specialTokens: [Text.end])
  let corpora = [
    ("as found", raw), ("cleaned", cleaned), ("deduplicated", unique), ("filtered", filtered), ("never dirty", never),
  ]
  let parts = corpora.map { $0.1.prefix(bytes: budget) }
  let texts = try parts.map { try Text($0, heldOut: held, tokenizer) }
  let seeds = page.amount(5, quick: 1)
  let steps = page.amount(150, quick: 4)
  let scores = try together(texts.count * seeds) { run in
    let text = texts[run / seeds]
    let recipe = Recipe(steps: steps, peak: 8e-3, seed: seed + UInt64(run % seeds))
    return text.bitsPerByte(of: try recipe.trained(on: text))
  }
  var rows: [[String]] = []
  var bars: [Bar] = []
  for (index, (name, corpus)) in corpora.enumerated() {
    let runs = Array(scores[(index * seeds)..<((index + 1) * seeds)])
    rows.append([
      name, Format.count(corpus.documents.count), Format.count(parts[index].documents.count),
      Format.count(
        name == "never dirty" ? corpus.documents.count : Set(parts[index].documents.map { origin($0).story }).count),
      Format.spread(of: runs, decimals: 3),
    ])
    bars.append(Bar(name, runs: runs))
  }
  page.say(
    "The same model, \(steps) steps, \(seeds) seeds, each time on \(Format.count(budget)) bytes of what is left. All are "
      + "judged by the same stories, which are clean and in none of them:")
  page.table(["text", "pages", "of these read", "different stories", "bits a byte"], rows)
  page.show(BarChart("Held-out loss after each step of cleaning", unit: "bits a byte", bars: bars), as: "cleaning")
  page.learned(
    "Menus are learned like anything else, and the model pays for them where there are none. Copies take the place of other "
      + "stories: as many pages held half as many. The filter found most of what was mistyped and, at this size, bought "
      + "nothing that we can see. Not every step of cleaning pays, and without measuring nobody knows which.")
}

extension StoryGenerator.Options {
  /// Stories as they might be found: with menus, typing mistakes and copies.
  fileprivate static var crawl: Self {
    var options = Self()
    options.noise.boilerplate = 1
    options.noise.typos = 0.3
    options.noise.duplicates = 0.5
    options.noise.nearDuplicates = 0.35
    return options
  }
}

extension Corpus {
  /// The first documents, together about `bytes` long.
  fileprivate func prefix(bytes: Int) -> Corpus {
    var length = 0
    return Corpus(
      documents: Array(
        documents.prefix { document in
          defer { length += document.text.utf8.count }
          return length < bytes
        }))
  }
}

/// Words that hardly any document has: in a large corpus they are mostly typing mistakes.
struct RareWords {
  private var documents: [String: Int] = [:]
  private let minimumDocuments: Int

  init(_ corpus: Corpus, minimumDocuments: Int) {
    self.minimumDocuments = minimumDocuments
    for document in corpus.documents {
      for word in Set(Self.words(of: document.text)) { documents[word, default: 0] += 1 }
    }
  }

  /// The share of the words of `text` that fewer documents have.
  func share(of text: String) -> Double {
    let words = Self.words(of: text)
    return Double(words.count { (documents[$0] ?? 0) < minimumDocuments }) / Double(max(1, words.count))
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}

private func quoted(_ text: String) -> String {
  text.split(separator: "\n").map { "  | " + ($0.count > 72 ? $0.prefix(71) + "…" : String($0)) }.joined(
    separator: "\n")
}
