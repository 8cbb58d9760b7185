/// Something that is true in a story and that its text lets a reader know.
///
///     for record in story.facts where record.holdsAtEnd { print(record.fact) }
public enum Fact: Hashable, Codable, Sendable {
  case possession(of: Thing, by: Character)
  case quality(of: Thing, is: Quality)
  case location(of: Character, at: Place)
  case count(of: Collectible, heldBy: Character, is: Int)
  case feeling(of: Character, is: Feeling, because: Cause)
  case wanted(by: Character, Thing)
  case gave(Character, to: Character, Thing)
  case helped(Character, Character)
  case made(Character, Thing)
  case broken(Thing)
  case promised(Character, to: Character, Task)
  case afraid(Character, of: Fear)
  case won(Character, Contest)
}

/// A fact and when it became true, as an index into the plan's events.
public struct FactRecord: Hashable, Codable, Sendable {
  public let fact: Fact
  /// The event that made it so.
  public let event: Int
  /// Whether it is still so when the story ends. What somebody did, or wanted, stays true.
  public let holdsAtEnd: Bool
}
