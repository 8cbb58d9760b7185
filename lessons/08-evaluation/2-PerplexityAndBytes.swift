import Foundation
import Foundations
import Presentation
import StoryWorld

let perplexityAndBytes = LessonSection(
  "Perplexity and bits per byte",
  asks: "Three models read the same stories, cut into pieces in three ways. Which of them foresees best?"
) { page in
  let generator = try StoryGenerator(seed: page.seed)
  let training = plainStories(generator, count: page.amount(2000, quick: 100))
  let tests = plainStories(generator, count: page.amount(150, quick: 8), from: 1_000_000)
  var words = WordCounts()
  for text in training { words.add(text) }
  let end = [SpecialToken.endOfText]
  let tokenizers: [(name: String, tokenizer: any Tokenizer)] = [
    ("letters", try CharacterTokenizer(text: training.joined(), specialTokens: end)),
    ("300 pieces", try BytePairTokenizer(training: words, vocabularySize: 300, specialTokens: end)),
    ("1,000 pieces", try BytePairTokenizer(training: words, vocabularySize: 1000, specialTokens: end)),
  ]
  let seed = page.seed
  // Each model does about as many operations: the longer its texts are in tokens, the fewer of them it reads.
  let steps = page.amount(250, quick: 2)
  let surprises = try together(tokenizers.count) { index -> Surprises in
    let tokenizer = tokenizers[index].tokenizer
    let separator = try tokenizer.id(ofSpecialToken: SpecialToken.endOfText)
    func encoded(_ texts: [String]) throws -> [Int32] {
      try [separator] + texts.flatMap { try tokenizer.encode($0) + [separator] }
    }
    var recipe = Recipe(steps: steps, seed: seed)
    recipe.contextLength = 576
    recipe.batchSize = 2
    let model = try recipe.model(
      vocabularySize: tokenizer.vocabularySize, trainedOn: encoded(training), end: separator)
    return try Surprises(tests.map { ($0, try tokenizer.encode($0)) }, by: model, separator: separator)
  }
  page.say(
    "The tokenizers cut “Mia went to the harbor.” into "
      + Format.list(try tokenizers.map { "\(try $0.tokenizer.encode("Mia went to the harbor.").count)" })
      + " tokens. Each model has the same blocks and \(steps) steps of about as many tokens.")
  var random = SeededGenerator(seed: page.seed)
  let rows = zip(tokenizers, surprises).map { tokenizer, surprises in
    let perplexity = surprises.interval(using: &random) { exp($0.nats / $0.tokens) }
    let bitsPerByte = surprises.interval(using: &random) { $0.nats / log(2) / $0.bytes }
    return (tokenizer.name, surprises, perplexity, bitsPerByte)
  }
  page.table(
    ["cut into", "entries", "bytes each", "perplexity a token", "bits per byte"],
    zip(tokenizers, rows).map { tokenizer, row in
      [
        row.0, "\(tokenizer.tokenizer.vocabularySize)",
        Format.fixed(row.1.total.bytes / row.1.total.tokens, decimals: 2),
        shown(row.2, decimals: 2), shown(row.3, decimals: 2),
      ]
    })
  page.say("(In brackets: 95 % intervals from drawing the \(tests.count) stories again and again; section 4.)")
  page.show(
    BarChart(
      "Who is better? It depends on what is counted",
      groups: [
        ("perplexity a token", rows.map { Bar($0.0, $0.2.mean) }),
        ("bits a byte, times 10", rows.map { Bar($0.0, 10 * $0.3.mean) }),
      ]), as: "perplexity-bytes")
  page.learned(
    "By perplexity the letters win, since little can happen between one letter and the next. By bits per byte they lose. "
      + "The bytes are the same for all, whoever cuts them; tokens are not. A perplexity says something only beside "
      + "another one with the same tokenizer.")
}

/// How surprised a model was by each of some texts.
private struct Surprises: Sendable {
  /// Nats, and what they can be divided by.
  struct Sum: Sendable {
    var nats = 0.0
    var tokens = 0.0
    var bytes = 0.0
  }
  let texts: [Sum]

  init(_ texts: [(text: String, tokens: [Int32])], by model: GPT, separator: Int32) {
    let noBytes = [Int](repeating: 0, count: model.configuration.vocabularySize)
    self.texts = texts.map { text, tokens in
      let score = model.score(documents: [tokens], separator: separator, byteCounts: noBytes)
      return Sum(
        nats: score.nats, tokens: Double(score.tokens), bytes: Double(text.utf8.count))
    }
  }

  var total: Sum { sum(Array(texts.indices)) }

  private func sum(_ draw: [Int]) -> Sum {
    draw.reduce(into: Sum()) { sum, index in
      sum.nats += texts[index].nats
      sum.tokens += texts[index].tokens
      sum.bytes += texts[index].bytes
    }
  }

  func interval(using generator: inout SeededGenerator, score: (Sum) -> Double) -> Bootstrap.Interval {
    Bootstrap.interval(count: texts.count, using: &generator) { score(sum($0)) }
  }
}
