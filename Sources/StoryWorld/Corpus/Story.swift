/// One story: what it means, how it reads, what is true in it, and how surprising it is.
public struct Story: Sendable {
  public let index: Int
  public let text: String
  public let plan: StoryPlan
  public let facts: [FactRecord]
  /// What the hero feels at the end.
  public var feeling: Feeling { plan.feeling }
  public let measure: Measure

  /// How much a story tells, in bits: its floor is `surprisal - ambiguity`.
  public struct Measure: Equatable, Sendable {
    /// −log₂ of the probability of the choices that made the text.
    public var surprisal: Double
    /// At most this much of it may be overstated because other choices make the same text.
    public var ambiguity: Double
  }
}
