import Testing

@testable import StoryWorld

@Suite struct TranslationTests {
  /// Mia, Ben, Mom, a kitten, a red kite and an old drum in the park.
  static func telling() -> ParallelTelling {
    var plan = StoryPlan(
      plot: .lostThing, cast: Cast(hero: .child(0), friend: .child(1)), place: .park, daytime: .morning)
    plan.cast.elder = .elder(.mother)
    plan.cast.creature = .kitten
    plan.items = [Item(thing: .kite, quality: .red), Item(thing: .drum, quality: .old)]
    plan.weather = .sunny
    plan.trait = .curious
    plan.events = [.opening, .feels(.hero, .happy, .found)]
    var telling = ParallelTelling(plan: plan)
    telling.scene.count(7, 1)
    return telling
  }

  @Test func everyActReadsAsWrittenByHand() {
    var telling = Self.telling()
    let acts = Act.allCases.filter { ParallelGrammar.shared.names["\($0)"] != nil }
    let golden = goldenPairs.split(separator: "\n")
    #expect(acts.count == golden.count && acts.count > 100)
    for (act, line) in zip(acts, golden) {
      telling.scene.bind(.hero, .friend)
      let pair = telling.pair("\(act)")
      #expect(pair.english + " | " + pair.esperanto == line)
    }
  }

  @Test func himHerAndTheirOwn() {
    // Who has just been named is "he" or "she", and "his" is "sia" for the subject's and "lia" for another's.
    var telling = ParallelTelling(seed: 3, index: 0, plan: Self.telling().plan)
    var found: Set<String> = []
    for act in Array(repeating: ["thanks", "mends", "thanks", "mendsAlone"], count: 200).joined() {
      telling.scene.bind(.hero, .friend)
      let pair = telling.pair(act)
      for (english, esperanto) in [
        ("She mended his kite with", "Ŝi riparis lian kajton per"), ("She thanked him.", "Ŝi dankis lin."),
        ("She mended her kite with", "Ŝi riparis sian kajton per"),
      ] where pair.english.hasPrefix(english) {
        #expect(pair.esperanto.hasPrefix(esperanto))
        found.insert(english)
      }
    }
    #expect(found.count == 3)
  }

  @Test func endingsAreRegular() {
    #expect(Esperanto.inflected("la ruĝa kajto", "n") == "la ruĝan kajton")
    #expect(Esperanto.inflected("ruĝa kajto", "jn") == "ruĝajn kajtojn")
    #expect(Esperanto.inflected("sako da faruno", "n") == "sakon da faruno")
    #expect(Esperanto.inflected("kudrilo kaj fadeno", "n") == "kudrilon kaj fadenon")
    #expect(Esperanto.inflected("la kajto de Mia", "n") == "la kajton de Mia")
    #expect(Esperanto.conjugated("esti feliĉa", "os") == "estos feliĉa")
    #expect(Esperanto.conjugated("naĝi", "u") == "naĝu")
    #expect(["Mia", "Ben", "Lily"].map(Esperanto.accusative(ofName:)) == ["Mia-n", "Ben-on", "Lily-n"])
    #expect(Esperanto.name(of: .elder(.uncle), isObject: true) == "Onklon Joe")
    #expect(Esperanto.name(of: .creature(.kitten), isObject: true) == "la katidon")
    #expect(
      [0, 1, 10, 12, 20, 26].map(EsperantoLexicon.number) == ["nul", "unu", "dek", "dek du", "dudek", "dudek ses"])
    #expect(
      ["goose", "pony", "fox", "monkey", "dog"].map(EnglishForms.plural) == [
        "geese", "ponies", "foxes", "monkeys", "dogs",
      ])
    #expect(EnglishForms.withArticles("~ old ~ red") == "an old a red")
    #expect(EsperantoLexicon.shared.things.count == Thing.allCases.count)
    #expect(EsperantoLexicon.shared.qualities.count == Quality.allCases.count)
    #expect(EsperantoLexicon.shared.elders.count == Elder.allCases.count)
    #expect(EsperantoLexicon.shared.species.count == Species.allCases.count)
    #expect(EsperantoLexicon.shared.creatures.count == Creature.allCases.count)
    #expect(EsperantoLexicon.shared.collectibles.count == Collectible.allCases.count)
  }

  /// No word outside the lexicon, every adjective agrees, every object has its -n; and one translation a sentence.
  @Test func tensOfThousandsOfPairsAreRegular() throws {
    let generator = try StoryGenerator(seed: 1)
    var translation: [String: String] = [:]
    var englishWords: Set<Substring> = []
    var esperantoWords: Set<Substring> = []
    for index in 0..<2600 {
      for pair in generator.sentencePairs(at: index) {
        let known = translation.updateValue(pair.esperanto, forKey: pair.english)
        #expect(known == nil || known == pair.esperanto, "\(pair.english)")
        if known != nil { continue }
        let mistakes = EsperantoChecker.mistakes(in: pair.esperanto)
        #expect(mistakes.isEmpty, "\(pair.esperanto): \(mistakes)")
        #expect(!pair.english.contains { "<>~|".contains($0) } && !pair.esperanto.contains { "<>~|".contains($0) })
        #expect(".?!\"".contains(pair.english.last!) && pair.english.last == pair.esperanto.last)
        #expect(!pair.english.contains("  ") && !pair.esperanto.contains("  "))
        englishWords.formUnion(pair.english.split { !$0.isLetter })
        esperantoWords.formUnion(pair.esperanto.split { !$0.isLetter })
      }
    }
    #expect(translation.count > 20_000)
    #expect(englishWords.count > 500 && esperantoWords.count > 800)
  }

  @Test func mistakesAreSeen() {
    func mistakes(_ text: String) -> [EsperantoChecker.Mistake] { EsperantoChecker.mistakes(in: text) }
    #expect(mistakes("Mia donis la ruĝan kajton al Ben.") == [])
    #expect(mistakes("Mia donis la ruĝa kajton al Ben.") == [.agreement("ruĝa", "kajton")])
    #expect(mistakes("Mia donis la ruĝajn kajton al Ben.") == [.agreement("ruĝajn", "kajton")])
    #expect(mistakes("Mia donis la kajto al Ben.") == [.missingAccusative("kajto")])
    #expect(mistakes("Mia perdis sia kajto.") == [.missingAccusative("kajto")])
    #expect(mistakes("Mia dankis Ben.") == [.missingAccusative("Ben")])
    #expect(mistakes("Mia dankis Ben-n.") == [.unknownWord("Ben-n"), .missingAccusative("Mia")])
    #expect(mistakes("Ŝi renkontis li.") == [.missingAccusative("li")])
    #expect(mistakes("La ŝafidoj estis nigra.") == [.agreement("nigra", "ŝafidoj")])
    #expect(mistakes("Mia kaj Ben estis feliĉa.") == [.agreement("feliĉa", "Mia")])
    #expect(mistakes("Mia kuris la kajton.") == [.strayAccusative("kajton")])
    #expect(mistakes("Mia vidis drakon.") == [.unknownWord("drakon")])
    #expect(mistakes("Mia had la kajton.").contains(.unknownWord("had")))
    #expect(mistakes("") == [] && mistakes("\"\" . - ,") == [])
  }

  @Test func aStoryIsTheSameInBothLanguages() throws {
    let generator = try StoryGenerator(seed: 4)
    for index in 0..<200 {
      let story = generator.parallelStory(at: index)
      #expect(story.plan == generator.story(at: index).plan)
      #expect(story.english == generator.parallelStory(at: index).english)
      #expect((story.plan.events.count + 2...story.plan.events.count + 3).contains(story.sentences.count))
      let name = EnglishNames.name(of: story.plan.cast.hero)
      #expect(story.english.contains(name) && story.esperanto.contains(name))
    }
    let held = Set(generator.sentencePairs(count: 300).map(\.english))
    let others = generator.sentencePairs(count: 3000, from: 0, excluding: held)
    #expect(Set(others.map(\.english)).count == 3000 && held.isDisjoint(with: others.map(\.english)))
  }
}
