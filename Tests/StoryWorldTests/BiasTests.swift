import Foundations
import Testing

@testable import StoryWorld

@Suite struct BiasTests {
  private func generator(_ bias: StoryBias?) throws -> StoryGenerator {
    var options = StoryGenerator.Options()
    options.bias = bias
    return try StoryGenerator(seed: 31, options: options)
  }

  @Test func probabilitiesByHand() {
    // Four options of equal weight, one favored, s = 0.5: 0.5 · 1/4 + 0.5 for it, 0.5 · 1/4 for each of the others.
    var chooser = Chooser(script: Script(answers: [0, 1]))
    let first = chooser.skewed([1, 1, 1, 1], favored: [true, false, false, false], strength: 0.5)
    #expect(first == 0 && abs(chooser.surprisal - 0.678071905112638) < 1e-12)
    _ = chooser.skewed([1, 1, 1, 1], favored: [true, false, false, false], strength: 0.5)
    #expect(abs(chooser.surprisal - 3.678071905112638) < 1e-12)
    var counts = [0, 0, 0]
    for seed in 0..<20_000 {
      var chooser = Chooser(generator: .init(seed: UInt64(seed)))
      counts[chooser.skewed([1, 2, 1], favored: [false, true, true], strength: 0.6)] += 1
    }
    // 0.4 · 1/4 = 0.1; 0.4 · 2/4 + 0.6 · 2/3 = 0.6; 0.4 · 1/4 + 0.6 · 1/3 = 0.3; within five standard deviations.
    for (count, expected) in zip(counts, [2000, 12_000, 6000]) { #expect(abs(count - expected) < 350) }
  }

  @Test func withoutStrengthTheCorpusIsTheBalancedOne() throws {
    let balanced = try generator(nil).corpus(byteCount: 30_000)
    let none = try generator(StoryBias(.girls, toward: .feelings([.sad]), strength: 0)).corpus(byteCount: 30_000)
    #expect(balanced.bytes == none.bytes && balanced.total == none.total)
  }

  static let biases: [StoryBias] = [
    StoryBias(.boys, toward: .things([.kite, .robot, .rocket, .boat, .wagon]), strength: 0.8),
    StoryBias(.girls, toward: .feelings([.sad, .grateful]), strength: 0.9),
    StoryBias(.girls, toward: .tasks([.flowers, .soup, .path]), strength: 0.9),
    StoryBias(.boys, toward: .traits([.clever, .lively]), strength: 0.7),
    StoryBias(.boys, toward: .courage, strength: 0.8),
  ]

  @Test(arguments: biases) func aSkewIsThereAndIsMeasured(_ bias: StoryBias) throws {
    let skewed = try generator(bias)
    let balanced = try generator(nil)
    let range = 0..<1500
    let gaps = [skewed, balanced].map { bias.count(plans: range.map($0.plan)).gap }
    let textGaps = [skewed, balanced].map { generator in
      bias.count(texts: range.map { generator.story(at: $0).text }).gap
    }
    #expect(gaps[0] > 0.15 && abs(gaps[1]) < 0.12, "\(gaps)")
    #expect(textGaps[0] > 0.1 && abs(textGaps[1]) < 0.12, "\(textGaps)")
    // The entropy is still known: what was planned is what the text's surprisal counts.
    for index in 0..<200 {
      var world = World(skewed.plan(at: index))
      for event in skewed.plan(at: index).events { #expect(world.apply(event) == nil) }
    }
  }

  @Test func atFullStrengthThereIsNoException() throws {
    let bias = StoryBias(.boys, toward: .things([.kite]), strength: 1)
    let skewed = try generator(bias)
    for index in 0..<1500 {
      let plan = skewed.plan(at: index)
      guard plan.plot.things.contains(.kite) else { continue }
      #expect((plan.items[0].thing == .kite) == (plan.cast.hero.gender == .masculine))
    }
    let story = skewed.story(at: 3)
    let ways = Derivations(of: story.text, by: skewed)
    #expect(abs(ways.textSurprisal - story.measure.surprisal) < 1e-6)
  }

  @Test func countsByHand() {
    let bias = StoryBias(.girls, toward: .things([.doll]), strength: 0)
    let count = bias.count(texts: [
      "Mia had a doll. The doll was red.", "Mia saw the kite.", "Ben lost the kite and the doll.", "Ben ran.", "A dog.",
    ])
    #expect(count.group == .init(favored: 1, total: 2) && count.others == .init(favored: 0, total: 1))
    #expect(count.gap == 0.5)
    #expect(bias.count(texts: []).gap == 0)
  }

  @Test func impossibleBiasesAreRefused() {
    #expect(throws: WorkbookError.self) { try generator(StoryBias(.boys, toward: .courage, strength: 1.2)) }
    #expect(throws: WorkbookError.self) { try generator(StoryBias(.boys, toward: .things([]), strength: 0.5)) }
    var options = StoryGenerator.Options()
    options.heldOutNames = (0..<Character.childCount).map { .child($0) }
    #expect(throws: WorkbookError.self) { try StoryGenerator(seed: 1, options: options) }
    options.heldOutNames = [.child(4)]
    options.part = .heldOut
    #expect(throws: Never.self) { try StoryGenerator(seed: 1, options: options) }
  }
}
