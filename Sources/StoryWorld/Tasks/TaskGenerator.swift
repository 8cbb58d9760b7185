import Foundations

/// Makes tasks from stories, each decided by the seed and its number alone.
///
/// Kinds take turns, and so do the labels of `feeling` and `sentiment`, for which a fitting story is searched. What is
/// held out from the stories (`StoryGenerator.Options`) is held out from the tasks: use one generator for training and one
/// with `part = .heldOut` for the test.
///
///     let tasks = TaskGenerator(stories, kinds: [.holder, .count], telling: .plain).tasks(count: 1000)
public struct TaskGenerator: Sendable {
  /// How the story reads: with all the grammar's variety, or one plain sentence an event.
  public enum Telling: String, Codable, Sendable { case full, plain }

  public let stories: StoryGenerator
  public let kinds: [StoryTask.Kind]
  public let telling: Telling
  /// Of the questions that no story answers, those to train on or those kept for the test.
  public let worldQuestions: StoryGenerator.Part

  /// Stories of tasks have numbers from here on, so that no corpus to pretrain on contains them.
  static let firstStory = 1 << 40

  public init(
    _ stories: StoryGenerator, kinds: [StoryTask.Kind] = StoryTask.Kind.allCases, telling: Telling = .full,
    worldQuestions: StoryGenerator.Part? = nil
  ) {
    precondition(!kinds.isEmpty, "Tasks need at least one kind.")
    self.stories = stories
    self.kinds = kinds
    self.telling = telling
    self.worldQuestions = worldQuestions ?? stories.options.part
  }

  public func tasks(count: Int, from first: Int = 0) -> [StoryTask] { (first..<first + count).map(task) }

  public func task(at index: Int) -> StoryTask {
    var generator = SeededGenerator(seed: stories.seed ^ 0x7A5C_0000_7A5C, stream: UInt64(bitPattern: Int64(index)))
    let kind = kinds[index % kinds.count]
    // Labels take turns too.
    let round = index / kinds.count
    let feeling = Feeling.endings[round % Feeling.endings.count]
    let isHappy = round % 2 == 0
    while true {
      let storyIndex = TaskGenerator.firstStory + generator.integer(below: 1 << 32)
      let plan = stories.plan(at: storyIndex)
      // The rare things are looked for in plans, which are quick to make.
      switch kind {
      case .feeling where plan.feeling != feeling: continue
      case .sentiment where plan.feeling.isPositive != isHappy: continue
      case .count where plan.plot != .gathering: continue
      case .tell where plan.items.isEmpty: continue
      default: break
      }
      var source = TaskSource(plan: plan, text: text(of: storyIndex, plan), generator: generator)
      let made = kind == .translate ? translation(of: storyIndex, &source) : source.question(kind, worldQuestions)
      generator = source.generator
      guard let made else { continue }
      return StoryTask(
        kind: kind, story: made.showsStory ? source.text : nil, question: made.question, answer: made.answer,
        required: made.required, index: index, storyIndex: storyIndex)
    }
  }

  /// A story and what can be asked about it, and a request that the story fulfils, if there is one.
  ///
  /// Each kind of question takes its turn to be the one that the story is chosen for, and so do endings where they are asked for: few stories are
  /// about counting, and most end well, but a model should not learn to guess from that.
  public func questions(at index: Int) -> (request: String?, tasks: [StoryTask]) {
    var generator = SeededGenerator(seed: stories.seed ^ 0x51_0E57, stream: UInt64(bitPattern: Int64(index)))
    let asked = kinds.filter { $0.asksAboutStory || $0 == .unanswerable }
    // What has to be found in the middle of a story is learned last, and so takes more turns.
    let middle = asked.filter { [.holder, .quality, .count, .giver].contains($0) }
    let turns = asked + middle + middle
    let soon = asked.filter { [.location, .feeling, .sentiment].contains($0) }
    let wanted = turns[index % turns.count]
    let feeling = Feeling.endings[index / turns.count % Feeling.endings.count]
    while true {
      let storyIndex = TaskGenerator.firstStory + generator.integer(below: 1 << 32)
      let plan = stories.plan(at: storyIndex)
      switch wanted {
      case .count where plan.plot != .gathering: continue
      case .feeling where plan.feeling != feeling, .sentiment where plan.feeling != feeling: continue
      default: break
      }
      var source = TaskSource(plan: plan, text: text(of: storyIndex, plan), generator: generator)
      guard let first = source.question(wanted, worldQuestions) else {
        generator = source.generator
        continue
      }
      let request = plan.items.isEmpty ? nil : source.question(.tell, worldQuestions)?.question
      // What cannot be answered is asked of one story in four, or it would be the answer that is nearly always right.
      // And what is learned soon, because every story says it, takes turns: the story is read the sooner.
      let others = asked.filter { kind in
        kind != wanted && (kind != .unanswerable || index % 4 == 0)
          && (soon.firstIndex(of: kind).map { $0 == index / turns.count % soon.count } ?? true)
      }
      var made =
        [(wanted, first)] + others.compactMap { kind in source.question(kind, worldQuestions).map { (kind, $0) } }
      source.generator.shuffle(&made)
      let tasks = made.map { kind, made in
        StoryTask(
          kind: kind, story: source.text, question: made.question, answer: made.answer, required: made.required,
          index: index, storyIndex: storyIndex)
      }
      return (request, tasks)
    }
  }

  /// The same question about another story, from which its answer cannot be derived.
  ///
  /// A model that answers it as `task` is guessing from the question alone, not reading. Nil where there is no story to
  /// read.
  public func control(for task: StoryTask) -> StoryTask? {
    guard task.kind.asksAboutStory else { return nil }
    var generator = SeededGenerator(
      seed: stories.seed ^ 0xC0_47_80_10, stream: UInt64(bitPattern: Int64(task.index)))
    while true {
      let storyIndex = TaskGenerator.firstStory + generator.integer(below: 1 << 32)
      let plan = stories.plan(at: storyIndex)
      let source = TaskSource(plan: plan, text: text(of: storyIndex, plan), generator: generator)
      if source.mayAnswer(task) { continue }
      return StoryTask(
        kind: task.kind, story: source.text, question: task.question, answer: task.answer, required: [],
        index: task.index, storyIndex: storyIndex)
    }
  }

  private func text(of index: Int, _ plan: StoryPlan) -> String {
    switch telling {
    case .full: return stories.story(at: index).text
    case .plain:
      var telling = ParallelTelling(seed: stories.seed, index: index, plan: plan)
      return telling.story().map(\.english).joined(separator: " ")
    }
  }

  private func translation(of index: Int, _ source: inout TaskSource) -> TaskSource.Made {
    let pairs = stories.sentencePairs(at: index)
    let pair = pairs[source.generator.integer(below: pairs.count)]
    let question = source.pick([
      "Translate into Esperanto: \(pair.english)", "Say this in Esperanto: \(pair.english)",
      "What is this in Esperanto? \(pair.english)",
    ])
    return .init(question: question, answer: pair.esperanto, showsStory: false)
  }
}
