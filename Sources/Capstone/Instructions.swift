import Foundations
import StoryWorld

/// What the fine-tuned model is taught to answer, and what it is tested with: questions about stories, requests for stories,
/// sentences to translate, and questions that nobody in the world of the stories can answer.
///
/// Training and test ask about different stories, and their questions about the world outside are different too.
struct Instructions {
  private let training: TaskGenerator
  private let test: TaskGenerator

  /// Tasks from here on are for the test.
  private static let firstTest = 1 << 40

  init(seed: UInt64) throws {
    let stories = try StoryGenerator(seed: seed)
    training = TaskGenerator(stories, worldQuestions: .training)
    test = TaskGenerator(stories, worldQuestions: .heldOut)
  }

  /// Every fourth that can be is asked in two turns: the model tells the story itself, and then answers about it. So a
  /// chat can go on.
  func conversations(count: Int) -> [Conversation] {
    (0..<count).map { index in
      let task = training.task(at: index)
      if index / StoryTask.Kind.allCases.count % 4 == 3, let story = task.story,
        let request = training.request(for: task)
      {
        return Conversation(messages: [
          .init(.user, request), .init(.assistant, story), .init(.user, task.question),
          .init(.assistant, task.answer),
        ])
      }
      return Conversation(task.prompt, task.answer)
    }
  }

  /// Tasks about stories that no training has read.
  func testTasks(count: Int) -> [StoryTask] { test.tasks(count: count, from: Self.firstTest) }

  /// The same question about a story that does not answer it.
  func control(for task: StoryTask) -> StoryTask? { test.control(for: task) }
}
