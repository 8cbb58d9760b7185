import Testing

@testable import Foundations

@Suite struct SamplerTests {
  /// Scores of tokens with the probabilities 1/8, 1/4 and 5/8.
  private let scores = [1.0, 2, 5].map { Float(naturalLogarithm($0)) }

  private func expect(
    _ sampler: Sampler, _ scores: [Float], gives expected: [(token: Int, probability: Double)],
    _ location: SourceLocation = #_sourceLocation
  ) {
    let got = sampler.candidates(scores)
    #expect(got.map(\.token) == expected.map(\.token), sourceLocation: location)
    for (a, b) in zip(got, expected) {
      #expect(abs(a.probability - b.probability) < 1e-6, "\(got)", sourceLocation: location)
    }
  }

  @Test func temperatureByHand() {
    expect(Sampler(), scores, gives: [(2, 5 / 8), (1, 1 / 4), (0, 1 / 8)])
    // Half the temperature squares the odds: 1, 4, 25.
    expect(Sampler(temperature: 0.5), scores, gives: [(2, 25 / 30), (1, 4 / 30), (0, 1 / 30)])
    let roots = [1.0, 2, 5].map { $0.squareRoot() }
    let sum = roots.reduce(0, +)
    expect(Sampler(temperature: 2), scores, gives: [(2, roots[2] / sum), (1, roots[1] / sum), (0, roots[0] / sum)])
    expect(Sampler(temperature: 1e-300), scores, gives: [(2, 1)])
    expect(Sampler(temperature: .infinity), scores, gives: [(2, 1 / 3), (1, 1 / 3), (0, 1 / 3)])
  }

  @Test func temperatureZeroTakesTheFirstOfTheLikeliest() {
    for temperature in [0, -1, Double.nan] {
      expect(Sampler(temperature: temperature), [1, 3, 2, 3], gives: [(1, 1)])
    }
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20 { #expect(Sampler(temperature: 0).choose(from: [1, 3, 2, 3], using: &generator) == 1) }
  }

  @Test func topKKeepsTheSmallerNumbersOfEquals() {
    expect(Sampler(topK: 2), scores, gives: [(2, 5 / 7), (1, 2 / 7)])
    expect(Sampler(topK: 2), [0, 1, 1, 1], gives: [(1, 1 / 2), (2, 1 / 2)])
    expect(Sampler(topK: 1), [1, 1], gives: [(0, 1)])
    expect(Sampler(topK: 0), scores, gives: [(2, 1)])
    expect(Sampler(topK: -4), scores, gives: [(2, 1)])
    expect(Sampler(topK: 100), scores, gives: [(2, 5 / 8), (1, 1 / 4), (0, 1 / 8)])
  }

  @Test func topPIncludesTheTokenThatCrosses() {
    expect(Sampler(topP: 0.6), scores, gives: [(2, 1)])
    expect(Sampler(topP: 0.7), scores, gives: [(2, 5 / 7), (1, 2 / 7)])
    expect(Sampler(topP: 0.9), scores, gives: [(2, 5 / 8), (1, 1 / 4), (0, 1 / 8)])
    // Reached exactly, it is enough.
    expect(Sampler(topP: 0.5), [0, 0, 0, 0], gives: [(0, 1 / 2), (1, 1 / 2)])
    expect(Sampler(topP: 0), scores, gives: [(2, 1)])
    expect(Sampler(topP: -1), scores, gives: [(2, 1)])
    expect(Sampler(topP: 2), scores, gives: [(2, 5 / 8), (1, 1 / 4), (0, 1 / 8)])
    // Of what top-k and temperature have left: 25 and 4 of 29.
    expect(Sampler(temperature: 0.5, topK: 2, topP: 0.85), scores, gives: [(2, 1)])
    expect(Sampler(temperature: 0.5, topK: 2, topP: 0.87), scores, gives: [(2, 25 / 29), (1, 4 / 29)])
  }

  @Test func drawsFollowTheProbabilities() {
    let sampler = Sampler(temperature: 0.9, topK: 4)
    let scores: [Float] = [0.3, -1, 1.5, 0.3, 0.9, -3]
    let candidates = sampler.candidates(scores)
    var generator = SeededGenerator(seed: 11)
    var counts: [Int32: Int] = [:]
    for _ in 0..<20_000 { counts[sampler.choose(from: scores, using: &generator), default: 0] += 1 }
    #expect(counts.count == 4)
    let chiSquare = candidates.reduce(0.0) { sum, candidate in
      let expected = candidate.probability * 20_000
      let difference = Double(counts[Int32(candidate.token), default: 0]) - expected
      return sum + difference * difference / expected
    }
    // Three degrees of freedom: a fair sampler exceeds this once in a thousand seeds.
    #expect(chiSquare < 16.27)
  }

  /// Without limits only the first few candidates are put in order; the token is the one that all of them give.
  @Test func theShortWayChoosesTheSame() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let scores = (0..<50).map { _ in Float(generator.integer(below: 9)) / 2 }
      let sampler = Sampler(temperature: 0.7)
      var (first, second) = (generator, generator)
      var rest = second.uniform()
      let expected = sampler.candidates(scores).first { candidate in
        rest -= candidate.probability
        return rest < 0
      }
      #expect(Int(sampler.choose(from: scores, using: &first)) == expected?.token)
      generator = first
    }
  }

  @Test func onlyTokensWithAScoreAreEverChosen() {
    let scores: [Float] = [.nan, 1, -.infinity, .nan, 2, -.infinity]
    var generator = SeededGenerator(seed: 3)
    let samplers = [Sampler(), Sampler(temperature: 0), Sampler(topK: 3), Sampler(topP: 0.99)]
    for sampler in samplers {
      #expect(sampler.candidates(scores).allSatisfy { [1, 4].contains($0.token) && $0.probability > 0 })
      #expect(abs(sampler.candidates(scores).reduce(0) { $0 + $1.probability } - 1) < 1e-12)
      for _ in 0..<50 { #expect([1, 4].contains(sampler.choose(from: scores, using: &generator))) }
    }
    expect(Sampler(), [1, .infinity, 3, .infinity], gives: [(1, 1 / 2), (3, 1 / 2)])
    // With nothing to go by, every token is as good.
    for hopeless in [[Float.nan, .nan], [-.infinity, -.infinity]] {
      expect(Sampler(), hopeless, gives: [(0, 1 / 2), (1, 1 / 2)])
      expect(Sampler(temperature: 0), hopeless, gives: [(0, 1)])
    }
    // Many NaNs among many scores, where a sort without an order goes astray.
    let many = (0..<1_000).map { $0 % 3 == 0 ? Float.nan : Float($0) }
    #expect(Sampler(topK: 3).candidates(many).map(\.token) == [998, 997, 995])
  }
}
