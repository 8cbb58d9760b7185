/// A kind of thing that can be owned, lost, given, broken or made.
public enum Thing: UInt8, CaseIterable, Codable, Sendable {
  // Toys
  case ball, kite, doll, drum, puppet, boat, train, bear, top, wagon, robot, rocket
  // Things to wear
  case hat, scarf, cap, ribbon, necklace, coat
  // Keepsakes
  case ring, bell, key, book, map, lantern, whistle, flute, watch, basket, cup, box, picture, umbrella, mirror
  // Food
  case apple, pear, pie, cake, cookie, bun, sandwich, pancake, peach, muffin
  // Things that are only made
  case birdhouse, mask, crown, card

  public enum Category: UInt8, CaseIterable, Codable, Sendable { case toy, clothing, keepsake, food, craft }

  public var category: Category {
    switch rawValue {
    case ...Thing.rocket.rawValue: .toy
    case ...Thing.coat.rawValue: .clothing
    case ...Thing.mirror.rawValue: .keepsake
    case ...Thing.muffin.rawValue: .food
    default: .craft
    }
  }

  static let toys = allCases.filter { $0.category == .toy }
  static let clothing = allCases.filter { $0.category == .clothing }
  static let keepsakes = allCases.filter { $0.category == .keepsake }
  static let foods = allCases.filter { $0.category == .food }
  /// What can be lost, and missed.
  static let treasures = toys + clothing + keepsakes
  /// What can fall and break, and be mended again.
  static let breakable: [Thing] = [
    .kite, .doll, .drum, .puppet, .boat, .train, .wagon, .robot, .rocket, .necklace, .lantern, .flute, .basket, .box,
    .umbrella, .cup,
  ]
  /// What a child can make, and of what.
  static let makeable: [Thing] = [
    .kite, .boat, .birdhouse, .mask, .crown, .card, .puppet, .lantern, .drum, .rocket, .cake, .pie, .necklace, .basket,
  ]

  /// What a thing is made of: two materials.
  var materials: (Material, Material) {
    switch self {
    case .kite: (.paper, .string)
    case .boat: (.wood, .cloth)
    case .birdhouse: (.wood, .nails)
    case .mask: (.paper, .feathers)
    case .crown: (.paper, .leaves)
    case .card: (.paper, .paint)
    case .puppet: (.cloth, .buttons)
    case .lantern: (.paper, .candle)
    case .drum: (.tin, .cloth)
    case .rocket: (.tin, .paint)
    case .cake: (.flour, .eggs)
    case .pie: (.flour, .apples)
    case .necklace: (.string, .shells)
    default: (.straw, .string)
    }
  }

  /// What mends it.
  var mendedWith: Tool {
    switch self {
    case .kite, .lantern, .flute, .cup: .glue
    case .doll, .puppet, .umbrella: .needle
    case .necklace, .basket: .thread
    default: .hammer
    }
  }
}

/// What a thing is like; told whenever the thing is first shown.
public enum Quality: UInt8, CaseIterable, Codable, Sendable {
  case red, blue, green, yellow, white, purple, little, big, old, new, shiny, pretty, striped, wooden, soft

  /// What something is like that will only be made in the story: neither old nor new.
  static func fittingUnmade(_ thing: Thing) -> [Quality] { unmadeTable[Int(thing.rawValue)] }

  private static let unmadeTable: [[Quality]] = Thing.allCases.map { thing in
    fitting(thing).filter { $0 != .old && $0 != .new }
  }

  static func fitting(_ thing: Thing) -> [Quality] {
    switch thing {
    case .ring, .bell, .key, .whistle, .watch, .mirror, .cup: metal
    case .book, .map, .picture, .card: flat
    case .train, .boat, .wagon, .top, .flute, .box, .drum, .birdhouse: carved
    case .doll, .puppet, .bear, .hat, .scarf, .cap, .coat, .ribbon: woven
    case .apple, .pear, .peach, .pie, .cake, .cookie, .bun, .sandwich, .pancake, .muffin: eaten
    default: painted
    }
  }
  private static let metal: [Quality] = [.little, .old, .new, .shiny, .pretty, .big]
  private static let flat: [Quality] = [.little, .old, .new, .pretty, .big, .blue, .green]
  private static let carved: [Quality] = [.red, .blue, .green, .yellow, .little, .old, .new, .wooden, .pretty, .white]
  private static let woven: [Quality] = [.red, .blue, .green, .yellow, .white, .purple, .striped, .soft, .old, .new]
  private static let eaten: [Quality] = [.little, .big]
  private static let painted: [Quality] = [.red, .blue, .green, .yellow, .white, .purple, .little, .old, .new, .pretty]
}

/// One thing of the story: its kind and what it is like.
public struct Item: Hashable, Codable, Sendable {
  public let thing: Thing
  public let quality: Quality
}

public enum Material: UInt8, CaseIterable, Codable, Sendable {
  case paper, string, wood, cloth, nails, feathers, leaves, paint, buttons, candle, tin, flour, eggs, apples, shells,
    straw
}

public enum Tool: UInt8, CaseIterable, Codable, Sendable { case glue, needle, thread, hammer }

/// Things that are gathered and counted.
public enum Collectible: UInt8, CaseIterable, Codable, Sendable {
  case shells, pebbles, flowers, acorns, leaves, feathers, berries, nuts, mushrooms, plums
}
