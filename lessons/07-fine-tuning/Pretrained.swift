import Foundations
import Presentation
import StoryModels

/// The models that all sections begin from. Each is trained once, when the first section asks for it.
struct Pretrained: Sendable {
  let language: StoryLanguage
  let gpt: ModelSnapshot
  /// English stories that no model here has read, to measure what a model still knows of its old task.
  let heldOut: TokenBatch

  static func make(steps: Int, heldOutStories: Int) throws -> Pretrained {
    let language = try StoryLanguage(seed: 1)
    let first = StoryLanguage.firstHeldOut
    var stories = try DocumentBatches(
      language.tokens(ofStories: first..<first + heldOutStories), separator: language.end, batchSize: heldOutStories,
      contextLength: 160,
      seed: 1)
    return Pretrained(
      language: language, gpt: ModelSnapshot(of: try language.pretrainedGPT(seed: 1, steps: steps)),
      heldOut: try stories.next())
  }

  static let full = Result { try make(steps: 1_000, heldOutStories: 64) }
  static let quick = Result { try make(steps: 5, heldOutStories: 4) }

  /// The old loss: how surprised a model is by stories it has not read, in nats a token.
  func storyLoss(of model: Transformer) -> Double {
    Double(withoutGradients { model.loss(heldOut.inputs, heldOut.targets, batch: heldOut.batchSize).item })
  }

  /// A classifier of story endings whose body is the pretrained model, or one with random weights.
  func classifier(fromScratch: Bool = false, seed: UInt64) -> SequenceClassifier {
    var generator = SeededGenerator(seed: seed)
    let body = fromScratch ? GPT(gpt.configuration, using: &generator) : gpt.gpt()
    return SequenceClassifier(body, classCount: 2, using: &generator)
  }

  /// Stories to learn the new task from, others for each seed. The last sentence is hidden: the ending has to be
  /// foreseen.
  func examples(_ count: Int, seed: UInt64) throws -> [StoryEnding] {
    let first = 3_000_000 + Int(seed) * 10_000
    return try language.endings(ofStories: first..<first + count, droppedSentences: 1)
  }

  /// Those that it is judged by.
  func test(_ count: Int) throws -> [StoryEnding] {
    try language.endings(ofStories: 2_000_000..<2_000_000 + count, droppedSentences: 1)
  }

  /// Those that decisions are made by.
  func validation(_ count: Int) throws -> [StoryEnding] {
    try language.endings(ofStories: 2_500_000..<2_500_000 + count, droppedSentences: 1)
  }
}

extension SequenceClassifier {
  func meanLoss(on endings: [StoryEnding]) -> Double {
    Double(withoutGradients { loss(endings.map(\.tokens), endings.map(\.label)).item })
  }
}

extension LessonPage {
  var pretrained: Pretrained { get throws { try (isQuick ? Pretrained.quick : Pretrained.full).get() } }
}
