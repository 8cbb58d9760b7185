import Foundation
import Foundations
import Testing

@testable import Workbook

/// The commands, run as a learner runs them.
@Suite(.serialized) struct StageTests {
  @Test func hintsComeOneByOneAndADamagedRecordCountsAsNone() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    #expect(try desk.run("hint 9.1").output.contains("Hint 1 of 3: The idea."))
    let second = try desk.run("hint 9.1").output
    #expect(second.contains("Hint 2 of 3: Where to look.") && !second.contains("Hint 3"))
    let record = desk.root + "/.workbook/hints.json"
    for damage in ["", "{", "[1]", "{\"9.1\":-7}", "{\"9.1\":\"many\"}", "\u{0}\u{1}"] {
      try damage.write(toFile: record, atomically: true, encoding: .utf8)
      let ending = try desk.run("hint 9.1")
      #expect(ending.code == 0)
      #expect(ending.output.contains("Hint 1") && !ending.output.contains("Hint 2"), "\(damage)")
    }
    try "{\"9.1\":99}".write(toFile: record, atomically: true, encoding: .utf8)
    #expect(try desk.run("hint 9.1").output.contains("--give-up"))
  }

  @Test func aPlaceWhereNothingCanBeKeptIsASentence() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    try "in the way".write(toFile: desk.root + "/.workbook", atomically: true, encoding: .utf8)
    try desk.write("mine", to: 1)
    for line in ["hint 9.1", "reset 9.1"] {
      let ending = try desk.run(line)
      #expect(ending.code == 1)
      #expect(ending.errors.contains(".workbook"))
      #expect(ending.errors.split(separator: "\n").count == 1)
    }
    #expect(try String(contentsOfFile: desk.file(1), encoding: .utf8) == "mine")
    #expect(try desk.run("check 9.1").code == 0)
  }

  @Test func resetKeepsADatedCopy() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    #expect(try desk.run("reset 9.1").output.contains("nothing to reset"))
    for text in ["mine", "mine again"] {
      try desk.write(text, to: 1)
      #expect(try desk.run("reset 9.1").code == 0)
      #expect(try String(contentsOfFile: desk.file(1), encoding: .utf8).contains("todo()"))
    }
    let copies = desk.root + "/.workbook/copies"
    let names = try FileManager.default.contentsOfDirectory(atPath: copies)
    #expect(names.count == 2)
    #expect(names.allSatisfy { $0.hasPrefix("9.1-Right-20") })
    let texts = try names.map { try String(contentsOfFile: copies + "/" + $0, encoding: .utf8) }
    #expect(Set(texts) == ["mine", "mine again"])
    try FileManager.default.removeItem(atPath: desk.file(1))
    #expect(try desk.run("reset 9.1").code == 0)
    #expect(FileManager.default.fileExists(atPath: desk.file(1)))
  }

  @Test func aSolutionIsShownAfterPassingOrGivingUp() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    #expect(try desk.run("solution 9.1").output.contains("solutions/09-faulty/9.1-Right.swift"))
    let early = try desk.run("solution 9.4")
    #expect(early.code == 1 && early.output.isEmpty && early.errors.contains("--give-up"))
    #expect(try desk.run("solution 9.4 --give-up").output.contains("static func answer"))
  }

  @Test func unfinishedCountsAsFailureOnlyWhereItIsAskedForByName() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    #expect(try desk.run("check 9.8").code == 1)
    #expect(try desk.run("check 9.8 9.1").output.contains("1 of 2 passes and 1 is not finished."))
    try desk.write("42 ", to: 8)
    #expect(try desk.run("check 9.8").code == 0)
  }

  @Test func theMapTellsWhatPassesWhatIsBegunAndWhatIsNext() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    try desk.write("begun", to: 8)
    let map = try JSON(parsing: desk.run("--json --time-limit 1.5").output)
    let standings = map["units"]?.elements?.first?["standings"]
    #expect(standings?["9.1"]?.string == "passed")
    #expect(standings?["9.2"]?.string == "wrong")
    #expect(standings?["9.8"]?.string == "begun")
    #expect(map["next"]?.string == "9.2")
    let text = try desk.run("--time-limit 1.5").output
    #expect(text.contains("2 of 9"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func checkAndTheMapNameTheSameNextStep() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    func next(_ output: String) -> String {
      output[(output.range(of: "Next: ")?.lowerBound ?? output.endIndex)...].description
    }
    let map = next(try desk.run("--time-limit 1.5").output)
    #expect(map.hasPrefix("Next: find out what is wrong with 9.2"))
    #expect(next(try desk.run("check 9.1 --time-limit 1.5").output) == map)
    // 9.9 comes after what is passed here; the first that does not pass is named all the same.
    try desk.write("42 ", to: 8)
    #expect(next(try desk.run("check 9.8 --time-limit 1.5").output) == map)
  }

  @Test func mistypedNamesGetAGuess() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    let expected = [
      ("check falty", "Did you mean faulty?"), ("check 9.77", "unit 9 has 9.1 to 9.9"), ("hint 9", "a whole unit"),
      ("hint x", "There is no exercise “x”: they go by their numbers, from 9.1 to 9.9."),
      ("hint 8.1", "There is no exercise “8.1”: they go by their numbers"), ("hint 9.10", "unit 9 has 9.1 to 9.9"),
      ("hint 9,2", "There is no exercise “9,2”. Did you mean 9.2, “Crash”?"),
      ("hint 93", "Did you mean 9.3, “Endless”?"),
      ("hint 9.04", "Did you mean 9.4, “Thrown”?"), ("hint 9.1-Right.swift", "Did you mean 9.1, “Right”?"),
      ("hint 9.", "There is no exercise 9.: unit 9 has"), ("hint recursoin", "Did you mean 9.7, “Recursion”?"),
      ("quiz 7", "There is no unit"), ("chek", "Did you mean check?"),
    ]
    for (line, sentence) in expected {
      let ending = try desk.run(line)
      #expect(ending.code == 64, "\(line)")
      #expect(ending.errors.contains(sentence), "\(line): \(ending.errors)")
    }
    #expect(try desk.run("open 9.1").output == "exercises/09-faulty/9.1-Right.swift:2\n")
    #expect(try desk.run("quiz 9").errors.contains("no quiz"))
  }
}
