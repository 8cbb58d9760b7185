import ExerciseBook
import Foundations
import Presentation

struct MapOptions: CommandOptions {
  var all = false
  var timeLimit = 5.0

  static var fields: [Field<Self>] {
    [
      .flag("all", \.all, "list the exercises of every unit"),
      .option("time-limit", \.timeLimit, in: 0.1...3600, "seconds that one exercise may take"),
    ]
  }
}

/// The map of the course: each unit on a line, the exercises of the one at hand, and the next step.
extension Desk {
  func map(_ options: MapOptions, on console: Console) throws {
    let progress = try progress(on: console, timeLimit: options.timeLimit)
    let terminal = console.terminal
    let done = "\(progress.passed) of \(progress.count) exercises"
    console.say(terminal.styled("How language models work", .bold) + "   " + terminal.styled(done, .dim))
    console.say()
    let titleWidth = progress.units.map(\.unit.title.count).max() ?? 0
    let markWidth = progress.units.map(\.entries.count).max() ?? 0
    for unit in progress.units {
      let title = TextLayout.padded(unit.unit.title, to: titleWidth)
      let isCurrent = unit.unit.number == progress.current?.unit.number
      let marks = unit.entries.map { $0.standing.mark(on: terminal) }.joined()
      let gap = String(repeating: " ", count: markWidth - unit.entries.count)
      let count = TextLayout.paddedLeft("\(unit.passed) of \(unit.entries.count)", to: 8)
      let number = TextLayout.paddedLeft("\(unit.unit.number)", to: 3)
      console.say(
        "\(number)  \(isCurrent ? terminal.styled(title, .bold) : title)  \(marks)\(gap) \(count)"
          + terminal.styled(Self.quizText(unit), .dim))
      if isCurrent || options.all { list(unit, on: console) }
    }
    console.say()
    console.sayWrapped(progress.nextStep(folder))
    if !progress.units.contains(where: \.isBegun) {
      console.sayWrapped("`swift run workbook watch` then checks whatever you save; `--help` lists the rest.")
    }
    console.finish([
      "passed": .integer(progress.passed), "exercises": .integer(progress.count), "units": progress.json,
      "next": progress.next.map { .string($0.item.exercise.id) } ?? .null,
      "next_step": .string(progress.nextStep(folder)),
    ])
  }

  private func list(_ unit: CourseProgress.Unit, on console: Console) {
    for entry in unit.entries {
      let id = TextLayout.padded(entry.item.exercise.id, to: 4)
      let word =
        switch entry.standing {
        case .passed, .open: ""
        case .wrong: "  wrong"
        case .begun: "  begun"
        }
      console.say("     \(entry.standing.mark(on: console.terminal)) \(id) \(entry.item.exercise.title)\(word)")
    }
  }

  private static func quizText(_ unit: CourseProgress.Unit) -> String {
    if let quiz = unit.quiz { return "   quiz \(quiz.right) of \(quiz.questions)" }
    return unit.unit.quiz == nil ? "" : "   quiz not taken"
  }

  /// Checks the learner's answers to everything of which no result is known yet.
  func progress(
    on console: Console, timeLimit: Double, knowing known: [CheckResult] = []
  ) throws -> CourseProgress {
    var verdicts: [String: Verdict] = [:]
    for result in known { verdicts[result.task.exercise] = result.verdict }
    let tasks = units.allExercises.filter { verdicts[$0.exercise.id] == nil }.map {
      CheckTask($0.exercise.id, .learner)
    }
    let count = units.allExercises.count
    var checker = checker
    checker.explainsCrashes = false
    checker.timeLimit = timeLimit
    let shows = console.terminal.isInteractive
    try checker.results(
      of: tasks,
      each: { result in
        verdicts[result.task.exercise] = result.verdict
        if shows { console.write("\r\u{1B}[KChecking: \(verdicts.count) of \(count)") }
      })
    if shows { console.write("\r\u{1B}[K") }
    return CourseProgress(self, verdicts: verdicts)
  }
}
