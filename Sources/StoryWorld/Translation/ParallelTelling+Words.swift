/// The words of a slot in each language.
extension ParallelTelling {
  func write(_ segment: ParallelGrammar.Segment, to text: inout String, inEnglish: Bool) {
    switch segment {
    case .literal(let literal): text += literal
    case .slot(let slot): text += inEnglish ? english(slot) : esperanto(slot)
    }
  }

  private func expand(_ rule: Int, _ index: Int, inEnglish: Bool) -> String {
    let line = lines(of: rule)[choices[Choice(rule: rule, index: index)]!]
    var text = ""
    for segment in inEnglish ? line.english : line.esperanto { write(segment, to: &text, inEnglish: inEnglish) }
    return text
  }

  private func item(_ place: Int) -> Item {
    guard let item = scene.items[place] else { fatalError("The story \(plan.plot) has no such thing.") }
    return item
  }

  private func english(_ slot: ParallelGrammar.Slot) -> String {
    let lexicon = EnglishLexicon.shared
    switch slot.content {
    case .person(let participant, let isName):
      let role = scene.roles[participant]
      let character = plan.cast[role]!
      let gender = Int(character.gender.rawValue)
      let pronoun = isPronoun[Int(role.rawValue)] && !isName
      switch slot.change {
      case "h": return lexicon.he[gender]
      case "his": return lexicon.his[gender]
      case "o": return pronoun ? lexicon.him[gender] : EnglishNames.name(of: character)
      case "s": return pronoun ? lexicon.his[gender] : EnglishNames.name(of: character) + "'s"
      default: return pronoun ? lexicon.he[gender] : EnglishNames.name(of: character)
      }
    case .possessed(let participant):
      let owner = english(.init(content: .person(participant, isName: false), index: 0, change: "s"))
      return owner + " " + EnglishNames.name(of: item(0).thing)
    case .creatureKind: return EnglishNames.kind(of: plan.cast[.creature]!)
    case .heroKind: return EnglishNames.kind(of: plan.cast.hero)
    case .thing(let place, let mention):
      let item = item(place)
      let noun = EnglishNames.name(of: item.thing)
      let qualified = "\(item.quality) \(noun)"
      switch mention {
      case .definite: return "the " + (isQualified[place] ? qualified : noun)
      case .indefinite: return "~ " + qualified
      case .noun: return noun
      }
    case .quality: return "\(item(0).quality)"
    case .collected:
      return lexicon.numbers[scene.numbers[0]] + " " + EnglishNames.name(of: collectible, count: scene.numbers[0])
    case .coins(let place):
      return lexicon.numbers[scene.numbers[place]] + (scene.numbers[place] == 1 ? " coin" : " coins")
    case .number(let place): return lexicon.numbers[scene.numbers[place]]
    case .rule(let rule):
      let text = expand(rule, slot.index, inEnglish: true)
      return slot.change == "+" ? EnglishForms.plural(text) : text
    }
  }

  private var collectible: Collectible { Collectible.allCases[scene.values[.collectible]] }

  private func esperanto(_ slot: ParallelGrammar.Slot) -> String {
    let lexicon = EsperantoLexicon.shared
    switch slot.content {
    case .person(let participant, let isName):
      let role = scene.roles[participant]
      let character = plan.cast[role]!
      if slot.change == "h" || (isPronoun[Int(role.rawValue)] && !isName) {
        return lexicon.he[Int(character.gender.rawValue)] + (slot.change == "n" ? "n" : "")
      }
      return Esperanto.name(of: character, isObject: slot.change == "n")
    case .possessed(let participant):
      let role = scene.roles[participant]
      let character = plan.cast[role]!
      let noun = lexicon.things[Int(item(0).thing.rawValue)]
      let phrase =
        isPronoun[Int(role.rawValue)]
        ? lexicon.he[Int(character.gender.rawValue)] + "a " + noun
        : "la " + noun + " de " + Esperanto.name(of: character, isObject: false)
      return changed(phrase, slot.change)
    case .creatureKind: return changed(Esperanto.kind(of: plan.cast[.creature]!), slot.change)
    case .heroKind: return Esperanto.kind(of: plan.cast.hero)
    case .thing(let place, let mention):
      let item = item(place)
      let noun = lexicon.things[Int(item.thing.rawValue)]
      let qualified = lexicon.qualities[Int(item.quality.rawValue)] + " " + noun
      switch mention {
      case .definite: return changed("la " + (isQualified[place] ? qualified : noun), slot.change)
      case .indefinite: return changed(qualified, slot.change)
      case .noun: return changed(noun, slot.change)
      }
    case .quality: return lexicon.qualities[Int(item(0).quality.rawValue)]
    case .collected: return counted(scene.numbers[0], lexicon.collectibles[Int(collectible.rawValue)], slot.change)
    case .coins(let place): return counted(scene.numbers[place], "monero", slot.change)
    case .number(let place): return EsperantoLexicon.number(scene.numbers[place])
    case .rule(let rule): return changed(expand(rule, slot.index, inEnglish: false), slot.change)
    }
  }

  private func counted(_ number: Int, _ noun: String, _ change: String) -> String {
    EsperantoLexicon.number(number) + " " + Esperanto.inflected(noun, (number == 1 ? "" : "j") + change)
  }

  private func changed(_ phrase: String, _ change: String) -> String {
    switch change {
    case "": phrase
    case "n", "j", "jn": Esperanto.inflected(phrase, change)
    default: Esperanto.conjugated(phrase, change)
    }
  }
}

extension Esperanto {
  /// "Mia", "Panjo", "la katido"; as an object "Mia-n", "Panjon", "la katidon".
  static func name(of character: Character, isObject: Bool) -> String {
    switch character {
    case .child, .beast:
      let name = EnglishNames.name(of: character)
      return isObject ? accusative(ofName: name) : name
    case .elder(let elder):
      var words = EsperantoLexicon.shared.elders[Int(elder.rawValue)].split(separator: " ").map(String.init)
      if isObject { words[0] += "n" }
      return words.joined(separator: " ")
    case .creature:
      let phrase = "la " + kind(of: character)
      return isObject ? inflected(phrase, "n") : phrase
    }
  }

  /// "knabino", "vulpo", "katido".
  static func kind(of character: Character) -> String {
    let lexicon = EsperantoLexicon.shared
    return switch character {
    case .child: lexicon.kinds[Int(character.gender.rawValue)]
    case .beast(let species, _): lexicon.species[Int(species.rawValue)]
    case .elder(let elder): lexicon.elders[Int(elder.rawValue)]
    case .creature(let creature): lexicon.creatures[Int(creature.rawValue)]
    }
  }
}
