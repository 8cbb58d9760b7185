import Testing

@testable import StoryWorld

@Suite struct TaskTests {
  static let tellings: [TaskGenerator.Telling] = [.plain, .full]

  /// The answers are found again by looking at the words of the text alone.
  @Test(arguments: tellings) func aReaderOfTheTextFindsTheAnswer(_ telling: TaskGenerator.Telling) throws {
    let tasks = TaskGenerator(
      try StoryGenerator(seed: 2), kinds: [.quality, .location, .count, .holder, .giver, .feeling], telling: telling
    ).tasks(count: 300)
    for task in tasks {
      let words = StoryTask.words(try #require(task.story))
      let answer = StoryTask.words(task.answer)
      let question = StoryTask.words(task.question)
      #expect(task.isCorrect(task.answer) && !task.isCorrect(StoryTask.unknown))
      switch task.kind {
      case .quality:
        let qualities = Set(Quality.allCases.map { Substring("\($0)") })
        let noun = try #require(question.first { word in Thing.allCases.contains { "\($0)" == word } } ?? question.last)
        let before = words.indices.dropFirst().filter { words[$0] == noun && qualities.contains(words[$0 - 1]) }
        let skipped = words.indices.dropFirst(2).filter { words[$0] == noun && qualities.contains(words[$0 - 2]) }
        let told = before.map { words[$0 - 1] } + skipped.map { words[$0 - 2] }
        #expect(told.contains(answer[0]), "\(task.prompt)")
      case .count:
        let numbers = Set(
          (0..<EnglishLexicon.shared.numbers.count).map { Substring(EnglishLexicon.shared.numbers[$0]) })
        let noun = question.first { word in Collectible.allCases.contains { "\($0)" == word } }!
        let stem = noun.prefix(4)
        let last = words.indices.dropFirst().last { words[$0].hasPrefix(stem) && numbers.contains(words[$0 - 1]) }!
        let lone = words.indices.last { numbers.contains(words[$0]) && words[max($0 - 2, 0)] == "there" } ?? 0
        #expect(words[max(last - 1, lone)] == answer[0], "\(task.prompt)")
      case .location, .holder, .giver:
        let isThere = words.indices.contains { words[$0...].starts(with: answer.suffix(1)) }
        #expect(isThere || task.answer == "Nobody.", "\(task.prompt)")
      default: #expect(!answer.isEmpty)
      }
    }
  }

  @Test func aControlDoesNotGiveTheAnswer() throws {
    let generator = TaskGenerator(try StoryGenerator(seed: 3), telling: .plain)
    var controls = 0
    for task in generator.tasks(count: 200) {
      guard let control = generator.control(for: task) else {
        #expect(!task.kind.asksAboutStory)
        continue
      }
      controls += 1
      #expect(control.question == task.question && control.answer == task.answer && control.story != task.story)
      let words = StoryTask.words(control.story!)
      let answer = StoryTask.words(task.answer)
      if task.kind != .sentiment {
        #expect(!words.indices.contains { words[$0...].starts(with: answer) }, "\(control.prompt)")
      }
      #expect(generator.control(for: task) == control)
    }
    #expect(controls == 140)
  }

  @Test func labelsAreBalanced() throws {
    let generator = TaskGenerator(try StoryGenerator(seed: 4), kinds: [.sentiment, .feeling], telling: .plain)
    var counts: [String: Int] = [:]
    for task in generator.tasks(count: 360) { counts["\(task.kind) \(task.answer)", default: 0] += 1 }
    #expect(counts["sentiment Happy."] == 90 && counts["sentiment Sad."] == 90)
    #expect(counts.filter { $0.key.hasPrefix("feeling") }.values.allSatisfy { $0 == 20 } && counts.count == 11)
  }

  @Test func whatIsNotKnownIsNotInTheStory() throws {
    let generator = TaskGenerator(try StoryGenerator(seed: 5), kinds: [.unanswerable], telling: .plain)
    var kinds = [0, 0]
    for task in generator.tasks(count: 200) {
      #expect(task.answer == "I do not know.")
      if WorldQuestions.all.contains(task.question) {
        kinds[0] += 1
        continue
      }
      kinds[1] += 1
      let story = StoryTask.words(try #require(task.story))
      let asked = StoryTask.words(task.question)
      let names = Set((EnglishLexicon.allNames + Thing.allCases.map { "\($0)" }).map { Substring($0.lowercased()) })
      #expect(asked.contains { names.contains($0) && !story.contains($0) }, "\(task.prompt)")
    }
    #expect(kinds[0] > 60 && kinds[1] > 60)
    let parts = [StoryGenerator.Part.training, .heldOut].map { Set(WorldQuestions.questions($0)) }
    #expect(parts[0].isDisjoint(with: parts[1]) && parts[0].union(parts[1]).count == WorldQuestions.all.count)
  }

  @Test func aStoryOnRequestMustNameWhatWasAskedFor() throws {
    let generator = TaskGenerator(try StoryGenerator(seed: 6), kinds: [.tell, .translate])
    for task in generator.tasks(count: 40) {
      #expect(task.isCorrect(task.answer) && task.story == nil)
      if task.kind == .tell {
        #expect(!task.isCorrect("Once upon a time.") && !task.isCorrect(task.required[0]))
        #expect(task.required.allSatisfy { task.question.contains($0) })
      } else {
        #expect(EsperantoChecker.mistakes(in: task.answer).isEmpty)
        #expect(task.isCorrect(task.answer.lowercased()) && !task.isCorrect(task.question))
      }
    }
    let task = generator.task(at: 0)
    #expect(task == generator.task(at: 0) && task != generator.task(at: 2))
    #expect(!task.question.contains(" a apple") && !task.question.contains(" a umbrella"))
  }

  @Test func answersAreComparedFairly() {
    func task(_ kind: StoryTask.Kind, _ answer: String) -> StoryTask {
      StoryTask(kind: kind, story: "", question: "", answer: answer, required: [], index: 0, storyIndex: 0)
    }
    #expect(task(.location, "In the park.").isCorrect("the park"))
    #expect(task(.holder, "The kitten.").isCorrect("kitten"))
    #expect(task(.count, "Twenty-one.").isCorrect("twenty-one"))
    #expect(!task(.holder, "Mia.").isCorrect("Ben has it."))
    #expect(!task(.holder, "Mia.").isCorrect(""))
  }

  @Test func heldOutCombinationsAndNamesStayOut() throws {
    var options = StoryGenerator.Options()
    options.heldOut = [Combination(.ball, at: .beach), Combination(.kite, at: .hill), Combination(.drum, at: .farm)]
    options.heldOutNames = [.child(0), .child(1), .beast(.fox, 2)]
    let training = TaskGenerator(try StoryGenerator(seed: 7, options: options), telling: .plain)
    options.part = .heldOut
    let test = TaskGenerator(try StoryGenerator(seed: 7, options: options), kinds: [.tell, .location], telling: .plain)
    for task in training.tasks(count: 150) where task.kind != .unanswerable {
      let words = Set(StoryTask.words(task.prompt + " " + (task.kind == .translate ? "" : task.answer)))
      #expect(words.isDisjoint(with: ["mia", "ben", "tilly"]), "\(task.prompt)")
    }
    for task in test.tasks(count: 60) {
      let plan = test.stories.plan(at: task.storyIndex)
      #expect(options.heldOut.contains(Combination(plan.items[0].thing, at: plan.place)))
      #expect(["Mia", "Ben", "Tilly"].contains(EnglishNames.name(of: plan.cast.hero)))
    }
  }
}
