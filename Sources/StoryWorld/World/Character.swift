/// Who can appear in a story. No names or words here: a telling gives each character its name in its own language.
///
///     Character.child(4).gender                 // .feminine: even numbers are girls, odd ones boys
///     Character.beast(.fox, 7).kind             // .beast, an animal that talks
public enum Character: Hashable, Codable, Sendable {
  /// A child, by number in `0..<Character.childCount`.
  case child(Int)
  /// An animal that talks and has a name, by its number in `0..<Character.beastCount`.
  case beast(Species, Int)
  /// A grown-up whom the child knows.
  case elder(Elder)
  /// An animal that does not talk and has no name.
  case creature(Creature)

  public enum Kind: UInt8, CaseIterable, Codable, Sendable { case child, beast, elder, creature }
  public enum Gender: UInt8, Codable, Sendable { case feminine, masculine }

  public static let childCount = 48
  public static let beastCount = 24

  public var kind: Kind {
    switch self {
    case .child: .child
    case .beast: .beast
    case .elder: .elder
    case .creature: .creature
    }
  }

  public var gender: Gender {
    let number: Int
    switch self {
    case .child(let name): number = name
    case .beast(_, let name): number = name
    case .elder(let elder): number = Int(elder.rawValue)
    case .creature(let creature): number = Int(creature.rawValue)
    }
    return number % 2 == 0 ? .feminine : .masculine
  }
}

public enum Species: UInt8, CaseIterable, Codable, Sendable {
  case fox, rabbit, bear, mouse, hedgehog, squirrel, raccoon, badger, otter, beaver
}

/// Grown-ups; women at even places, men at odd ones. The first six are family, then neighbours, then wise old animals.
public enum Elder: UInt8, CaseIterable, Codable, Sendable {
  case mother, father, grandmother, grandfather, aunt, uncle
  case baker, farmer, teacher, sailor, painter, gardener
  case goose, mole, owl, tortoise

  static let ofChildren: [Elder] = [
    .mother, .father, .grandmother, .grandfather, .aunt, .uncle, .baker, .farmer, .teacher, .sailor, .painter,
    .gardener,
  ]
  static let ofBeasts: [Elder] = [.mother, .father, .grandmother, .grandfather, .goose, .mole, .owl, .tortoise]
  static let family: [Elder] = [.mother, .father, .grandmother, .grandfather, .aunt, .uncle]
  static let familyOfBeasts: [Elder] = [.mother, .father, .grandmother, .grandfather]
}

/// Animals that need help; told as "she" at even places and as "he" at odd ones.
public enum Creature: UInt8, CaseIterable, Codable, Sendable {
  case kitten, puppy, duckling, bird, lamb, calf, butterfly, beetle
}

/// What kind of child the hero is.
public enum Trait: UInt8, CaseIterable, Codable, Sendable {
  case curious, cheerful, quiet, clever, gentle, busy, careful, lively, shy, kind
}
