/// Dirt to be cleaned off again.
public enum Noise {
  public struct Rates: Equatable, Codable, Sendable {
    public init() {}
  }
}
