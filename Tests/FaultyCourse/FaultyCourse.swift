import ExerciseBook
import Foundation
import Workbook

/// The workbook with a unit of answers that misbehave, for tests: it runs in the folder that FAULTY_ROOT names.
@main enum FaultyCourse {
  static func main() {
    let root = ProcessInfo.processInfo.environment["FAULTY_ROOT"] ?? "."
    let folder = WorkbookFolder(root: root)
    // "Building" succeeds unless a file holds the word SYNTAX.
    let build = Build { _ in
      let file = root + "/exercises/09-faulty/9.8-FromFile.swift"
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      return text.contains("SYNTAX") ? .failed("\(file):1:3: error: this is no Swift\n") : .built
    }
    WorkbookProgram([faultyUnit(root: root)], folder: folder, build: build).main()
  }
}

/// Exercise 9.k is answered by the k-th function.
struct FaultyAnswers: Sendable {
  var functions: [@Sendable () throws -> Int]
}

func faultyUnit(root: String) -> CourseUnit {
  let names = ["Right", "Crash", "Endless", "Thrown", "Garbage", "Exit", "Recursion", "FromFile", "Killed"]
  let exercises = names.enumerated().map { index, name in
    Exercise<FaultyAnswers>(
      "9.\(index + 1)", name, file: "9.\(index + 1)-\(name)", hints: ["The idea.", "Where to look.", "Nearly there."]
    ) { check in
      try check.expect("nothing", equals: 42, because: "it is 42") { try $0.functions[index]() }
    }
  }
  let unit = ExerciseUnit(9, "Faulty", folder: "09-faulty", exercises)
  let right = FaultyAnswers(functions: names.map { _ in { 42 } })
  func misconception(_ id: Int, _ text: String, _ answer: @escaping @Sendable () throws -> Int)
    -> Misconception<FaultyAnswers>
  {
    var answers = right
    answers.functions[id - 1] = answer
    return Misconception("9.\(id)", when: text, answers)
  }
  return CourseUnit(
    unit, learner: FaultyAnswers(functions: learnerFunctions(root: root)),
    stubs: FaultyAnswers(functions: names.map { _ in { try todo() } }), solutions: right,
    misconceptions: [
      misconception(7, "it answers 41") { 41 },
      misconception(7, "it calls itself for every number") { deep(1) },
      misconception(8, "six is multiplied by eight") { 48 },
      misconception(8, "it is right") { 42 },
    ])
}

private func learnerFunctions(root: String) -> [@Sendable () throws -> Int] {
  [
    { 42 },
    { [1, 2, 3][root.utf8.count + 3] },
    {
      var count = 0
      while count >= 0 { count = (count + root.utf8.count) % 1_000_003 }
      return count
    },
    { throw CocoaError(.featureUnsupported) },
    {
      print("{\"verdict\":\"wrong\"}")
      print("a line without an end", terminator: "")
      FileHandle.standardError.write(Data("an error\n".utf8))
      return readLine() == nil ? 42 : 0
    },
    {
      print("leaving")
      exit(0)
    },
    { deep(root.utf8.count) },
    {
      let file = root + "/exercises/09-faulty/9.8-FromFile.swift"
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      guard let number = text.split(separator: " ").compactMap({ Int($0) }).first else { try todo() }
      return number
    },
    {
      kill(getpid(), SIGKILL)
      return 42
    },
  ]
}

/// Never comes back: more calls than any stack has room for.
private func deep(_ number: Int) -> Int { number < 0 ? 0 : 1 + deep(number + 1) &* 3 }
