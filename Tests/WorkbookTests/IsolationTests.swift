import ExerciseBook
import Foundation
import Foundations
import Testing

@testable import Workbook

/// Real processes, really crashed. One at a time: an endless loop takes a processor to itself.
@Suite(.serialized) struct IsolationTests {
  @Test func everyFaultIsBlamedOnItsOwnExercise() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    try desk.write("let answer = 48 ", to: 8)
    let ending = try desk.run("check 9 --time-limit 1.5 --json")
    #expect(ending.code == 1)
    let results = try #require(JSON(parsing: ending.output)["exercises"]?.elements)
    let verdicts = results.map { $0["verdict"]?.string ?? "" }
    #expect(
      verdicts == ["passed", "crashed", "endless", "wrong", "passed", "crashed", "crashed", "wrong", "crashed"])
    #expect(results[1]["reason"]?.string?.contains("not there") == true)
    #expect(results[3]["got"]?.string?.hasPrefix("an error: ") == true)
    #expect(results[5]["reason"]?.string?.contains("exit(0)") == true)
    #expect(results[5]["printed"]?.string == "leaving\n")
    #expect(results[6]["reason"]?.string?.contains("too deep") == true)
    #expect(results[6]["misconception"]?.string == "it calls itself for every number")
    #expect(results[7]["misconception"]?.string == "six is multiplied by eight")
    #expect(results[8]["reason"]?.string?.contains("memory") == true)
  }

  @Test func whatAnAnswerPrintsIsShownAndDisturbsNothing() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    let ending = try desk.run("check 9.5 9.1")
    #expect(ending.code == 0)
    #expect(ending.output.contains("Your code printed:\n    {\"verdict\":\"wrong\"}"))
    #expect(ending.output.contains("an error"))
    #expect(ending.output.contains("2 of 2 pass."))
  }

  @Test func aProgramThatIsNoWorkbookIsASentenceAndNotACrash() throws {
    let unit = CourseUnit(
      ExerciseUnit(9, "None", folder: "09-none", [Exercise<Int>("9.1", "One", file: "9.1-One", hints: []) { _ in }]),
      learner: 0, stubs: 0, solutions: 0, misconceptions: [])
    let missing = IsolatedChecker(executable: "/nowhere/workbook", units: [unit])
    #expect(throws: WorkbookError.self) { try missing.results(of: [CheckTask("9.1", .learner)]) }
    let other = IsolatedChecker(executable: "/bin/ls", units: [unit])
    let results = try other.results(of: [CheckTask("9.1", .learner)])
    guard case .crashed = results.first?.verdict else {
      Issue.record("\(results)")
      return
    }
  }

  @Test func verifyFindsWhatIsWrongWithExercises() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    let ending = try desk.run("verify 9.7 9.8 9.1 --seeds 2 --json")
    #expect(ending.code == 1)
    let problems = try #require(JSON(parsing: ending.output)["problems"]?.elements)
      .map { "\($0["exercise"]?.string ?? "") \($0["problem"]?.string ?? "")" }
    #expect(
      problems == [
        "9.1 has 0 misconceptions, not 2 or more", "9.8 does not reject that it is right: it is passed, with seed 1",
      ])
  }
}
