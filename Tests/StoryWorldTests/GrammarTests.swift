import Testing

@testable import StoryWorld

@Suite struct GrammarTests {
  private func compile(_ source: String) -> Grammar {
    var compiler = GrammarCompiler(
      slots: [:], flags: ["wet": 1, "cold": 2], variables: [(name: "color", values: ["red", "blue"])])
    return compiler.compile([source])
  }

  @Test func alternativesCarryTheirWeights() {
    let grammar = compile("greeting:\n  3* hello\n  good day")
    let rule = grammar.call("greeting")
    #expect(rule.step == .choice && rule.extra == 4)
    #expect(grammar.alternatives[Int(rule.a)..<Int(rule.b)].map(\.weight) == [3, 1])
  }

  @Test func anOptionIsThereHalfOfTheTime() {
    let grammar = compile("size:\n  [very|2* rather ]big")
    let choice = grammar.operations.first { $0.step == .choice }
    #expect(choice?.extra == 6)
    #expect(grammar.alternatives.map(\.weight).sorted() == [1, 1, 2, 3])
  }

  @Test func conditionsSelectAlternatives() {
    let grammar = compile("weather:\n  ?wet rain\n  ?!wet,cold frost\n  sun")
    let rule = grammar.call("weather")
    func weights(_ flags: UInt64) -> [Int] {
      grammar.alternatives[Int(rule.a)..<Int(rule.b)].map { $0.weight(flags) }
    }
    #expect(weights(0) == [0, 0, 1])
    #expect(weights(1) == [1, 0, 1])
    #expect(weights(2) == [0, 1, 1])
    #expect(weights(3) == [1, 0, 1])
  }

  @Test func aQuestionMarkThatAsksIsNoCondition() {
    let grammar = compile("question:\n  why(?|, then?)")
    #expect(grammar.alternatives.allSatisfy { $0.condition == Grammar.Condition() })
    #expect(String(decoding: grammar.text, as: UTF8.self) == "why?, then?" || grammar.text.count == 11)
  }

  @Test func sentencesWithinALiteralBeginWithCapitals() {
    let grammar = compile("two:\n  it fell. it broke! \"oh,\" she said")
    #expect(String(decoding: grammar.text, as: UTF8.self) == "it fell. It broke! \"Oh,\" she said")
  }

  @Test func familiesHaveARuleForEachValue() {
    let grammar = compile("paint by color:\n  red = rose\n  blue = sky\n  blue = sea")
    #expect(grammar.call("paint").step == .family)
    #expect(grammar.families[0].map { grammar.rules[Int($0)].extra } == [1, 2])
  }

  @Test func wordTablesKeepWordsApart() {
    let table = WordTable("Mia Aunt_May Ben")
    #expect(table.count == 3 && table[1] == "Aunt May" && table[2] == "Ben")
    #expect(EnglishLexicon.shared.childNames.count == Character.childCount)
    #expect(EnglishLexicon.shared.beastNames.count == Character.beastCount)
    #expect(EnglishLexicon.shared.elders.count == Elder.allCases.count)
    #expect(EnglishLexicon.shared.things.count == Thing.allCases.count)
  }
}
