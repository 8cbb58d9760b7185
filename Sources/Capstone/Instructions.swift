import Foundations
import StoryWorld

/// What the fine-tuned model is taught to answer, and what it is tested with: questions about stories, requests for stories,
/// sentences to translate, and questions that nobody in the world of the stories can answer.
///
/// Training and test ask about different stories, and their questions about the world outside are different too.
struct Instructions {
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

  /// Of each ten, four are a story and several questions about it, one is a request for a story and questions about what was
  /// told, and the others are one sentence to translate each: they are short, and there is a language to learn.
  ///
  /// Several questions about one story cost hardly more than one, for most of the work is to read it.
  func conversations(count: Int) -> [Conversation] {
    (0..<count).map { index in
      if index % 10 >= 5 {
        let task = translations.task(at: index)
        return Conversation(task.prompt, task.answer)
      }
      if index % 40 == 3 {
        let task = outside.task(at: index)
        return Conversation(task.prompt, task.answer)
      }
      let (request, tasks) = training.questions(at: index)
      var messages: [Conversation.Message] = []
      if index % 10 == 4, let request { messages = [.init(.user, request), .init(.assistant, tasks[0].story!)] }
      for task in tasks {
        messages += [.init(.user, messages.isEmpty ? task.prompt : task.question), .init(.assistant, task.answer)]
      }
      return Conversation(messages: messages)
    }
  }

  /// Tasks about stories that no training has read.
  func testTasks(count: Int) -> [StoryTask] { test.tasks(count: count, from: Self.firstTest) }

  /// The same question about a story that does not answer it.
  func control(for task: StoryTask) -> StoryTask? { test.control(for: task) }
}
