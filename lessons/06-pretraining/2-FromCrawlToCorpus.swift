import Foundations
import Presentation
import StoryWorld

let fromCrawlToCorpus = LessonSection(
  "From a crawl to a corpus",
  asks: "Text from the web is dirty. What is each step of cleaning worth, in bits?"
) { page in
  let seed = page.seed
  let generator = try StoryGenerator(seed: seed, options: .crawl)
  let crawl = generator.corpus(byteCount: page.amount(3_500_000, quick: 100_000))
  let raw = Corpus(documents: (0..<crawl.count).map { Document(name: "\($0)", text: crawl.text(of: $0)) })
  page.lines("A page of the crawl\n" + quoted(raw.documents.first { $0.text.contains("cookies") }?.text ?? ""))

  // Clean, deduplicate, filter.
  let (cleaned, cleaning) = TextCleaner().clean(raw)
  let (unique, duplicates) = cleaned.removingDuplicates(finder: DuplicateFinder(threshold: 0.6))
  let filter = RareWords(unique, minimumDocuments: 3)
  let filtered = Corpus(documents: unique.documents.filter { filter.share(of: $0.text) <= 0.01 })
  page.lines(
    "Cleaning     " + cleaning.description.split(separator: "\n").prefix { !$0.hasPrefix("“") }.joined(separator: "\n             ")
      + "\nDuplicates   \(duplicates.exactDuplicates) exact, \(duplicates.nearDuplicates) nearly so"
      + "\nFilter       \(unique.documents.count - filtered.documents.count) documents with too many words that hardly "
      + "occur elsewhere")

  // The same amount of text after each step, as much as the training reads once, and the same questions for all.
  let budget = page.amount(230_000, quick: 20_000)
  let held = try StoryGenerator(seed: seed).heldOut(bytes: 20_000)
  var never = Corpus(documents: [])
  let tidy = try StoryGenerator(seed: seed).corpus(byteCount: budget)
  for number in 0..<tidy.count { never.documents.append(Document(name: "\(number)", text: tidy.text(of: number))) }
  var words = WordCounts()
  for document in filtered.documents { words.add(document.text) }
  let tokenizer = try BytePairTokenizer(training: words, vocabularySize: 1024, specialTokens: [Text.end])
  let corpora = [("as found", raw), ("cleaned", cleaned), ("deduplicated", unique), ("filtered", filtered), ("never dirty", never)]
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
      Format.count(Set(parts[index].documents.map { $0.name }).count),
      Format.fixed(Double(steps * 512) / Double(texts[index].training.count), decimals: 2),
      Format.spread(of: runs, decimals: 3),
    ])
    bars.append(Bar(name, runs: runs))
  }
  page.say(
    "The same model, \(steps) steps, \(seeds) seeds, each time on \(Format.count(budget)) bytes of what is left. All are "
      + "judged by the same stories, which are clean and in none of them:")
  page.table(["text", "pages", "pages read", "x", "times", "bits a byte, held out"], rows)
  page.show(BarChart("Held-out loss after each step of cleaning", unit: "bits a byte", bars: bars), as: "cleaning")
  page.learned("…")
}

extension StoryGenerator.Options {
  /// Stories as they might be found: with menus, typing mistakes and copies.
  fileprivate static var crawl: Self {
    var options = Self()
    options.noise.boilerplate = 1
    options.noise.typos = 0.5
    options.noise.duplicates = 0.5
    options.noise.nearDuplicates = 0.35
    return options
  }
}

extension Corpus {
  /// The first documents, together about `bytes` long.
  fileprivate func prefix(bytes: Int) -> Corpus {
    var length = 0
    return Corpus(documents: Array(documents.prefix { document in
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
  text.split(separator: "\n").map { "  | " + ($0.count > 72 ? $0.prefix(71) + "…" : String($0)) }.joined(separator: "\n")
}
