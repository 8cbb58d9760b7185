import ExerciseBook
import Foundations
import Presentation

/// How far the learner is, by what the checks say now.
struct CourseProgress: Sendable {
  struct Entry: Sendable {
    let item: UnitExercise
    let standing: Standing
  }

  struct Unit: Sendable {
    let unit: CourseUnit
    let entries: [Entry]
    /// The last score in the unit's quiz; nil where it was not taken.
    let quiz: QuizRecord?

    var passed: Int { entries.count { $0.standing == .passed } }
    var isDone: Bool { passed == entries.count }
    var isBegun: Bool { entries.contains { $0.standing != .open } || quiz != nil }
  }

  let units: [Unit]

  init(_ desk: Desk, verdicts: [String: Verdict]) {
    units = desk.units.map { unit in
      let entries = unit.exercises.map { exercise in
        let isTouched = desk.folder.isTouched(exercise, unit)
        let standing = Standing(verdicts[exercise.id] ?? .unfinished, isTouched: isTouched)
        return Entry(item: UnitExercise(unit: unit, exercise: exercise), standing: standing)
      }
      return Unit(unit: unit, entries: entries, quiz: QuizRecord.last(of: desk.folder.lessonFolder(unit)))
    }
  }

  var passed: Int { units.reduce(0) { $0 + $1.passed } }
  var count: Int { units.reduce(0) { $0 + $1.entries.count } }

  /// The first unit that is not done.
  var current: Unit? { units.first { !$0.isDone } }

  /// The first exercise that does not pass.
  var next: Entry? { current?.entries.first { $0.standing != .passed } }

  /// What to do now, in one sentence.
  func nextStep(_ folder: WorkbookFolder) -> String {
    if let begun = units.first(where: { $0.isDone && $0.quiz == nil && $0.unit.quiz != nil }),
      current.map({ !$0.isBegun }) ?? true
    {
      return "Next: test yourself on unit \(begun.unit.number) with `swift run workbook quiz \(begun.unit.number)`."
    }
    guard let current, let next else {
      return "All exercises pass: you are ready for a language model of your own, `swift run capstone`."
    }
    let exercise = next.item.exercise
    let place = folder.place(of: exercise, current.unit)
    switch next.standing {
    case .wrong:
      return "Next: find out what is wrong with \(exercise.id) with `swift run workbook check \(exercise.id)`."
    case .begun: return "Next: finish \(exercise.id) \(exercise.title), in \(place)."
    case .open, .passed: break
    }
    if !current.isBegun {
      return "Next: read lessons/\(current.unit.folder)/README.md, run `swift run \(current.unit.name)`, and write "
        + "\(exercise.id) in \(place)."
    }
    return "Next: write \(exercise.id) \(exercise.title), in \(place)."
  }

  var json: JSON {
    .array(
      units.map { unit in
        [
          "number": .integer(unit.unit.number), "unit": .string(unit.unit.folder), "title": .string(unit.unit.title),
          "passed": .integer(unit.passed), "exercises": .integer(unit.entries.count),
          "standings": .object(unit.entries.map { JSON.Member($0.item.exercise.id, .string($0.standing.rawValue)) }),
          "quiz": unit.quiz.map { ["right": .integer($0.right), "questions": .integer($0.questions)] } ?? .null,
        ]
      })
  }
}
