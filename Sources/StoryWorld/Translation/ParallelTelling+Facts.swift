/// Statements and questions about what is true at the end of a story.
extension ParallelTelling {
  /// A statement or a question about each fact that holds at the end, without pronouns.
  mutating func facts(_ records: [FactRecord]) -> [TranslationPair] {
    records.filter(\.holdsAtEnd).compactMap { record in
      lastMention = lastMention.map { _ in EnglishTelling.never }
      return bind(record.fact).map { pair($0) }
    }
  }

  /// Fills the slots for `fact`; the result is the rule that tells it.
  private mutating func bind(_ fact: Fact) -> String? {
    func role(_ character: Character) -> Role { Role.allCases.first { plan.cast[$0] == character }! }
    func slot(_ thing: Thing) -> Slot { plan.items[0].thing == thing ? .first : .second }
    switch fact {
    case .possession(let thing, let owner):
      scene.bind(role(owner))
      scene.take(slot(thing))
      return owner.kind == .creature ? nil : "factPossession"
    case .quality(let thing, _):
      scene.bind(.hero)
      scene.take(slot(thing))
      return "factQuality"
    case .location(let who, _):
      scene.bind(role(who))
      return who.kind == .creature ? nil : "factLocation"
    case .count(let kind, let who, let number):
      scene.bind(role(who))
      scene.set(.collectible, kind)
      scene.count(number)
      return "factCount"
    case .feeling(let who, let feeling, _):
      scene.bind(role(who))
      scene.set(.feeling, feeling)
      return "factFeeling"
    case .gave(let giver, let receiver, let thing):
      scene.bind(role(giver), role(receiver))
      scene.take(slot(thing))
      return receiver.kind == .creature ? nil : "factGave"
    case .helped(let helper, let helped):
      scene.bind(role(helper), role(helped))
      return helped.kind == .creature ? nil : "factHelped"
    case .made(let who, let thing):
      scene.bind(role(who))
      scene.take(slot(thing))
      return "factMade"
    case .broken(let thing):
      scene.bind(.hero)
      scene.take(slot(thing))
      return "factBroken"
    case .promised(let who, let receiver, let task):
      scene.bind(role(who), role(receiver))
      scene.set(.task, task)
      return "factPromised"
    case .afraid(let who, let fear):
      scene.bind(role(who))
      scene.set(.fear, fear)
      return "factAfraid"
    case .won(let who, let contest):
      scene.bind(role(who))
      scene.set(.contest, contest)
      return "factWon"
    case .wanted: return nil
    }
  }
}
