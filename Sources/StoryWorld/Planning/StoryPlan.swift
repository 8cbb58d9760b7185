/// The meaning of a story, in no language: who, where, with what, and what happens, in order.
public struct StoryPlan: Equatable, Codable, Sendable {
  public internal(set) var plot: Plot
  public internal(set) var cast: Cast
  /// The things the story is about; the first is the one it turns on.
  public internal(set) var items: [Item] = []
  public internal(set) var place: Place
  public internal(set) var daytime: Daytime
  public internal(set) var weather: Weather?
  public internal(set) var trait: Trait?
  public internal(set) var events: [Event] = []

  /// What the hero feels at the end: the story's label.
  public var feeling: Feeling {
    for event in events.reversed() {
      if case .feels(.hero, let feeling, _) = event { return feeling }
    }
    preconditionFailure("A plan must end in a feeling of its hero.")
  }
}

/// Who plays which part.
public struct Cast: Equatable, Codable, Sendable {
  public internal(set) var hero: Character
  public internal(set) var friend: Character?
  public internal(set) var elder: Character?
  public internal(set) var creature: Creature?

  public subscript(role: Role) -> Character? {
    switch role {
    case .hero: hero
    case .friend: friend
    case .elder: elder
    case .creature: creature.map(Character.creature)
    }
  }
}

/// The kinds of story.
public enum Plot: UInt8, CaseIterable, Codable, Sendable {
  case lostThing, sharing, mending, making, fear, promise, mistake, creature, weather, gift, gathering, newcomer
  case contest, lostWay

  /// What its first thing can be; empty where a story needs none.
  var things: [Thing] { Plot.thingTable[Int(rawValue)] }
  var places: [Place] { Plot.placeTable[Int(rawValue)] }

  private static let thingTable: [[Thing]] = allCases.map { plot in
    switch plot {
    case .lostThing: Thing.treasures
    case .sharing: Thing.toys + Thing.foods + [.book, .flute, .whistle, .umbrella]
    case .mending, .mistake: Thing.breakable
    case .making: Thing.makeable
    case .fear: [.ball, .kite, .hat, .cap, .scarf, .top, .rocket, .ribbon, .boat, .doll, .book]
    case .gift: Thing.keepsakes + Thing.clothing + [.doll, .drum, .puppet, .boat, .train, .bear, .cake, .pie]
    case .creature: Thing.foods + [.scarf, .coat, .basket]
    default: []
    }
  }

  private static let placeTable: [[Place]] = allCases.map { plot in
    switch plot {
    case .lostThing, .sharing, .mistake, .mending: Place.allCases
    case .making: [.garden, .beach, .forest, .farm, .workshop, .kitchen, .attic, .barn, .meadow, .harbor]
    case .fear: Place.outdoors.filter { !Fear.lurking(at: $0).isEmpty }
    case .promise: Place.allCases.filter { !Task.waiting(at: $0).isEmpty }
    case .creature, .newcomer, .contest: Place.outdoors
    case .weather: [.park, .beach, .hill, .river, .meadow, .garden, .pond, .lake, .orchard, .forest]
    case .gift: [.market, .village, .harbor, .farm, .workshop, .garden, .park, .library]
    case .gathering: Place.outdoors.filter { !$0.collectibles.isEmpty && $0 != .market }
    case .lostWay: [.forest, .market, .hill, .meadow, .beach, .harbor, .river]
    }
  }
}

extension Fear {
  /// What can frighten somebody there.
  static func lurking(at place: Place) -> [Fear] {
    switch place {
    case .hill, .beach: [.dark]
    case .forest: [.dark, .heights]
    case .park: [.heights, .dog]
    case .garden, .meadow, .orchard: [.heights]
    case .village: [.heights, .dog]
    case .river, .lake: [.water]
    case .pond: [.water, .geese]
    case .farm: [.dog, .geese]
    case .market: [.dog]
    default: []
    }
  }
}

extension Task {
  /// What there is to do there.
  static func waiting(at place: Place) -> [Task] {
    switch place {
    case .garden: [.flowers, .path, .beans]
    case .farm: [.hens, .gate, .beans]
    case .meadow: [.gate]
    case .kitchen: [.soup, .fire]
    case .village: [.path, .hens, .flowers]
    case .orchard: [.gate, .hens]
    case .workshop: [.fire]
    default: []
    }
  }
}

extension Activity {
  static func possible(at place: Place) -> [Activity] {
    switch place {
    case .beach: [.picnic, .swimming, .sandcastle, .kiteFlying]
    case .river, .pond, .lake: [.picnic, .swimming, .painting]
    case .hill, .meadow: [.picnic, .kiteFlying, .painting, .camp]
    case .forest, .orchard: [.picnic, .camp, .painting]
    default: [.picnic, .kiteFlying, .painting]
    }
  }
}

extension Child: Drawable {
  static var domain: Domain { .child }
  var code: Int { number }
}
extension Beast: Drawable {
  static var domain: Domain { .beast }
  var code: Int { number }
}
/// The number of a child's name; a type of its own so that drawing one can be told from drawing a beast's.
struct Child: Equatable {
  let number: Int
  static let all = (0..<Character.childCount).map(Child.init)
}
struct Beast: Equatable {
  let number: Int
  static let all = (0..<Character.beastCount).map(Beast.init)
}
extension Species: Drawable {
  static var domain: Domain { .species }
  var code: Int { Int(rawValue) }
}
extension Elder: Drawable {
  static var domain: Domain { .elder }
  var code: Int { Int(rawValue) }
}
extension Creature: Drawable {
  static var domain: Domain { .creature }
  var code: Int { Int(rawValue) }
}
extension Thing: Drawable {
  static var domain: Domain { .thing }
  var code: Int { Int(rawValue) }
}
extension Quality: Drawable {
  static var domain: Domain { .quality }
  var code: Int { Int(rawValue) }
}
extension Place: Drawable {
  static var domain: Domain { .place }
  var code: Int { Int(rawValue) }
}
extension Daytime: Drawable {
  static var domain: Domain { .daytime }
  var code: Int { Int(rawValue) }
}
extension Weather: Drawable {
  static var domain: Domain { .weather }
  var code: Int { Int(rawValue) }
}
extension Trait: Drawable {
  static var domain: Domain { .trait }
  var code: Int { Int(rawValue) }
}
extension Spot: Drawable {
  static var domain: Domain { .spot }
  var code: Int { Int(rawValue) }
}
