import Foundations
import StoryModels

/// Endings that a model wrote, in pairs of a happy and a sad one; and the training that prefers the happy ones.
struct Endings: Sendable {
  struct Pair: Sendable {
    let prompt: [Int32]
    /// Both with `StoryLanguage.end` after them.
    let chosen: [Int32]
    let rejected: [Int32]
    /// log p(chosen) and log p(rejected) of the model before.
    var reference: (chosen: Float, rejected: Float) = (0, 0)
  }
  struct Judgement: Sendable {
    /// The share of happy endings among those that are either.
    var happy = 0.0
    var distance = 0.0
    var storyLoss = 0.0
    var examples: [(beginning: [Int32], ending: [Int32])] = []
  }

  let language: StoryLanguage
  private(set) var pairs: [Pair] = []
  /// How many beginnings it took to find the pairs.
  private(set) var beginnings = 0
  let tests: [[Int32]]
  private let limit = 40

  init(_ start: Pretrained, pairs count: Int, tests testCount: Int, seed: UInt64) throws {
    let language = start.language
    func beginning(_ index: Int) throws -> [Int32] {
      let sentences = language.stories.parallelStory(at: index).sentences.dropLast(2)
      return [language.end] + (try language.tokenizer.encode(sentences.map(\.english).joined(separator: " ")))
    }
    self.language = language
    tests = try (0..<testCount).map { try beginning(2_000_000 + $0) }
    var generator = SeededGenerator(seed: seed)
    let model = start.gpt.gpt()
    while pairs.count < count, beginnings < 8 * count {
      let prompt = try beginning(3_000_000 + beginnings)
      beginnings += 1
      var (happy, sad): ([Int32]?, [Int32]?) = (nil, nil)
      for _ in 0..<4 where happy == nil || sad == nil {
        let ending = ended(prompt, by: model, using: &generator)
        switch isHappy(ending) {
        case true?: happy = happy ?? ending + [language.end]
        case false?: sad = sad ?? ending + [language.end]
        case nil: break
        }
      }
      guard let happy, let sad else { continue }
      pairs.append(Pair(prompt: prompt, chosen: happy, rejected: sad))
    }
    for start in stride(from: 0, to: pairs.count, by: 8) {
      let members = start..<min(start + 8, pairs.count)
      let likelihoods = withoutGradients { logProbabilities(Array(pairs[members]), by: model).scalars }
      for (place, index) in members.enumerated() {
        pairs[index].reference = (likelihoods[place], likelihoods[members.count + place])
      }
    }
  }

  func ended(_ prompt: [Int32], by model: GPT, using generator: inout SeededGenerator) -> [Int32] {
    model.generate(prompt, limit: limit, sampler: Sampler(), end: language.end, using: &generator)
  }

  /// Whether the last feeling that is named is a good one; nil if none is named.
  func isHappy(_ ending: [Int32]) -> Bool? {
    let words = ((try? language.tokenizer.decode(ending)) ?? "").split { !$0.isLetter }
    let good: Set<Substring> = ["happy", "proud", "relieved", "grateful"]
    let bad: Set<Substring> = ["sad", "disappointed", "lonely", "sorry", "angry", "scared"]
    return words.last { good.contains($0) || bad.contains($0) }.map(good.contains)
  }

  /// The training loop of direct preference optimization.
  func train(_ model: GPT, beta: Float, steps: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let optimizer = AdamW(model.namedParameters, AdamW.Configuration(weightDecay: 0))
    let schedule = LearningRateSchedule(peak: 5e-4, floor: 5e-5, warmupSteps: 3, totalSteps: steps)
    for step in 0..<steps {
      let batch = (0..<8).map { _ in pairs[generator.integer(below: pairs.count)] }
      let likelihoods = logProbabilities(batch, by: model)  // [chosen…, rejected…]
      preferenceLoss(
        chosen: likelihoods.slice(0..<8), rejected: likelihoods.slice(8..<16),
        referenceChosen: Tensor(batch.map(\.reference.chosen)),
        referenceRejected: Tensor(batch.map(\.reference.rejected)), beta: beta
      ).backward()
      let norm = globalGradientNorm(model.parameters)
      optimizer.step(learningRate: schedule[step], gradientScale: clippingScale(norm: norm, limit: 1))
      model.clearGradients()
    }
  }

  /// Of all chosen endings, then of all rejected ones.
  private func logProbabilities(_ pairs: [Pair], by model: GPT) -> Tensor {
    logProbabilities(of: pairs.map { ($0.prompt, $0.chosen) } + pairs.map { ($0.prompt, $0.rejected) }, by: model)
  }

  /// log p(ending | beginning) for each, [texts].
  private func logProbabilities(of texts: [(prompt: [Int32], ending: [Int32])], by model: GPT) -> Tensor {
    let length = texts.reduce(0) { max($0, $1.prompt.count + $1.ending.count - 1) }
    // No ending begins earlier, and nothing is asked before.
    let first = texts.map(\.prompt.count).min()! - 1
    var (inputs, targets): ([Int32], [Int32]) = ([], [])
    for (prompt, ending) in texts {
      let padding = length - (prompt.count + ending.count - 1)
      inputs += prompt + ending.dropLast() + Array(repeating: language.end, count: padding)
      targets += Array(repeating: -1, count: prompt.count - 1 - first) + ending + Array(repeating: -1, count: padding)
    }
    let places = texts.indices.flatMap { row in (first..<length).map { row * length + $0 } }
    let states = model.hiddenStates(inputs, batch: texts.count, at: places)
      .reshaped(to: [texts.count, length - first, -1])
    return sequenceLogProbabilities(model.logits(of: states), targets)
  }

  /// Lets `model` end the test's stories.
  func judged(_ model: GPT, against reference: GPT, seed: UInt64) -> Judgement {
    var generator = SeededGenerator(seed: seed, stream: 9)
    let texts = tests.map { (prompt: $0, ending: ended($0, by: model, using: &generator) + [language.end]) }
    let verdicts = texts.compactMap { isHappy($0.ending.dropLast()) }
    var judgement = Judgement()
    judgement.happy = Double(verdicts.count { $0 }) / Double(max(1, verdicts.count))
    for start in stride(from: 0, to: texts.count, by: 16) {
      let part = Array(texts[start..<min(start + 16, texts.count)])
      let difference = withoutGradients {
        (logProbabilities(of: part, by: model) - logProbabilities(of: part, by: reference)).sum().item
      }
      judgement.distance += Double(difference) / Double(texts.count)
    }
    judgement.examples = texts.prefix(4).map { ($0.prompt, $0.ending.dropLast()) }
    return judgement
  }
}
