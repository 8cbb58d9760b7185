import Foundations
import Presentation
import StoryWorld

/// What the fine-tuned model is taught to answer, and what it is tested with: questions about stories, requests for stories,
/// sentences to translate, and questions that nobody in the world of the stories can answer.
///
/// Training and test ask about different stories, and their questions about the world outside are different too.
struct Instructions: Sendable {
  private let training: TaskGenerator
  private let translations: TaskGenerator
  private let outside: TaskGenerator
  private let test: TaskGenerator

  /// Tasks from here on are for the test.
  private static let firstTest = 1 << 40

  init(seed: UInt64) throws {
    let stories = try StoryGenerator(seed: seed)
    training = TaskGenerator(stories, worldQuestions: .training)
    translations = TaskGenerator(stories, kinds: [.translate], worldQuestions: .training)
    outside = TaskGenerator(stories, kinds: [.unanswerable], worldQuestions: .training)
    test = TaskGenerator(stories, worldQuestions: .heldOut)
  }

  /// Of each ten, five are a story and several questions about it, one is a request for a story and questions about what was
  /// told, and the others are sentences to translate, mostly one: they are short, and there is a language to learn.
  ///
  /// Several questions about one story cost hardly more than one, for most of the work is to read it. In every other
  /// conversation something comes in between that has nothing to do with the story, as in a real one.
  func conversations(count: Int) throws -> [Conversation] {
    let parts = Threads.count
    return try together(parts) { part in
      (part * count / parts..<(part + 1) * count / parts).map(conversation)
    }.flatMap { $0 }
  }

  private func conversation(at index: Int) -> Conversation {
    let round = index / 10
    let exchanges =
      switch index % 10 {
      case 3 where index % 40 == 3: [exchange(outside.task(at: index))]
      case 0...4: aboutStory(at: index, aside: round % 2 == 0)
      case 5: told(at: index, round)
      case 9 where round % 2 == 0: [translation(at: index), aside(at: index), translation(at: index, number: 1)]
      default: [translation(at: index)]
      }
    return Conversation(messages: exchanges.flatMap { [.init(.user, $0.question), .init(.assistant, $0.answer)] })
  }

  private typealias Exchange = (question: String, answer: String)

  /// Tasks from here on, up to the test's, are for what comes in between.
  private static let firstAside = 1 << 30

  private func exchange(_ task: StoryTask) -> Exchange { (task.prompt, task.answer) }

  private func translation(at index: Int, number: Int = 0) -> Exchange {
    exchange(translations.task(at: index + number * Self.firstAside))
  }

  /// Something that needs no story: two sentences to translate for one question that nobody can answer.
  private func aside(at index: Int) -> Exchange {
    index / 10 % 3 == 0
      ? exchange(outside.task(at: index + Self.firstAside)) : translation(at: index, number: 2)
  }

  private func aboutStory(at index: Int, aside hasAside: Bool) -> [Exchange] {
    let tasks = training.questions(at: index).tasks
    var exchanges = tasks.enumerated().map { place, task in (place == 0 ? task.prompt : task.question, task.answer) }
    if hasAside { exchanges.insert(aside(at: index), at: 1 + index % exchanges.count) }
    return exchanges
  }

  /// A story is asked for, and then asked about; or another one is asked for, which the context may be too short for.
  ///
  /// All `index` here are odd, and so the turns of `TaskGenerator.questions` that stories are chosen by are qualities, gifts and
  /// feelings. With all its turns, stories to tell have more often a thing that is mentioned once, and the model learns later
  /// to tell of the thing that was asked for.
  private func told(at index: Int, _ round: Int) -> [Exchange] {
    let (request, tasks) = training.questions(at: index)
    guard let request, let story = tasks.first?.story else { return aboutStory(at: index, aside: false) }
    let questions = tasks.map { ($0.question, $0.answer) }
    switch round % 4 {
    case 0: return [(request, story), aside(at: index)] + questions
    case 1:
      let (next, more) = training.questions(at: index + Self.firstAside)
      guard let next, let another = more.first?.story else { fallthrough }
      return [(request, story), questions[0], (next, another)]
    case 2: return [aside(at: index), (request, story)] + questions
    default: return [(request, story)] + questions
    }
  }

  /// Tasks about stories that no training has read.
  func testTasks(count: Int) -> [StoryTask] { test.tasks(count: count, from: Self.firstTest) }

  /// Questions about stories that were asked for and told before, as in a chat, of each story the kind that was asked least. No
  /// training has read them.
  func testQuestionsAboutTold(count: Int) -> [(request: String, task: StoryTask)] {
    var told: [(request: String, task: StoryTask)] = []
    var asked: [StoryTask.Kind: Int] = [:]
    var index = Self.firstTest
    while told.count < count {
      let (request, tasks) = test.questions(at: index)
      let rarest = tasks.min { asked[$0.kind, default: 0] < asked[$1.kind, default: 0] }
      if let request, let rarest {
        told.append((request, rarest))
        asked[rarest.kind, default: 0] += 1
      }
      index += 1
    }
    return told
  }

  /// The same question about a story that does not answer it.
  func control(for task: StoryTask) -> StoryTask? { test.control(for: task) }
}
