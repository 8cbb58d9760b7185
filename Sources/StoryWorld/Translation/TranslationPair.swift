import Foundations

/// A sentence in English and the one Esperanto sentence that means the same.
///
///     for pair in generator.sentencePairs(at: 42) { print(pair.english, pair.esperanto) }
///     // Mia gave the red kite to Ben.     Mia donis la ruĝan kajton al Ben.
public struct TranslationPair: Hashable, Codable, Sendable {
  public let english: String
  public let esperanto: String
}

/// A story told plainly, sentence by sentence, in two languages.
public struct ParallelStory: Sendable {
  public let index: Int
  public let plan: StoryPlan
  public let sentences: [TranslationPair]

  public var english: String { sentences.map(\.english).joined(separator: " ") }
  public var esperanto: String { sentences.map(\.esperanto).joined(separator: " ") }
}

extension StoryGenerator {
  /// The story of that number in plain sentences; it has the plan of `story(at:)`, so the same facts hold in it.
  public func parallelStory(at index: Int) -> ParallelStory {
    var telling = ParallelTelling(seed: seed, index: index, plan: plan(at: index))
    return ParallelStory(index: index, plan: telling.plan, sentences: telling.story())
  }

  /// The sentences of the plain story and some statements and questions about its facts.
  public func sentencePairs(at index: Int) -> [TranslationPair] {
    let plan = plan(at: index)
    var telling = ParallelTelling(seed: seed, index: index, plan: plan)
    return telling.story() + telling.facts(World.facts(of: plan))
  }

  /// `count` different pairs, none of them with an English sentence of `excluded`, from the stories from `first` on.
  ///
  /// Sentences such as "It was morning." come in many stories: pass what is tested to the training part as `excluded`.
  public func sentencePairs(
    count: Int, from first: Int = 0, excluding excluded: Set<String> = []
  ) -> [TranslationPair] {
    var pairs: [TranslationPair] = []
    var seen = excluded
    var index = first
    while pairs.count < count {
      for pair in sentencePairs(at: index) where pairs.count < count && seen.insert(pair.english).inserted {
        pairs.append(pair)
      }
      index += 1
    }
    return pairs
  }

  /// What story number `index` means.
  public func plan(at index: Int) -> StoryPlan {
    var planner = Planner(
      chooser: Chooser(generator: SeededGenerator(seed: seed, stream: UInt64(bitPattern: Int64(index)))),
      combinations: combinations, bias: options.bias)
    planner.makePlan()
    return planner.plan
  }
}

extension World {
  /// The facts of a whole story.
  static func facts(of plan: StoryPlan) -> [FactRecord] {
    var world = World(plan)
    for event in plan.events { _ = world.apply(event) }
    return world.facts
  }
}
