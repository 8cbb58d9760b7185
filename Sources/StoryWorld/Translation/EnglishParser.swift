/// Parses sentences by the English side of the parallel grammar.
struct EnglishParser: Sendable {
  static let shared = EnglishParser()

  /// A part of a line: a word, an article to be chosen, or a slot.
  private enum Symbol: Sendable {
    case word(Substring)
    case article
    case slot(ParallelGrammar.Slot)
  }
  private typealias Words = ArraySlice<Substring>

  /// What is known of a sentence's participants and things while it is read.
  private struct Bindings {
    var people: [Participant: Person] = [:]
    var things: [Int: [Substring]] = [:]
  }
  private struct Person: Hashable {
    /// Nil as long as there was only a pronoun.
    var name: [Substring]?
    var gender: Character.Gender
  }

  private let rules: [[[Symbol]]]
  private let sentences: [[Symbol]]
  private let people: [Substring: [Person]]
  private let creatures: [Substring: Person]
  private let things: [[Substring]]
  private let qualities: Set<Substring>
  private let numbers: [Substring]
  /// Noun phrases by the rule that lists them, in the plural.
  private let plurals: [[[Substring]]]

  private init() {
    let grammar = ParallelGrammar.shared
    let lexicon = EnglishLexicon.shared
    rules = grammar.rules.map { rule in rule.lines.joined().map { Self.symbols($0.english) } }
    // Of the rules only those that tell an act end in a full stop; the others are parts of them.
    sentences = rules.joined().filter { line in
      if case .word(let last)? = line.last { [".", "!", "?"].contains(last) } else { false }
    }
    var people: [Substring: [Person]] = [:]
    func add(_ character: Character) {
      let name = EnglishChecker.words(of: EnglishNames.name(of: character))
      people[name[0], default: []].append(Person(name: name, gender: character.gender))
    }
    for number in 0..<Character.childCount { add(.child(number)) }
    for number in 0..<Character.beastCount { add(.beast(.fox, number)) }
    for elder in Elder.allCases { add(.elder(elder)) }
    self.people = people
    creatures = Dictionary(
      uniqueKeysWithValues: Creature.allCases.map { creature in
        let word = lexicon.creatures[Int(creature.rawValue)][...]
        return (word, Person(name: [word], gender: Character.creature(creature).gender))
      })
    things = Thing.allCases.map { EnglishChecker.words(of: EnglishNames.name(of: $0)) }
    qualities = Set(Quality.allCases.map { EnglishNames.name(of: $0)[...] })
    numbers = (0..<lexicon.numbers.count).map { lexicon.numbers[$0][...] }
    plurals = rules.map { lines in
      lines.compactMap { line in
        let words = line.compactMap { if case .word(let word) = $0 { word } else { nil } }
        return words.count == line.count
          ? EnglishChecker.words(of: EnglishForms.plural(words.joined(separator: " "))) : nil
      }
    }
  }

  private static func symbols(_ segments: [ParallelGrammar.Segment]) -> [Symbol] {
    segments.flatMap { segment -> [Symbol] in
      switch segment {
      case .slot(let slot): [.slot(slot)]
      case .literal(let text): EnglishChecker.words(of: text).map { $0 == "~" ? .article : .word($0) }
      }
    }
  }

  func parses(_ words: [Substring]) -> Bool {
    // "the kite" and "The kite" are the same words: only a sentence's first letter is made large.
    guard let place = words.firstIndex(where: { $0 != "\"" }), let first = words[place].first else { return false }
    guard first.isUppercase else { return false }
    var lowered = words
    lowered[place] = words[place].lowercased()[...]
    return [words, lowered].contains { words in
      sentences.contains { line in match(line[...], words[...], Bindings()) { rest, _ in rest.isEmpty } }
    }
  }

  /// Whether `line` can be the beginning of `words` in such a way that `next` accepts what is left.
  private func match(
    _ line: ArraySlice<Symbol>, _ words: Words, _ known: Bindings, _ next: (Words, Bindings) -> Bool
  ) -> Bool {
    guard let symbol = line.first else { return next(words, known) }
    let rest = line.dropFirst()
    switch symbol {
    case .word(let word):
      guard words.first == word else { return false }
      return match(rest, words.dropFirst(), known, next)
    case .article:
      guard words.count > 1, let letter = words[words.startIndex + 1].first else { return false }
      guard words.first == ("aeiou".contains(letter) ? "an" : "a") else { return false }
      return match(rest, words.dropFirst(), known, next)
    case .slot(let slot):
      return match(slot, words, known) { left, known in match(rest, left, known, next) }
    }
  }

  private func match(
    _ slot: ParallelGrammar.Slot, _ words: Words, _ known: Bindings, _ next: (Words, Bindings) -> Bool
  ) -> Bool {
    func any(_ phrases: [[Substring]], _ place: Int? = nil) -> Bool {
      phrases.contains { phrase in
        guard words.starts(with: phrase) else { return false }
        var known = known
        if let place {
          if let other = known.things[place], other != phrase { return false }
          known.things[place] = phrase
        }
        return next(words.dropFirst(phrase.count), known)
      }
    }
    switch slot.content {
    case .person(let participant, let isName):
      return person(participant, slot.change, isName, words, known, next)
    case .possessed(let participant):
      return person(participant, "s", false, words, known) { rest, known in
        match(.init(content: .thing(0, .noun), index: 0, change: ""), rest, known, next)
      }
    case .creatureKind: return words.first.map { creatures[$0] != nil && next(words.dropFirst(), known) } ?? false
    case .heroKind:
      let lexicon = EnglishLexicon.shared
      return any(
        (0..<2).map { [lexicon.kinds[$0][...]] } + Species.allCases.map { [lexicon.species[Int($0.rawValue)][...]] })
    case .thing(let place, .noun): return any(things, place)
    case .thing(let place, let mention):
      let isDefinite = mention == .definite
      guard let first = words.first, isDefinite ? first == "the" : ["a", "an"].contains(first) else { return false }
      var rest = words.dropFirst()
      guard let second = rest.first else { return false }
      if !isDefinite, ("aeiou".contains(second.first!)) != (first == "an") { return false }
      let noun = ParallelGrammar.Slot(content: .thing(place, .noun), index: 0, change: "")
      if isDefinite, match(noun, rest, known, next) { return true }
      guard qualities.contains(second) else { return false }
      rest = rest.dropFirst()
      return match(noun, rest, known, next)
    case .quality: return words.first.map { qualities.contains($0) && next(words.dropFirst(), known) } ?? false
    case .collected, .coins, .number:
      guard let first = words.first, let number = numbers.firstIndex(of: first) else { return false }
      if case .number = slot.content { return next(words.dropFirst(), known) }
      var nouns = Collectible.allCases.map { EnglishNames.name(of: $0, count: number) }
      if case .coins = slot.content { nouns = [number == 1 ? "coin" : "coins"] }
      guard words.count > 1, nouns.contains(String(words[words.startIndex + 1])) else { return false }
      return next(words.dropFirst(2), known)
    case .rule(let rule):
      if slot.change == "+" { return any(plurals[rule]) }
      return rules[rule].contains { match($0[...], words, known, next) }
    }
  }

  /// Somebody by name or by a pronoun; the same participant is the same person throughout, with one gender.
  private func person(
    _ participant: Participant, _ change: String, _ isName: Bool, _ words: Words, _ known: Bindings,
    _ next: (Words, Bindings) -> Bool
  ) -> Bool {
    guard let first = words.first else { return false }
    func accept(_ person: Person, _ rest: Words) -> Bool {
      var known = known
      if let other = known.people[participant] {
        guard other.gender == person.gender, other.name == nil || person.name == nil || other.name == person.name else {
          return false
        }
        known.people[participant] = Person(name: person.name ?? other.name, gender: person.gender)
      } else {
        known.people[participant] = person
      }
      return next(rest, known)
    }
    let pronouns =
      switch change {
      case "his", "s": ["her", "his"]
      case "o": ["her", "him"]
      default: ["she", "he"]
      }
    if !isName, let place = pronouns.firstIndex(where: { $0 == first }),
      accept(Person(name: nil, gender: place == 0 ? .feminine : .masculine), words.dropFirst())
    {
      return true
    }
    if change == "his" || change == "h" { return false }
    var candidates = (people[first] ?? []).map { ($0, 0) }
    if first == "the", words.count > 1, let creature = creatures[words[words.startIndex + 1]] {
      candidates = [(creature, 1)]
    }
    return candidates.contains { person, articles in
      let name = person.name!
      let rest = words.dropFirst(articles)
      guard rest.starts(with: name) else { return false }
      let left = rest.dropFirst(name.count)
      guard change == "s" else { return accept(person, left) }
      return left.starts(with: ["'", "s"]) && accept(person, left.dropFirst(2))
    }
  }
}
