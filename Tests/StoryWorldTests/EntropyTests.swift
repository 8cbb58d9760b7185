import Foundation
import Testing

@testable import StoryWorld

@Suite struct EntropyTests {
  /// Every branch of the generator that fits a story's text is tried; only the one that made it may lead to it.
  @Test func aTextCanBeMadeInOneWayOnly() throws {
    let generator = try StoryGenerator(seed: 5)
    let env = ProcessInfo.processInfo.environment
    let n = env["DERIVE"].flatMap { Int($0) } ?? 20
    let from = env["DFROM"].flatMap { Int($0) } ?? 0
    var most = 0
    for index in from..<from + n {
      let story = generator.story(at: index)
      var found: [(StoryPlan, [Int])] = []
      let ways = Derivations(of: story.text, by: generator, limit: 2_000_000) { found.append(($0, $1)) }
      most = max(most, ways.branches)
      if !ways.isComplete { print("INCOMPLETE", index, story.plan.plot, ways.branches) }
      if ways.surprisals.count != 1 || abs(ways.textSurprisal - story.measure.surprisal) > 1e-6 {
        print("AMBIGUOUS", index, ways.surprisals, story.measure.surprisal, story.text)
        if found.count >= 2 {
          print("  AMBIGUOUS plans equal:", found[0].0 == found[1].0, found[0].1 == found[1].1)
          if found[0].0 != found[1].0 { print("  AMBIGUOUS", found[0].0.events, "\n  AMBIGUOUS", found[1].0.events) }
          else { print("  AMBIGUOUS", found[0].1, "\n  AMBIGUOUS", found[1].1) }
        }
      }
    }
    print("most branches", most)
  }
}
