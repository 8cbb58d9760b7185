/// How a character feels.
public enum Feeling: UInt8, CaseIterable, Codable, Sendable {
  case happy, proud, relieved, grateful
  case sad, disappointed, lonely, sorry, scared, angry

  public var isPositive: Bool { rawValue <= Feeling.grateful.rawValue }
}
