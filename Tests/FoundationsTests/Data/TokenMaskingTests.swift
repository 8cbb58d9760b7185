import Foundations
import Testing

@Suite struct TokenMaskingTests {
  private let masking = TokenMasking(mask: 0, special: [0, 1], vocabularySize: 500)

  @Test func asksForAboutTheRateAndHidesMostOfIt() {
    var generator = SeededGenerator(seed: 1)
    let ids = (0..<50_000).map { Int32(2 + $0 % 498) }
    let (inputs, targets) = masking.apply(to: ids, using: &generator)
    let asked = ids.indices.filter { targets[$0] != -1 }
    func share(_ holds: (Int) -> Bool) -> Double { Double(asked.count(where: holds)) / Double(asked.count) }

    #expect(abs(Double(asked.count) / 50_000 - 0.15) < 0.01)
    #expect(abs(share { inputs[$0] == 0 } - 0.8) < 0.02)
    #expect(abs(share { inputs[$0] == ids[$0] } - 0.1) < 0.02)
    #expect(asked.allSatisfy { targets[$0] == ids[$0] })
    #expect(ids.indices.allSatisfy { targets[$0] != -1 || inputs[$0] == ids[$0] })
    #expect(inputs.allSatisfy { $0 >= 0 && $0 < 500 })
  }

  @Test func leavesSpecialTokensAlone() {
    var generator = SeededGenerator(seed: 2)
    let ids = [Int32](repeating: 1, count: 1000)
    let (inputs, targets) = masking.apply(to: ids, using: &generator)
    #expect(inputs == ids)
    #expect(targets.allSatisfy { $0 == -1 })
  }

  @Test func aRateOfZeroAsksForNothingAndNothingIsFine() {
    var generator = SeededGenerator(seed: 3)
    var none = masking
    none.rate = 0
    #expect(none.apply(to: [5, 6], using: &generator).targets == [-1, -1])
    #expect(masking.apply(to: [], using: &generator).inputs.isEmpty)
  }

  @Test func theSameSeedHidesTheSame() {
    var (one, two) = (SeededGenerator(seed: 4), SeededGenerator(seed: 4))
    let ids = (0..<300).map { Int32(2 + $0) }
    #expect(masking.apply(to: ids, using: &one) == masking.apply(to: ids, using: &two))
  }
}
