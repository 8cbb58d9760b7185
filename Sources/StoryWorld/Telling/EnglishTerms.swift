/// Who a slot of the English grammar means. In the notation each has a letter: `<A>` acts, `<B>` is the other.
enum Participant: Int, CaseIterable {
  case actor, other, hero, friend, elder, creature, introduced

  var letter: String {
    switch self {
    case .actor: "A"
    case .other: "B"
    case .hero: "H"
    case .friend: "F"
    case .elder: "E"
    case .creature: "C"
    case .introduced: "I"
    }
  }
}

/// How a character is referred to.
enum Form: UInt8, CaseIterable {
  case subject, object, possessive, name, namePossessive, he, him, his, himself, introduction, kind

  /// What follows the participant's letter in the notation.
  var suffix: String {
    switch self {
    case .subject: ""
    case .object: "o"
    case .possessive: "s"
    case .name: "!"
    case .namePossessive: "!s"
    case .he: "h"
    case .him: "m"
    case .his: "r"
    case .himself: "self"
    case .introduction: "i"
    case .kind: "k"
    }
  }
}

/// How a thing is referred to: "the kite", "a red kite", "red kite", "kite".
enum ThingForm: UInt8, CaseIterable {
  case definite, indefinite, qualified, noun

  var suffix: String {
    switch self {
    case .definite: ""
    case .indefinite: "a"
    case .qualified: "q"
    case .noun: "n"
    }
  }
}

/// What an alternative can depend on: `aChild` says that the actor is a child, `bChild` that the other is, `tToy` that
/// the thing is a toy.
enum Flag: Int, CaseIterable {
  case outdoors, indoors, weather, trait
  case morning, afternoon, evening
  case sunny, cloudy, windy, cold, warm, misty
  case aChild, aBeast, aElder, aCreature
  case bChild, bBeast, bElder, bCreature
  case tToy, tWear, tKeep, tFood, tCraft
  case aHero, bHero, aFamily, bFamily, aKnown, bKnown, same
  case elder, friend, flies, tiny, one, otherIsOne, positive

  static func bit(_ flag: Flag) -> UInt64 { 1 << UInt64(flag.rawValue) }
}

/// What the values of a family can be chosen by.
enum Variable: Int, CaseIterable {
  case place, spot, weather, daytime, trait, cause, feeling, fear, game, task, trouble, activity, storm, contest, lure
  case guide, mishap, refusal, origin, tool, thing, material, needed, collectible, creature

  /// The names of its values.
  var values: [String] {
    func names<Value: CaseIterable>(_ type: Value.Type) -> [String] { type.allCases.map { "\($0)" } }
    return switch self {
    case .place: names(Place.self)
    case .spot: names(Spot.self)
    case .weather: names(Weather.self)
    case .daytime: names(Daytime.self)
    case .trait: names(Trait.self)
    case .cause: names(Cause.self)
    case .feeling: names(Feeling.self)
    case .fear: names(Fear.self)
    case .game: names(Game.self)
    case .task: names(Task.self)
    case .trouble: names(Trouble.self)
    case .activity: names(Activity.self)
    case .storm: names(Storm.self)
    case .contest: names(Contest.self)
    case .lure: names(Lure.self)
    case .guide: names(Guide.self)
    case .mishap: names(Mishap.self)
    case .refusal: names(Refusal.self)
    case .origin: names(Origin.self)
    case .tool: names(Tool.self)
    case .thing: names(Thing.self)
    case .material, .needed: names(Material.self)
    case .collectible: names(Collectible.self)
    case .creature: names(Creature.self)
    }
  }
}

extension Array {
  subscript(variable: Variable) -> Element {
    get { self[variable.rawValue] }
    set { self[variable.rawValue] = newValue }
  }
  subscript(participant: Participant) -> Element {
    get { self[participant.rawValue] }
    set { self[participant.rawValue] = newValue }
  }
}

/// The acts of speech: for each a rule, or a family of rules, of the same name in the grammar.
enum Act: Int, CaseIterable {
  case opening, aside, look, pack, onTheWay, interlude, passing, smallTalk, closing
  case owns, uses, arrives, arrivesWith, feels, thanks
  case loses, searches, tellsLoss, joinsSearch, finds, hands, bringsBack, givesUp
  case wants, asks, shares, refuses, offers, trades, declines, grabs, givesBack, relents, leaves, comforts
  case givesFromPity
  case breaks, triesToMend, tellsDamage, mends, mendsOwn, mendsAlone, cannotMend, cannotMendOwn
  case wantsToMake, wantsToMakeFor, hasMaterial, findsMaterial, getsMaterial, firstTryFails, makes, collapses
  case makesTogether
  case hasFear, dropsNear, hesitates, encourages, overcomes, runsAway, fetchesFor
  case promises, tempts, resists, doesTask, forgets, taskUndone, praises, lends, hides, missesIt, confesses, keepsSilent
  case apologises, forgives, staysAngry
  case meetsCreature, cannotHelpAlone, tellsTrouble, rescues, rescuesTogether, creatureThanks, creatureLeaves
  case plans, stormBreaks, goesHome, takesShelter, stormPasses, playsIndoors, lendsWarm
  case birthday, wantsToGive, earns, buys, tooFewCoins, givesGift, givesFlower
  case gathers, drops, receives, givesAway, counts
  case newcomer, watches, invites, walksPast
  case announces, practises, winsContest, losesContest, congratulates, sharesPrize
  case followsLure, losesWay, isFound, findsWay, walksHome, comesHomeLate
}
