import Foundations

/// Makes stories, each decided by the seed and its number alone.
///
///     let generator = try StoryGenerator(seed: 7)
///     print(generator.story(at: 42).text)
///     let corpus = generator.corpus(byteCount: 10_000_000)
///     print(corpus.entropyFloor)                     // bits per byte that no model can beat
public struct StoryGenerator: Sendable {
  /// The corpus to train on, or the stories about combinations that training never saw.
  public enum Part: String, Codable, Sendable { case training, heldOut }

  public struct Options: Equatable, Codable, Sendable {
    public var part = Part.training
    /// Never in the training part; one in each story of the held-out part.
    public var heldOut: [Combination] = []
    /// Children and talking animals (of whatever species) that never appear in the training part; one of them is the
    /// hero of each story of the held-out part.
    public var heldOutNames: [Character] = []
    public var noise = Noise.Rates()
    /// An association to be found in the stories, and by a model of them; nil is balanced.
    public var bias: StoryBias?
    public init() {}
  }

  public let seed: UInt64
  public let options: Options
  let combinations: Combinations

  /// Throws a `WorkbookError` when the held-out part would be empty or a rate is no probability.
  public init(seed: UInt64, options: Options = Options()) throws {
    try options.noise.check()
    try options.bias?.check()
    self.seed = seed
    self.options = options
    combinations = try Combinations(heldOut: options.heldOut, names: options.heldOutNames, part: options.part)
  }

  public func story(at index: Int) -> Story {
    var writer = StoryWriter(self)
    var bytes: [UInt8] = []
    let measure = writer.append(storyAt: index, to: &bytes)
    let noise = writer.noise
    var world = World(writer.plan)
    for event in writer.plan.events { _ = world.apply(event) }
    return Story(
      index: index, text: String(decoding: bytes, as: UTF8.self), plan: writer.plan, facts: world.facts,
      measure: measure, noise: noise)
  }
}

/// Writes one story after another into a buffer, quickly.
public struct StoryWriter {
  private let generator: StoryGenerator
  private var telling: EnglishTelling
  /// What the last story was about.
  public private(set) var plan: StoryPlan

  public init(_ generator: StoryGenerator) {
    self.generator = generator
    plan = StoryPlan(plot: .lostThing, cast: Cast(hero: .child(0)), place: .park, daytime: .morning)
    telling = EnglishTelling(plan: plan)
  }

  /// What was done to the last story.
  public private(set) var noise = Noise()

  /// Appends the text of a story, in UTF-8, with no line end after it. The measure is that of the story without noise.
  public mutating func append(storyAt index: Int, to buffer: inout [UInt8]) -> Story.Measure {
    let rates = generator.options.noise
    if rates.isZero { return append(cleanStoryAt: index, to: &buffer) }
    var maker = NoiseMaker(seed: generator.seed, index: index, rates: rates)
    var clean: [UInt8] = []
    let measure = append(cleanStoryAt: maker.source(for: index), to: &clean)
    buffer += maker.dirty(clean)
    noise = maker.noise
    return measure
  }

  private mutating func append(cleanStoryAt index: Int, to buffer: inout [UInt8]) -> Story.Measure {
    append(
      Chooser(generator: SeededGenerator(seed: generator.seed, stream: UInt64(bitPattern: Int64(index)))), to: &buffer)
  }

  mutating func append(_ chooser: Chooser, to buffer: inout [UInt8]) -> Story.Measure {
    var planner = Planner(
      chooser: chooser, combinations: generator.combinations, bias: generator.options.bias)
    planner.makePlan()
    telling.tell(planner.plan, chooser: &planner.chooser, into: &buffer)
    plan = planner.plan
    return Story.Measure(surprisal: planner.chooser.surprisal, ambiguity: Story.Measure.allowedAmbiguity)
  }
}
