import Foundations
import StoryModels
import StoryWorld

/// Answers questions about a story: a small GPT trained on stories, each with a question and its answer.
struct QuestionModel: Sendable {
  struct Reply: Sendable {
    let task: StoryTask
    let text: String
    var isRight: Double { task.isCorrect(text) ? 1 : 0 }
    /// Whether it says that it does not know.
    var isSilent: Bool { AnswerMatch(text, references: [StoryTask.unknown]).isExact }
  }

  static let kinds: [StoryTask.Kind] = [.holder, .giver, .quality, .unanswerable]
  private static let firstTest = 1_000_000

  let trainingCount: Int
  let commonAnswers: [StoryTask.Kind: String]
  private let words: StoryWords
  private let model: ModelSnapshot
  private let test: TaskGenerator
  private let strangers: TaskGenerator

  init(seed: UInt64, isQuick: Bool) throws {
    // Of each sex two children whom the training text never names.
    var options = StoryGenerator.Options()
    options.heldOutNames = (0..<4).map { .child($0) }
    let stories = try StoryGenerator(seed: seed, options: options)
    options.part = .heldOut
    test = TaskGenerator(stories, kinds: Self.kinds, telling: .plain, worldQuestions: .heldOut)
    strangers = TaskGenerator(
      try StoryGenerator(seed: seed, options: options), kinds: Self.kinds, telling: .plain, worldQuestions: .heldOut)
    let training = TaskGenerator(stories, kinds: Self.kinds, telling: .plain, worldQuestions: .training).tasks(
      count: isQuick ? 60 : 8000)
    trainingCount = training.count
    let texts = training.map { $0.prompt + " " + $0.answer }
    words = StoryWords(texts)
    var recipe = Recipe(steps: isQuick ? 2 : 900, seed: seed)
    recipe.contextLength = 256
    recipe.batchSize = 5
    model = ModelSnapshot(
      of: try recipe.model(vocabularySize: words.vocabulary.count, trainedOn: words.encode(texts)))
    var counts: [StoryTask.Kind: [String: Int]] = [:]
    for task in training { counts[task.kind, default: [:]][task.answer, default: 0] += 1 }
    commonAnswers = counts.mapValues { $0.min { ($1.value, $0.key) < ($0.value, $1.key) }!.key }
  }

  static func name(of kind: StoryTask.Kind) -> String {
    switch kind {
    case .holder: "who has it"
    case .giver: "who gave it"
    case .quality: "what it is like"
    default: "cannot be answered"
    }
  }

  /// What the model says to some tasks, put as `prompt` has it.
  func replies(to tasks: [StoryTask], as prompt: (StoryTask) -> String = \.prompt) -> [Reply] {
    let texts = model.gpt().replies(to: tasks.map { words.encode(prompt($0)) }, limit: 6)
    return zip(tasks, texts).map { Reply(task: $0, text: words.text($1)) }
  }

  func tasks(count: Int) -> [StoryTask] { test.tasks(count: count, from: Self.firstTest) }

  /// The same questions about other stories, which do not answer them.
  func controls(for tasks: [StoryTask]) -> [StoryTask] { tasks.compactMap(test.control) }

  /// About stories whose heroes have names that were never read.
  func tasksAboutStrangers(count: Int) -> [StoryTask] { strangers.tasks(count: count, from: Self.firstTest) }
}
