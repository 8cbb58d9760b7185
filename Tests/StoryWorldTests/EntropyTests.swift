import Testing

@testable import StoryWorld

@Suite struct EntropyTests {
  @Test func surprisalOfHandMadeChoices() {
    var chooser = Chooser(script: Script(answers: [3, 0, 1]))
    let side = chooser.index(below: 8)
    #expect(side == 3 && chooser.surprisal == 3)
    let yes = chooser.flip(1, of: 4)
    #expect(yes && chooser.surprisal == 5)
    let no = chooser.flip(1, of: 4)
    #expect(!no && abs(chooser.surprisal - 5.415037499278844) < 1e-12)
    // A choice with one outcome tells nothing.
    let only = chooser.index(below: 1)
    #expect(only == 0 && chooser.count == 3)
  }

  @Test func logarithmsAndPowersOfTwo() {
    #expect(Log2.table[1024] == 10)
    #expect(abs(Log2.table[3] - 1.584962500721156) < 1e-14)
    #expect(abs(Log2.power(1.584962500721156) - 1 / 3.0) < 1e-14)
  }

  @Test func chanceFollowsTheStatedProbabilities() {
    var counts = [0, 0, 0]
    for seed in 0..<60_000 {
      var chooser = Chooser(generator: .init(seed: UInt64(seed)))
      let chosen = chooser.weighted(count: 3, total: 6) { $0 + 1 }
      counts[chosen] += 1
    }
    // Five standard deviations of a binomial count are at most 5 √(60,000 / 4) ≈ 612.
    for (index, count) in counts.enumerated() { #expect(abs(count - 10_000 * (index + 1)) < 612) }
  }

  /// Tells one event in all its ways: their probabilities must add up to one, and no two may read alike.
  @Test func everyActTellsEachOfItsWaysDifferently() throws {
    let generator = try StoryGenerator(seed: 11)
    var done: Set<String> = []
    for index in 0..<100 {
      let plan = generator.story(at: index).plan
      for (number, event) in plan.events.enumerated().dropFirst() {
        let kind = "\(event)"
        guard done.insert(kind).inserted else { continue }
        guard let (texts, total) = ways(to: { $0.tell(event) }, after: Array(plan.events[..<number]), plan, limit: 800)
        else { continue }
        #expect(Set(texts).count == texts.count, "\(event) reads alike in two ways")
        #expect(abs(total - 1) < 1e-9, "\(event): probabilities add up to \(total)")
      }
    }
    #expect(done.count > 200)
  }

  /// Every branch of the generator that fits a story's text is tried; only the one that made it leads there.
  @Test func aTextCanBeMadeInOneWayOnly() throws {
    let generator = try StoryGenerator(seed: 5)
    for index in 0..<10 {
      let story = generator.story(at: index)
      let ways = Derivations(of: story.text, by: generator)
      #expect(ways.isComplete)
      #expect(ways.surprisals.count == 1, "\(story.text)")
      #expect(abs(ways.textSurprisal - story.measure.surprisal) < 1e-6)
    }
    #expect(Derivations(of: "Once there was nobody.", by: generator).surprisals.isEmpty)
  }

  /// All texts of `act` with the sum of their probabilities, or nil when there are more than `limit`.
  private func ways(
    to act: (inout EnglishTelling) -> Void, after events: [Event], _ plan: StoryPlan, limit: Int
  ) -> (texts: [String], total: Double)? {
    var texts: [String] = []
    var total = 0.0
    var waiting: [[Int]] = [[]]
    while let answers = waiting.popLast() {
      var telling = EnglishTelling(plan: plan)
      telling.begin(plan)
      // What went before is told in one way, so that the characters are known.
      telling.chooser = Chooser(script: Script(answers: []))
      for event in events { telling.tell(event) }
      let before = telling.out.count
      let script = Script(answers: answers)
      telling.chooser = Chooser(script: script)
      act(&telling)
      texts.append(String(decoding: telling.out[before...], as: UTF8.self))
      total += Log2.power(telling.chooser.surprisal)
      waiting += script.untried
      if texts.count + waiting.count > limit { return nil }
    }
    return (texts, total)
  }
}
