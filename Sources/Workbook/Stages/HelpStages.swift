import ExerciseBook
import Foundation
import Foundations
import Presentation

struct ExerciseOptions: CommandOptions {
  var id: String?

  static var fields: [Field<Self>] { [.argument("ID", \.id, required: true, "the exercise, such as 1.2")] }
}

/// `hint`: one more each time it is asked for.
extension Desk {
  func hint(_ options: ExerciseOptions, on console: Console) throws {
    let exercise = try units.requiredExercise(options.id ?? "").exercise
    let seen = try nextHint(of: exercise)
    console.say(console.terminal.styled("\(exercise.id) \(exercise.title)", .bold))
    for (index, hint) in exercise.hints.prefix(seen).enumerated() {
      console.sayWrapped("Hint \(index + 1) of \(exercise.hints.count): \(hint)", indent: 2)
    }
    if seen == exercise.hints.count {
      console.sayWrapped(
        "That is all of them. `swift run workbook solution \(exercise.id) --give-up` shows one way to do it.", indent: 2
      )
    }
    console.finish([
      "exercise": .string(exercise.id), "seen": .integer(seen),
      "hints": .array(exercise.hints.prefix(seen).map { .string($0) }),
    ])
  }

  /// Counts one more hint as seen, and returns how many that makes.
  func nextHint(of exercise: CourseExercise) throws -> Int {
    var record = HintRecord(folder)
    let before = record.seen(of: exercise.id, count: exercise.hints.count)
    let seen = min(before + 1, exercise.hints.count)
    if seen > before { try record.set(seen, of: exercise.id) }
    return seen
  }
}

struct SolutionOptions: CommandOptions {
  var id: String?
  var giveUp = false

  static var fields: [Field<Self>] {
    [
      .argument("ID", \.id, required: true, "the exercise, such as 1.2"),
      .flag("give-up", \.giveUp, "show it although yours does not pass yet"),
    ]
  }
}

/// `solution`: one way to do it, for whoever has found theirs.
extension Desk {
  func solution(_ options: SolutionOptions, on console: Console) throws {
    let item = try units.requiredExercise(options.id ?? "")
    let id = item.exercise.id
    if !options.giveUp {
      guard try checker.results(of: [CheckTask(id, .learner)])[0].verdict == .passed else {
        throw WorkbookError(
          "\(id) does not pass yet, and its solution is best read after your own.",
          remedy: "`swift run workbook hint \(id)` helps; add --give-up to see the solution all the same.")
      }
    }
    let path = folder.solutionFile(item.exercise, item.unit)
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw WorkbookError("\(path) cannot be read.", remedy: "`git checkout exercises/solutions` brings it back.")
    }
    console.say(console.terminal.styled(folder.relative(path), .dim) + "\n")
    console.write(text.hasSuffix("\n") ? text : text + "\n")
    console.finish(["exercise": .string(id), "file": .string(folder.relative(path)), "solution": .string(text)])
  }
}

/// `open`: where to write.
extension Desk {
  func open(_ options: ExerciseOptions, on console: Console) throws {
    let item = try units.requiredExercise(options.id ?? "")
    console.say(folder.place(of: item.exercise, item.unit))
    console.finish([
      "exercise": .string(item.exercise.id),
      "file": .string(folder.relative(folder.learnerFile(item.exercise, item.unit))),
      "line": .integer(folder.line(of: item.exercise, item.unit)),
    ])
  }
}

struct QuizOptions: CommandOptions {
  var unit: String?

  static var fields: [Field<Self>] { [.argument("UNIT", \.unit, required: true, "the unit, such as 1 or neurons")] }
}

/// `quiz`: test yourself.
extension Desk {
  func quiz(_ options: QuizOptions, on console: Console) throws {
    let unit = try units.requiredUnit(options.unit ?? "")
    guard let quiz = unit.quiz else {
      throw WorkbookError("Unit \(unit.number) has no quiz yet.", remedy: "Its exercises are \(unit.range).")
    }
    try quiz.take(on: console, lessonFolder: folder.lessonFolder(unit))
  }
}
