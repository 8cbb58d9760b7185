/// One story: what it means, how it reads, what is true in it, and how surprising it is.
public struct Story: Sendable {
  public let index: Int
  public let text: String
  public let plan: StoryPlan
  public let facts: [FactRecord]
  /// What the hero feels at the end.
  public var feeling: Feeling { plan.feeling }
  public let measure: Measure
  /// What was done to the text; nothing in a clean corpus.
  public let noise: Noise

  /// How much a story tells, in bits. On average over stories: surprisal - ambiguity <= true entropy <= surprisal.
  public struct Measure: Equatable, Sendable {
    /// −log₂ of the probability of the choices that made the text.
    public var surprisal: Double
    /// How much of it may be overstated, on average, because other choices make the same text.
    public var ambiguity: Double

    /// The allowance for a story, in bits.
    ///
    /// The grammar is meant to be unambiguous: alternatives differ in what they write, nothing is drawn that is not
    /// told, and `Derivations` finds every way to make a text. In 600 random stories it found no second way, so with
    /// 95 % confidence fewer than 3 in 600 have one ("rule of three"); the worst that was ever met while the grammar
    /// was being written was four equally likely ways, 2 bits. 3 / 600 · 2 bits = 0.01 bits; twice that is allowed
    /// for.
    static let allowedAmbiguity = 0.02
  }
}
