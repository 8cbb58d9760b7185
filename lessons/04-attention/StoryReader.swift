import Foundations
import Presentation
import StoryWorld

/// A small language model whose tokens are whole words: large enough for its heads to have habits, small enough to be
/// trained while you wait.
struct StoryReader {
  let model: GPT
  let vocabulary: [String]
  private let ids: [String: Int32]
  /// Stories that were not trained on, as words.
  let unread: [[String]]

  static let contextLength = 96

  /// Trains on stories, `rows` at a time, each from its beginning.
  init(seed: UInt64, steps: Int, byteCount: Int, progress: (_ step: Int, _ loss: Double) -> Void) throws {
    let corpus = try StoryGenerator(seed: seed).corpus(byteCount: byteCount)
    let stories = (0..<corpus.count).map { Self.tokens(corpus.text(of: $0)) }
    var counts: [String: Int] = [:]
    for word in stories.joined() { counts[word, default: 0] += 1 }
    let known = counts.filter { $0.value >= 5 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let vocabulary = ["<other>", "<story>"] + known
    let ids = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, Int32($0)) })
    var generator = SeededGenerator(seed: seed)
    let model = GPT(
      .llama(
        vocabularySize: vocabulary.count, contextLength: Self.contextLength, layerCount: 2, headCount: 4, width: 64),
      using: &generator)
    self.model = model
    self.vocabulary = vocabulary
    self.ids = ids
    unread = Array(stories.suffix(50))

    let optimizer = AdamW(model.namedParameters, AdamW.Configuration(beta2: 0.98, weightDecay: 0.05))
    let schedule = LearningRateSchedule(peak: 8e-3, floor: 8e-4, warmupSteps: 20, totalSteps: steps)
    let read = stories.dropLast(50)
    for step in 0..<steps {
      let batch = (0..<8).map { _ in Self.row(read[generator.integer(below: read.count)], ids) }
      model.clearGradients()
      let loss = model.loss(batch.flatMap(\.inputs), batch.flatMap(\.targets), batch: 8)
      loss.backward()
      optimizer.step(
        learningRate: schedule[step],
        gradientScale: clippingScale(norm: globalGradientNorm(model.parameters), limit: 1))
      progress(step + 1, Double(loss.item))
    }
  }

  /// Mean loss a token on stories that were not read, in nats.
  func loss(on stories: some Collection<[String]>) -> Double {
    let rows = stories.map { Self.row($0, ids) }
    return withoutGradients {
      Double(model.loss(rows.flatMap(\.inputs), rows.flatMap(\.targets), batch: rows.count).item)
    }
  }

  /// The tokens of a text, the story's beginning first, and how much each looks at each.
  func read(_ words: [String]) -> (words: [String], weights: Tensor) {
    let words = ["<story>"] + words.prefix(Self.contextLength - 1)
    return (words, model.attentionWeights(of: words.map { ids[$0] ?? 0 }))
  }

  /// Words in lower case and punctuation, each a token.
  static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    for character in text.lowercased() + " " {
      if character.isLetter || character == "'" {
        word.append(character)
        continue
      }
      if !word.isEmpty { tokens.append(word) }
      word = ""
      if !character.isWhitespace { tokens.append(String(character)) }
    }
    return tokens
  }

  private static func row(_ words: [String], _ ids: [String: Int32]) -> (inputs: [Int32], targets: [Int32]) {
    let tokens = [1] + words.map { ids[$0] ?? 0 }
    let time = contextLength
    return (
      (0..<time).map { $0 < tokens.count ? tokens[$0] : 1 }, (1...time).map { $0 < tokens.count ? tokens[$0] : -1 }
    )
  }
}
