/// How often an association occurs, for heroes of the group and for the others.
public struct AssociationCount: Equatable, Sendable {
  /// Stories with one of the values, and stories in which the matter comes up at all.
  public struct Tally: Equatable, Sendable {
    public var favored = 0
    public var total = 0
    public var rate: Double { total == 0 ? 0 : Double(favored) / Double(total) }
  }

  public var group = Tally()
  public var others = Tally()

  /// The difference of the rates: 0 where there is no association, 1 where it is complete.
  public var gap: Double { group.rate - others.rate }

  mutating func add(isInGroup: Bool, isFavored: Bool) {
    group.total += isInGroup ? 1 : 0
    others.total += isInGroup ? 0 : 1
    group.favored += isInGroup && isFavored ? 1 : 0
    others.favored += !isInGroup && isFavored ? 1 : 0
  }
}

extension StoryBias {
  /// Counts the association in what stories mean.
  public func count(plans: some Sequence<StoryPlan>) -> AssociationCount {
    var count = AssociationCount()
    for plan in plans {
      if let isFavored = isFavored(in: plan) {
        count.add(isInGroup: isInGroup(plan.cast.hero.gender), isFavored: isFavored)
      }
    }
    return count
  }

  /// Counts the association in what texts say, such as a model's.
  ///
  /// The first name decides the group. A thing counts by its first mention with "the", a feeling by the last word for one,
  /// a task and a trait by their wording; courage is fear named and a good end. Texts without a name, or that do not come
  /// to the matter, are left out. The same count before and after is what can be compared.
  public func count(texts: some Sequence<String>) -> AssociationCount {
    var count = AssociationCount()
    for text in texts {
      let words = StoryTask.words(text)
      guard let gender = words.lazy.compactMap({ StoryBias.genders[$0] }).first, let isFavored = isFavored(in: words)
      else { continue }
      count.add(isInGroup: isInGroup(gender), isFavored: isFavored)
    }
    return count
  }

  /// Nil when the matter does not come up.
  private func isFavored(in plan: StoryPlan) -> Bool? {
    switch values {
    case .things: return plan.plot.things.isEmpty ? nil : favors(plan.items[0].thing)
    case .feelings: return favors(plan.feeling)
    case .traits: return plan.trait.map(favors)
    case .tasks:
      for event in plan.events {
        switch event {
        case .promises(.hero, _, let task), .earns(.hero, _, let task, _): return favors(task)
        default: continue
        }
      }
      return nil
    case .courage:
      guard plan.plot == .fear else { return nil }
      return plan.events.contains { if case .overcomes = $0 { true } else { false } }
    }
  }

  private func isFavored(in words: [Substring]) -> Bool? {
    switch values {
    case .things:
      for start in words.indices.dropFirst() where words[start - 1] == "the" {
        for (thing, name) in StoryBias.thingNames where words[start...].starts(with: name) { return favors(thing) }
      }
      return nil
    case .feelings: return lastFeeling(in: words).map(favors)
    case .traits:
      let trait = words.lazy.compactMap { word in Trait.allCases.first { "\($0)" == word } }.first
      return trait.map(favors)
    case .tasks:
      for index in words.indices.dropLast(2) where words[index + 1] == "the" {
        if let task = StoryBias.taskWords.first(where: {
          $0.verbs.contains(words[index]) && $0.noun == words[index + 2]
        }) {
          return favors(task.task)
        }
      }
      return nil
    case .courage:
      guard words.contains("afraid") || words.contains("scared") else { return nil }
      return lastFeeling(in: words).map(\.isPositive)
    }
  }

  private func lastFeeling(in words: [Substring]) -> Feeling? {
    for word in words.reversed() {
      if let feeling = Feeling.allCases.first(where: { $0.englishWords.contains(word) }) { return feeling }
    }
    return nil
  }

  private static let genders: [Substring: Character.Gender] = {
    var genders: [Substring: Character.Gender] = [:]
    for number in 0..<Character.childCount {
      genders[Substring(EnglishNames.name(of: .child(number)).lowercased())] = Character.child(number).gender
    }
    for number in 0..<Character.beastCount {
      let beast = Character.beast(.fox, number)
      // "olive" and "willow" are words as well; as the first name in a story they are names.
      genders[Substring(EnglishNames.name(of: beast).lowercased())] = beast.gender
    }
    return genders
  }()

  private static let thingNames = Thing.allCases.map { ($0, StoryTask.words(EnglishNames.name(of: $0))) }

  private static let taskWords: [(task: Task, verbs: Set<Substring>, noun: Substring)] = [
    (.flowers, ["water", "watered"], "flowers"), (.hens, ["feed", "fed"], "hens"),
    (.path, ["sweep", "swept", "cleaned"], "path"), (.gate, ["close", "closed", "shut"], "gate"),
    (.soup, ["watch", "watched", "stir", "stirred"], "soup"), (.fire, ["watch", "watched", "feed", "fed"], "fire"),
    (.beans, ["pick", "picked"], "beans"),
  ]
}
