import ExerciseBook
import Foundations
import Presentation

struct CheckOptions: CommandOptions {
  var what: [String] = []
  var seed: UInt64 = 1
  var timeLimit = 10.0

  static var fields: [Field<Self>] {
    [
      .argument("UNIT|ID", \.what, "units (1, neurons) and exercises (1.2) to check; all of them where none is named"),
      .option("seed", \.seed, "decides the inputs that are drawn"),
      .option("time-limit", \.timeLimit, in: 0.1...3600, "seconds that one exercise may take"),
    ]
  }
}

/// `check`: verdicts, and what to do about them.
extension Desk {
  func check(_ options: CheckOptions, on console: Console) throws {
    let items = try units.selection(options.what)
    let results = try check(items, seed: options.seed, timeLimit: options.timeLimit, on: console)
    if items.count > 1 { console.sayWrapped("\n" + Self.summary(results.map(\.verdict))) }
    if results.allSatisfy({ $0.verdict == .passed }) {
      // The map's own words: whoever looks there next is sent the same way.
      let timeLimit = min(options.timeLimit, MapOptions().timeLimit)
      console.sayWrapped(try progress(on: console, timeLimit: timeLimit, knowing: results).nextStep(folder))
    }

    let texts = zip(items, results).map { VerdictText($0, $1, folder: folder) }
    console.finish([
      "seed": .string(String(options.seed)), "passed": .integer(results.count { $0.verdict == .passed }),
      "unfinished": .integer(results.count { $0.verdict == .unfinished }),
      "wrong": .integer(results.count { $0.verdict.isWrong }), "exercises": .array(texts.map(\.json)),
    ])
    // Whoever asks for an exercise by its name asks whether it is done; a unit may well be under way.
    let named = zip(items, results).contains { item, result in
      options.what.contains(item.exercise.id) && result.verdict == .unfinished
    }
    if named || results.contains(where: \.verdict.isWrong) { throw ReportedFailure() }
  }

  /// Checks the learner's answers and says each verdict as it comes; unwritten exercises share a line in each unit.
  func check(_ items: [UnitExercise], seed: UInt64, timeLimit: Double, on console: Console) throws -> [CheckResult] {
    var checker = checker
    checker.timeLimit = timeLimit
    var open: [String] = []
    var index = 0
    func sayOpen() {
      if open.isEmpty { return }
      let mark = Standing.open.mark(on: console.terminal)
      let text = TextLayout.lines("Not written yet: \(Format.list(open))", width: console.textWidth - 2)
      console.say(mark + " " + text.joined(separator: "\n  "))
      open = []
    }
    let tasks = items.map { CheckTask($0.exercise.id, .learner, seed: seed) }
    let results = try checker.results(of: tasks) { result in
      let item = items[index]
      let isNewUnit = index == 0 || items[index - 1].unit.number != item.unit.number
      if isNewUnit, items.count > 1 {
        sayOpen()
        if index > 0 { console.say() }
        console.say(console.terminal.styled("\(item.unit.number) · \(item.unit.title)", .bold))
      }
      index += 1
      if result.verdict == .unfinished, items.count > 1 {
        open.append(item.exercise.id)
      } else {
        console.say(VerdictText(item, result, folder: folder).rendered(for: console.terminal))
      }
    }
    sayOpen()
    return results
  }

  static func summary(_ verdicts: [Verdict]) -> String {
    let passed = verdicts.count { $0 == .passed }
    let wrong = verdicts.count(where: \.isWrong)
    let open = verdicts.count - passed - wrong
    var parts = ["\(passed) of \(verdicts.count) \(passed == 1 ? "passes" : "pass")"]
    if wrong > 0 { parts.append("\(wrong) \(wrong == 1 ? "is" : "are") wrong") }
    if open > 0 { parts.append("\(open) \(open == 1 ? "is" : "are") not finished") }
    return Format.list(parts) + "."
  }

  /// The first exercise that does not pass: after `item`, or else from the beginning again; nil where all pass.
  func firstOpen(
    among items: [UnitExercise], after item: UnitExercise? = nil, isCancelled: () -> Bool = { false }
  ) throws -> UnitExercise? {
    let start = items.firstIndex { $0.exercise.id == item?.exercise.id }.map { $0 + 1 } ?? 0
    let order = items[start...] + items[..<start]
    var checker = checker
    // It only has to be found, not judged.
    checker.timeLimit = 2
    checker.explainsCrashes = false
    var open: String?
    let tasks = order.map { CheckTask($0.exercise.id, .learner) }
    try checker.results(
      of: tasks, each: { if $0.verdict != .passed { open = $0.task.exercise } },
      isCancelled: { open != nil || isCancelled() })
    return items.first { $0.exercise.id == open }
  }
}

extension Verdict {
  /// Finished, and not right.
  public var isWrong: Bool { self != .passed && self != .unfinished }
}
