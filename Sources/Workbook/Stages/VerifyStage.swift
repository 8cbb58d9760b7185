import ExerciseBook
import Foundation
import Foundations
import Presentation

struct VerifyOptions: CommandOptions {
  var what: [String] = []
  var seeds: UInt64 = 20

  static var fields: [Field<Self>] {
    [
      .argument("UNIT|ID", \.what, "units and exercises to verify; all of them where none is named"),
      .option("seeds", \.seeds, in: 1...10_000, "how many seeds to try"),
    ]
  }
}

/// `verify`: for authors, whether the exercises themselves are right.
extension Desk {
  func verify(_ options: VerifyOptions, on console: Console) throws {
    let items = try units.selection(options.what)
    let verification = Verification(seeds: 1...options.seeds)
    var report: [JSON] = []
    var untouched = 0
    var misconceptions = 0
    for item in items {
      let problems = try verification.problems(of: item, checker, folder)
      let standing: Standing = problems.isEmpty ? .passed : .wrong
      console.say("\(standing.mark(on: console.terminal)) \(item.exercise.id) \(item.exercise.title)")
      for problem in problems {
        console.sayWrapped("\(item.exercise.id) \(problem).", indent: 2)
        report.append(["exercise": .string(item.exercise.id), "problem": .string(problem)])
      }
      if !folder.isTouched(item.exercise, item.unit) { untouched += 1 }
      misconceptions += item.exercise.misconceptions.count
    }
    console.say()
    console.sayWrapped(
      "\(items.count) exercises with \(misconceptions) misconceptions, on \(options.seeds) seeds: "
        + (report.isEmpty ? "all is as it should be." : "\(report.count) problems."))
    console.sayWrapped("\(untouched) of \(items.count) files in exercises/ are as in exercises/stubs/.")
    console.finish([
      "exercises": .integer(items.count), "misconceptions": .integer(misconceptions), "untouched": .integer(untouched),
      "seeds": .string(String(options.seeds)), "problems": .array(report),
    ])
    if !report.isEmpty { throw ReportedFailure() }
  }
}
