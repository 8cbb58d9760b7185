/// How English names what a fact is about, so that questions can be asked and their answers checked.
///
///     EnglishNames.name(of: .child(0))                  // "Mia"
///     EnglishNames.statement(of: fact)                  // "Mia has the kite."
public enum EnglishNames {
  private static let lexicon = EnglishLexicon.shared

  /// A name, or "the kitten" for an animal without one.
  public static func name(of character: Character) -> String {
    switch character {
    case .child(let number): lexicon.childNames[number]
    case .beast(_, let number): lexicon.beastNames[number]
    case .elder(let elder): lexicon.elders[Int(elder.rawValue)]
    case .creature(let creature): lexicon.theCreatures[Int(creature.rawValue)]
    }
  }

  /// What kind of being it is: "girl", "fox", "kitten"; a grown-up's name.
  public static func kind(of character: Character) -> String {
    switch character {
    case .child: lexicon.kinds[Int(character.gender.rawValue)]
    case .beast(let species, _): lexicon.species[Int(species.rawValue)]
    case .elder(let elder): lexicon.elders[Int(elder.rawValue)]
    case .creature(let creature): lexicon.creatures[Int(creature.rawValue)]
    }
  }

  /// "kite".
  public static func name(of thing: Thing) -> String { lexicon.things[Int(thing.rawValue)] }

  /// "red".
  public static func name(of quality: Quality) -> String { lexicon.qualities[Int(quality.rawValue)] }

  /// "park".
  public static func name(of place: Place) -> String { "\(place)" }

  /// "in the park", "at the beach", "on the hill", "by the river", as the stories say it.
  public static func phrase(in place: Place) -> String {
    switch place {
    case .beach, .market, .harbor: "at the \(place)"
    case .hill, .farm: "on the \(place)"
    case .river, .pond, .lake: "by the \(place)"
    default: "in the \(place)"
    }
  }

  /// "happy".
  public static func name(of feeling: Feeling) -> String { "\(feeling)" }

  /// "shells", or "shell" for one.
  public static func name(of kind: Collectible, count: Int) -> String {
    let plural = "\(kind)"
    guard count == 1 else { return plural }
    return switch kind {
    case .berries: "berry"
    case .leaves: "leaf"
    default: String(plural.dropLast())
    }
  }

  /// "the dark".
  public static func name(of fear: Fear) -> String {
    switch fear {
    case .dark: "the dark"
    case .heights: "high places"
    case .water: "deep water"
    case .dog: "dogs"
    case .geese: "geese"
    }
  }

  /// "seven".
  public static func word(for number: Int) -> String { lexicon.numbers[number] }

  /// The fact as a plain sentence.
  public static func statement(of fact: Fact) -> String {
    switch fact {
    case .possession(let thing, let owner): "\(name(of: owner)) has the \(name(of: thing)).".capitalisedFirst
    case .quality(let thing, let quality): "The \(name(of: thing)) is \(name(of: quality))."
    case .location(let who, let place): "\(name(of: who)) is \(phrase(in: place)).".capitalisedFirst
    case .count(let kind, let who, let number):
      "\(name(of: who)) has \(word(for: number)) \(name(of: kind, count: number)).".capitalisedFirst
    case .feeling(let who, let feeling, _): "\(name(of: who)) is \(name(of: feeling)).".capitalisedFirst
    case .wanted(let who, let thing): "\(name(of: who)) wanted the \(name(of: thing)).".capitalisedFirst
    case .gave(let giver, let receiver, let thing):
      "\(name(of: giver)) gave the \(name(of: thing)) to \(name(of: receiver)).".capitalisedFirst
    case .helped(let helper, let helped): "\(name(of: helper)) helped \(name(of: helped)).".capitalisedFirst
    case .made(let who, let thing): "\(name(of: who)) made the \(name(of: thing)).".capitalisedFirst
    case .broken(let thing): "The \(name(of: thing)) is broken."
    case .promised(let who, let receiver, _):
      "\(name(of: who)) made a promise to \(name(of: receiver)).".capitalisedFirst
    case .afraid(let who, let fear):
      "\(name(of: who)) was afraid of \(name(of: fear)).".capitalisedFirst
    case .won(let who, _): "\(name(of: who)) won the contest.".capitalisedFirst
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
