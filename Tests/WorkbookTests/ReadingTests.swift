import ExerciseBook
import Foundation
import Foundations
import Testing

@testable import Workbook

/// What is read from other programs: verdicts, crashes, compiler errors, floods of text.
@Suite struct ReadingTests {
  @Test func tasksAndVerdictsComeThroughUnchanged() throws {
    let answerers: [Answerer] = [.learner, .stub, .solution, .misconception(3)]
    for answerer in answerers {
      let task = CheckTask("10.12", answerer, seed: .max)
      #expect(CheckTask(line: task.line) == task)
    }
    for line in ["", "1.1", "1.1 nobody 1", "1.1 misconception-x 1", "1.1 learner -1"] {
      #expect(CheckTask(line: line) == nil)
    }
    let mismatch = Mismatch(input: "“a”\n\u{0}", expected: "\\", got: "\u{1F600}", reason: "", misconception: nil)
    let verdicts: [Verdict] = [
      .passed, .unfinished, .wrong(mismatch), .crashed("x"), .endless(seconds: 2.5),
      .wrong(Mismatch(input: "1", expected: "2", got: "3", reason: "4", misconception: "5")),
    ]
    for verdict in verdicts {
      let text = JSON.object(verdict.members).text
      #expect(!text.contains("\n"))
      #expect(try Verdict(JSON(parsing: text)) == verdict)
    }
    #expect(try Verdict(JSON(parsing: "{\"verdict\":\"wrong\"}")) == nil)
  }

  @Test func aCrashIsToldInPlainWords() {
    let report = CrashReport(
      signal: SIGILL, code: 4,
      errors:
        "hello\nworld\nSwift/ContiguousArrayBuffer.swift:691: Fatal error: Index out of range\nCurrent stack:\n0 x")
    #expect(report.reason == "It asked an array for an element that is not there (Index out of range).")
    #expect(report.printed == "hello\nworld\n")
    let own = CrashReport(signal: SIGTRAP, code: 5, errors: "Exercises/1.1-A.swift:6: Fatal error: so bad\n")
    #expect(own.reason == "It stopped (so bad)." && own.printed.isEmpty)
    #expect(CrashReport(signal: nil, code: 3, errors: "").reason.contains("exit(3)"))
    #expect(CrashReport(signal: SIGSEGV, code: 11, errors: "x").printed == "x")
  }

  @Test func theInnermostPlaceInTheFileIsFound() {
    let backtrace = """
      Thread 0 "workbook" crashed:

        0 [inlined] [system] 0x1 specialized Array.subscript.getter in workbook at //<compiler-generated>
        1                    0x1 static Neurons.sum() in workbook at /a b/exercises/01-neurons/1.1-Sum.swift:8:33
        2 [ra]               0x2 static Neurons.sum() in workbook at /a b/exercises/01-neurons/1.1-Sum.swift:9:1
      """
    #expect(CrashReport.place(in: backtrace, ofFile: "1.1-Sum.swift") == SourcePlace(line: 8, column: 33))
    #expect(CrashReport.place(in: backtrace, ofFile: "1.2-Other.swift") == nil)
    #expect(CrashReport(signal: SIGILL, code: 4, errors: backtrace).reason.contains("index outside of an array"))
  }

  @Test func compilerErrorsAreReadOnceEach() {
    let output = """
      [1/3] Compiling
      /a/exercises/1.swift:12:5: error: cannot find 'x' in scope
      10 |
      /a/exercises/1.swift:12:5: error: cannot find 'x' in scope
      /a/exercises/1.swift:14:1: warning: unused
      /a/exercises/2.swift:3:9: error: missing return: in closure
      error: fatal
      """
    let errors = CompilerError.all(in: output)
    #expect(errors.map(\.line) == [12, 3])
    #expect(errors.last?.message == "missing return: in closure")
  }

  @Test func whatLiesBehindALinkIsNamedByItsPlace() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    let folder = WorkbookFolder(root: desk.root)
    try FileManager.default.createSymbolicLink(atPath: desk.root + "/linked", withDestinationPath: "exercises")
    let place = folder.relative(desk.file(2))
    #expect(place.hasPrefix("exercises/"))
    #expect(folder.relative(desk.file(2).replacing("/exercises/", with: "/linked/")) == place)
    #expect(folder.relative(desk.root + "/gone/file.swift") == "gone/file.swift")
    #expect(folder.relative("/elsewhere/file.swift") == "/elsewhere/file.swift")
  }

  @Test func aFloodKeepsItsBeginningAndItsEnd() {
    var text = BoundedText()
    for number in 0..<200_000 { text.append(Array("\(number)\n".utf8)[...]) }
    #expect(text.text.hasPrefix("0\n1\n"))
    #expect(text.text.hasSuffix("199999\n"))
    #expect(text.text.utf8.count < 70_000)
  }

  @Test func snapshotsSeeWhatIsNewGoneAndSaved() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    let exercises = [Exercise<Int>("9.1", "One", file: "9.1-Right", hints: []) { _ in }]
    let unit = CourseUnit(
      ExerciseUnit(9, "Faulty", folder: "09-faulty", exercises), learner: 0, stubs: 0, solutions: 0, misconceptions: [])
    let folder = WorkbookFolder(root: desk.root)
    let before = FileSnapshot([unit], in: folder)
    #expect(before.changes(since: before).isEmpty)
    try desk.write("other", to: 2)
    try FileManager.default.removeItem(atPath: desk.file(3))
    for name in ["new.swift", ".hidden.swift", "9.1-Right.swift~"] {
      try "".write(toFile: "\(desk.root)/exercises/09-faulty/\(name)", atomically: true, encoding: .utf8)
    }
    let changes = FileSnapshot([unit], in: folder).changes(since: before)
    #expect(changes == [desk.file(2), desk.file(3), "\(desk.root)/exercises/09-faulty/new.swift"])
  }
}
