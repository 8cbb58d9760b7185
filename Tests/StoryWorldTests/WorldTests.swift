import Testing

@testable import StoryWorld

@Suite struct WorldTests {
  @Test func noEventHappensWithoutItsPrecondition() throws {
    let generator = try StoryGenerator(seed: 3)
    for index in 0..<4000 {
      let plan = generator.story(at: index).plan
      var world = World(plan)
      for event in plan.events {
        let mistake = world.apply(event)
        #expect(mistake == nil, "story \(index), \(plan.plot): \(mistake ?? "")")
      }
    }
  }

  @Test func aMissingThingIsNoticed() throws {
    var plan = try StoryGenerator(seed: 3).story(at: 0).plan
    plan.cast = Cast(hero: .child(0), friend: .child(1))
    plan.items = [Item(thing: .ball, quality: .red)]
    var world = World(plan)
    #expect(world.apply(.opening) == nil)
    #expect(world.apply(.uses(.hero, .first)) != nil)
    #expect(world.apply(.owns(.hero, .first, .found)) == nil)
    #expect(world.apply(.uses(.hero, .first)) == nil)
    #expect(world.apply(.hands(.hero, .friend, .first)) != nil)
    #expect(world.apply(.arrives(.friend)) == nil)
    #expect(world.apply(.hands(.hero, .friend, .first)) == nil)
    let owners = world.facts.filter(\.holdsAtEnd).compactMap { record -> Character? in
      if case .possession(.ball, let owner) = record.fact { owner } else { nil }
    }
    #expect(owners == [.child(1)])
  }

  /// The text must name everybody and everything that a fact is about.
  @Test func factsSpeakOfWhatTheTextNames() throws {
    let generator = try StoryGenerator(seed: 4)
    for index in 0..<1500 {
      let story = generator.story(at: index)
      let named = EnglishLexicon.shared.named(in: Array(story.text.utf8))
      func names(_ character: Character) -> Bool {
        switch character {
        case .child(let number): named[Domain.child.rawValue].contains(number)
        case .beast(let species, let number):
          named[Domain.beast.rawValue].contains(number) && named[Domain.species.rawValue].contains(species.code)
        case .elder(let elder): named[Domain.elder.rawValue].contains(elder.code)
        case .creature(let creature): named[Domain.creature.rawValue].contains(creature.code)
        }
      }
      func names(_ thing: Thing) -> Bool { named[Domain.thing.rawValue].contains(thing.code) }
      for record in story.facts {
        let isNamed =
          switch record.fact {
          case .possession(let thing, let owner): names(thing) && names(owner)
          case .quality(let thing, let quality): names(thing) && named[Domain.quality.rawValue].contains(quality.code)
          case .location(let who, let place): names(who) && named[Domain.place.rawValue].contains(place.code)
          // A count on the way is for the reader to reckon.
          case .count(_, let who, let number):
            names(who) && (!record.holdsAtEnd || story.text.contains(EnglishLexicon.shared.numbers[number]))
          case .feeling(let who, _, _), .promised(let who, _, _), .afraid(let who, _), .won(let who, _): names(who)
          case .wanted(let who, let thing), .made(let who, let thing): names(who) && names(thing)
          case .gave(let giver, let receiver, let thing): names(giver) && names(receiver) && names(thing)
          case .helped(let helper, let helped): names(helper) && names(helped)
          case .broken(let thing): names(thing)
          }
        #expect(isNamed, "story \(index): \(record.fact)\n\(story.text)")
      }
    }
  }

  /// Who has a thing at the end is who got it last, counted again from the events alone.
  @Test func theLastToGetAThingHasIt() throws {
    let generator = try StoryGenerator(seed: 6)
    for index in 0..<3000 {
      let story = generator.story(at: index)
      let plan = story.plan
      for slot in Slot.allCases where Int(slot.rawValue) < plan.items.count {
        guard let last = plan.events.compactMap({ lastHolder(of: slot, after: $0) }).last else { continue }
        let thing = plan.items[Int(slot.rawValue)].thing
        let owners = story.facts.filter(\.holdsAtEnd).compactMap { record -> Character? in
          if case .possession(thing, let owner) = record.fact { owner } else { nil }
        }
        #expect(owners == last.flatMap { plan.cast[$0] }.map { [$0] } ?? [], "story \(index): \(story.text)")
      }
    }
  }

  /// Nil when the event moves nothing; .some(nil) when nobody has the thing then.
  private func lastHolder(of slot: Slot, after event: Event) -> Role?? {
    switch event {
    case .owns(let a, slot, _), .arrivesWith(let a, slot), .finds(let a, slot, _), .overcomes(let a, slot, _),
      .makes(let a, slot), .grabs(let a, _, slot), .buys(let a, _, slot, _), .offers(let a, _, slot, _),
      .sharesPrize(let a, _, slot):
      .some(a)
    case .hands(_, let b, slot), .bringsBack(_, let b, slot, _), .givesFromPity(_, let b, slot),
      .givesBack(_, let b, slot), .lends(_, let b, slot), .givesGift(_, let b, slot), .lendsWarm(_, let b, slot),
      .fetchesFor(_, let b, slot, _), .makesTogether(_, let b, slot):
      .some(b)
    case .trades(let a, let b, let given, let other): slot == given ? .some(b) : slot == other ? .some(a) : nil
    case .loses(_, slot), .dropsNear(_, slot, _), .hides(_, _, slot, _): .some(nil)
    case .rescues(_, .hungry), .rescues(_, .cold): slot == .first ? .some(.creature) : nil
    default: nil
    }
  }

  @Test func factsReadAsSentences() {
    #expect(EnglishNames.statement(of: .location(of: .child(0), at: .hill)) == "Mia is on the hill.")
    #expect(EnglishNames.statement(of: .location(of: .child(0), at: .park)) == "Mia is in the park.")
    #expect(EnglishNames.statement(of: .possession(of: .kite, by: .child(0))) == "Mia has the kite.")
    #expect(EnglishNames.statement(of: .helped(.child(1), .creature(.kitten))) == "Ben helped the kitten.")
    #expect(EnglishNames.statement(of: .count(of: .berries, heldBy: .child(0), is: 1)) == "Mia has one berry.")
    #expect(
      EnglishNames.statement(of: .gave(.creature(.bird), to: .elder(.baker), .bell))
        == "The bird gave the bell to Mrs. Bell.")
  }

  /// How many there are at the end is what the text says last.
  @Test func theCountIsTheOneTold() throws {
    let generator = try StoryGenerator(seed: 8)
    var checked = 0
    for index in 0..<2000 {
      let story = generator.story(at: index)
      guard story.plan.plot == .gathering else { continue }
      let numbers = (0..<EnglishLexicon.shared.numbers.count).map { EnglishLexicon.shared.numbers[$0] }
      for record in story.facts {
        guard record.holdsAtEnd, case .count(let kind, _, let number) = record.fact else { continue }
        let words = story.text.split { !($0.isLetter || $0 == "-") }.map(String.init)
        let stem = "\(kind)".prefix(4)
        let last = words.indices.last {
          $0 > 0 && words[$0].hasPrefix(stem) && numbers.contains(words[$0 - 1].lowercased())
        }
        let told = last.flatMap { numbers.firstIndex(of: words[$0 - 1].lowercased()) }
        #expect(told == number, "story \(index): \(story.text)")
        checked += 1
      }
    }
    #expect(checked > 50)
  }
}
