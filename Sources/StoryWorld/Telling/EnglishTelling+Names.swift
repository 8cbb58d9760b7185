/// Naming characters and things: a name, a pronoun where it is clear, or an introduction.
extension EnglishTelling {
  /// Whether "he" or "she" can only mean `role`: mentioned just now, and nobody else whom the word fits.
  func pronounIsClear(_ role: Role) -> Bool {
    guard lastMention[Int(role.rawValue)] >= sentence - 2, let gender = plan.cast[role]?.gender else { return false }
    for other in Role.allCases where other != role {
      if lastMention[Int(other.rawValue)] >= sentence - 3, plan.cast[other]?.gender == gender { return false }
    }
    return true
  }

  mutating func writeCharacter(_ role: Role, _ form: Form) {
    guard let character = plan.cast[role] else { fatalError("Nobody plays \(role) in \(plan.plot).") }
    let gender = Int(character.gender.rawValue)
    switch form {
    case .he: write(lexicon.he, gender)
    case .him: write(lexicon.him, gender)
    case .his: write(lexicon.his, gender)
    case .himself: write(lexicon.himself, gender)
    case .kind:
      switch character {
      case .child: write(lexicon.kinds, gender)
      case .beast(let species, _): write(lexicon.species, Int(species.rawValue))
      case .elder(let elder): write(lexicon.elders, Int(elder.rawValue))
      case .creature(let creature): write(lexicon.creatures, Int(creature.rawValue))
      }
    case .subject: writePronoun(lexicon.he, gender, role) ?? writeName(character)
    case .object: writePronoun(lexicon.him, gender, role) ?? writeName(character)
    case .possessive: writePronoun(lexicon.his, gender, role) ?? writePossessive(character)
    case .name: writeName(character)
    case .namePossessive: writePossessive(character)
    case .introduction:
      if lastMention[Int(role.rawValue)] == EnglishTelling.never {
        let outer = roles[Participant.introduced]
        roles[Participant.introduced] = role
        switch character {
        case .child: run(introductions[0])
        case .beast: run(introductions[1])
        case .elder, .creature: run(introductions[2])
        }
        roles[Participant.introduced] = outer
      } else {
        writePronoun(lexicon.he, gender, role) ?? writeName(character)
      }
    }
    lastMention[Int(role.rawValue)] = sentence
  }

  /// The pronoun, if it is clear and chosen; nil when the name is still to be written.
  mutating func writePronoun(_ table: WordTable, _ gender: Int, _ role: Role) -> Void? {
    guard pronounIsClear(role) else { return nil }
    if let script = chooser.script { script.check(out, from: start) }
    guard chooser.flip(4, of: 5) else { return nil }
    return write(table, gender)
  }

  mutating func writeName(_ character: Character) {
    switch character {
    case .child(let name): write(lexicon.childNames, name)
    case .beast(_, let name): write(lexicon.beastNames, name)
    case .elder(let elder): write(lexicon.elders, Int(elder.rawValue))
    case .creature(let creature): write(lexicon.theCreatures, Int(creature.rawValue))
    }
  }

  mutating func writePossessive(_ character: Character) {
    writeName(character)
    out.append(UInt8(ascii: "'"))
    out.append(UInt8(ascii: "s"))
  }

  mutating func writeThing(_ item: Item?, _ form: ThingForm) {
    guard let item else { fatalError("The story \(plan.plot) has no such thing.") }
    let thing = Int(item.thing.rawValue)
    switch form {
    case .definite: write(lexicon.theThings, thing)
    case .noun: write(lexicon.things, thing)
    case .qualified:
      write(lexicon.qualities, Int(item.quality.rawValue))
      out.append(UInt8(ascii: " "))
      write(lexicon.things, thing)
    case .indefinite:
      writeArticle()
      writeThing(item, .qualified)
    }
  }
}
