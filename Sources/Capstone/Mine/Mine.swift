import Foundation
import Foundations
import Presentation
import Synchronization

/// A learner's own finished exercises at work in the pipeline, and the book in which it is kept how they did.
///
///     let mine = Mine(answers) { ids in … }              // how to check them
///     Mine.$current.withValue(mine) { capstone.main() }
///
/// What is unfinished is the workbook's own. What is wrong is found by its check, before anything is trained.
public final class Mine: Sendable {
  /// Whose code the run is made of; nil where all of it is the workbook's own.
  @TaskLocal public static var current: Mine?

  /// How to become the program that knows the learner's exercises. It is not this one, which runs while they do not
  /// compile. (In a struct: Swift 6.3 crashes where a task-local value is a function.)
  public struct Start: Sendable {
    let action: @Sendable () throws -> Void

    public init(_ action: @escaping @Sendable () throws -> Void) { self.action = action }
  }
  @TaskLocal public static var start: Start?

  let answers: Answers
  private let check: @Sendable ([String]) throws -> [PartVerdict]
  private let entries = Mutex<[String: Entry]>([:])
  /// What the answer to 6.5 made of each word.
  let words = Mutex<[[UInt8]: [Int32]]>([:])

  /// How a part did.
  struct Entry: Sendable {
    var calls = 0
    var seconds = 0.0
    /// What a few calls took, and the same work done by the workbook's part, in seconds.
    var compared: (own: Double, house: Double) = (0, 0)
    /// Why it no longer takes part.
    var failure: String?
  }

  /// - Parameter check: The verdicts on the exercises of these IDs, in their order.
  public init(_ answers: Answers, check: @escaping @Sendable ([String]) throws -> [PartVerdict]) {
    self.answers = answers
    self.check = check
  }

  /// Checks every answer that the pipeline can use, and says whose code will run. Throws where one is wrong.
  func prepare(_ console: Console) throws {
    guard entries.withLock(\.isEmpty) else { return }
    let verdicts = try check(Part.all.map(\.id))
    var rows: [[String]] = []
    var (finished, wrong): ([String], [(part: Part, why: String)]) = ([], [])
    for (part, verdict) in zip(Part.all, verdicts) {
      let whose: String
      switch verdict {
      case .passed where isDifferentiable(part.id):
        finished.append(part.id)
        whose = "yours"
      case .passed: whose = "the workbook's: yours is right, but the gradient does not find its way through it"
      case .unfinished: whose = "the workbook's: not finished yet"
      case .wrong(let why):
        wrong.append((part, why))
        whose = "yours is wrong"
      }
      rows.append([part.id, part.role, whose])
    }
    console.say("Whose code this run is made of:")
    console.say(TextTable(["exercise", "what it does", "whose code"], rows).text)
    if let (part, why) = wrong.first {
      throw WorkbookError(
        "Your answer to exercise \(part.id), \(part.role), is wrong, and nothing was begun: \(why)",
        remedy: "`swift run workbook check \(part.id)` shows more; without --mine the workbook's own part is used.")
    }
    entries.withLock { entries in for id in finished { entries[id] = Entry() } }
  }

  func isAtWork(_ id: String) -> Bool { entries.withLock { $0[id].map { $0.failure == nil } ?? false } }

  /// Lets the learner's part `id` do the work; nil where it is not at work.
  ///
  /// One that throws is out from then on: the check cannot have seen every input.
  ///
  /// - Parameter house: The same work done by the workbook's part, to be compared with.
  func perform<Result>(_ id: String, _ work: () throws -> Result?, house: (() -> Void)? = nil) -> Result? {
    guard isAtWork(id) else { return nil }
    let start = ContinuousClock.now
    do {
      // The engine's parts that it uses in its turn are the engine's own: it would never come back from itself.
      guard let result = try Substitutes.$current.withValue(Substitutes(), operation: work) else { return nil }
      let own = (ContinuousClock.now - start).seconds
      let isCompared = entries.withLock { entries in
        entries[id]!.calls += 1
        entries[id]!.seconds += own
        // The 1st, 2nd, 4th, 8th, and so on.
        return entries[id]!.calls.nonzeroBitCount == 1
      }
      if isCompared, let house {
        // Once to get its memory, which the learner's part has by now, and once to be timed.
        let seconds = Substitutes.$current.withValue(Substitutes()) {
          house()
          let start = ContinuousClock.now
          house()
          return (ContinuousClock.now - start).seconds
        }
        entries.withLock { entries in
          // The first calls, for which memory has still to be found, count only where there are no later ones.
          if [2, 16, 128].contains(entries[id]!.calls) { entries[id]!.compared = (0, 0) }
          entries[id]!.compared.own += own
          entries[id]!.compared.house += seconds
        }
      }
      return result
    } catch {
      entries.withLock { $0[id]!.failure = "\(error)" }
      FileHandle.standardError.write(
        Data("Exercise \(id) gave up (\(error)); from here on the workbook's own part is used.\n".utf8))
      return nil
    }
  }

  // MARK: - The record

  /// Adds to the run's `mine.json` what the parts have done since this was called last.
  func record(in run: Run) throws {
    let entries = self.entries.withLock { entries in
      let copy = entries
      for id in entries.keys { entries[id] = Entry(failure: entries[id]?.failure) }
      return copy
    }
    var parts = try Self.parts(of: run)
    for part in Part.all {
      guard let entry = entries[part.id], entry.calls > 0 || entry.failure != nil else { continue }
      var json = parts[part.id] ?? [:]
      json[member: "calls"] = .integer((json["calls"]?.integer ?? 0) + entry.calls)
      json[member: "seconds"] = .number((json["seconds"]?.double ?? 0) + entry.seconds)
      if entry.compared.house > 0 {
        json[member: "times_as_long"] = .number(entry.compared.own / entry.compared.house)
      }
      if let failure = entry.failure { json[member: "failure"] = .string(failure) }
      parts[part.id] = json
    }
    try run.write(
      .object(Part.all.compactMap { part in parts[part.id].map { JSON.Member(part.id, $0) } }), to: "mine.json")
  }

  /// What `record` wrote: for each exercise that took part how often, and how long.
  static func parts(of run: Run) throws -> [String: JSON] {
    let members = try run.json("mine.json")?.members ?? []
    return Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }
}

extension Mine {
  /// How often the learner's part has worked since the last record.
  func calls(_ id: String) -> Int { entries.withLock { $0[id]?.calls ?? 0 } }
}
