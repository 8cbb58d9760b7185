import Foundations

/// One story and the questions that it answers.
///
/// A question is only made when a reader of the text can answer it, and in one way: a thing that the text also mentions
/// with another color is not asked about, nor who has a thing that was shared, lent or eaten.
struct TaskSource {
  struct Made {
    var question: String
    var answer: String
    var required: [String] = []
    var showsStory = true
  }

  let plan: StoryPlan
  let text: String
  /// Those of the text, without capitals and punctuation.
  private let words: [Substring]
  let facts: [FactRecord]
  var generator: SeededGenerator

  init(plan: StoryPlan, text: String, generator: SeededGenerator) {
    self.plan = plan
    self.text = text
    words = StoryTask.words(text)
    self.generator = generator
    facts = World.facts(of: plan)
  }

  mutating func pick<Option>(_ options: [Option]) -> Option { options[generator.integer(below: options.count)] }

  private var hero: String { EnglishNames.name(of: plan.cast.hero) }
  private func sentence(_ words: String) -> String { words.startingWithCapital + "." }

  mutating func question(_ kind: StoryTask.Kind, _ part: StoryGenerator.Part) -> Made? {
    switch kind {
    case .holder: holder()
    case .quality: quality()
    case .location: location()
    case .feeling: feeling()
    case .count: count()
    case .giver: giver()
    case .sentiment: sentiment()
    case .tell: tell()
    case .unanswerable: unanswerable(part)
    case .translate: nil
    }
  }

  // MARK: - Questions about the story

  private mutating func holder() -> Made? {
    let isClear = plan.events.allSatisfy { event in
      switch event {
      case .lends, .fetchesFor, .runsAway, .shares, .relents, .hides, .sharesPrize, .collapses: false
      default: true
      }
    }
    guard isClear, !plan.items.isEmpty else { return nil }
    let item = pick(plan.items)
    guard item.thing.category != .food, isUnmistakable(item), !facts.contains(where: { $0.fact == .broken(item.thing) })
    else { return nil }
    let owner = facts.lazy.filter(\.holdsAtEnd).compactMap { record -> Character? in
      if case .possession(item.thing, let owner) = record.fact { owner } else { nil }
    }.first
    let wasGivenUp = plan.events.contains { if case .givesUp = $0 { true } else { false } }
    guard owner != nil || (wasGivenUp && item == plan.items[0]) else { return nil }
    let noun = EnglishNames.name(of: item.thing)
    let question = pick([
      "Who has the \(noun) at the end?", "Who has the \(noun) now?", "At the end of the story, who has the \(noun)?",
    ])
    return Made(question: question, answer: sentence(owner.map { EnglishNames.name(of: $0) } ?? "nobody"))
  }

  private mutating func quality() -> Made? {
    guard !plan.items.isEmpty else { return nil }
    let item = pick(plan.items)
    let noun = EnglishNames.name(of: item.thing)
    guard text.contains("\(item.quality) \(noun)"), isUnmistakable(item) else { return nil }
    let isColor = item.quality.rawValue <= Quality.purple.rawValue
    let question = pick(
      isColor
        ? ["What color is the \(noun)?", "What color does the \(noun) have?", "Which color is the \(noun)?"]
        : ["What is the \(noun) like?", "What kind of \(noun) is it?", "How is the \(noun) described?"])
    return Made(question: question, answer: sentence("\(item.quality)"))
  }

  private mutating func location() -> Made? {
    let question = pick([
      "Where was \(hero)?", "Where does the story happen?", "Where did the story about \(hero) take place?",
    ])
    return Made(question: question, answer: sentence(EnglishNames.phrase(in: plan.place)))
  }

  private mutating func feeling() -> Made? {
    guard names(plan.feeling) else { return nil }
    let question = pick([
      "How does \(hero) feel at the end?", "How did \(hero) feel in the end?",
      "At the end of the story, how does \(hero) feel?",
    ])
    return Made(question: question, answer: sentence(EnglishNames.name(of: plan.feeling)))
  }

  private mutating func count() -> Made? {
    for record in facts.reversed() where record.holdsAtEnd {
      guard case .count(let kind, let who, let number) = record.fact else { continue }
      let plural = EnglishNames.name(of: kind, count: 2)
      let name = EnglishNames.name(of: who)
      let question = pick([
        "How many \(plural) does \(name) have at the end?", "How many \(plural) did \(name) have in the end?",
        "How many \(plural) are there at the end?",
      ])
      return Made(question: question, answer: sentence(EnglishNames.word(for: number)))
    }
    return nil
  }

  private mutating func giver() -> Made? {
    let gifts = facts.compactMap { record -> (Character, Character, Thing)? in
      guard case .gave(let giver, let receiver, let thing) = record.fact else { return nil }
      switch plan.events[record.event] {
      case .owns, .hands, .bringsBack, .givesFromPity, .givesGift, .lendsWarm: return (giver, receiver, thing)
      default: return nil
      }
    }
    guard !gifts.isEmpty else { return nil }
    let (giver, receiver, thing) = pick(gifts)
    guard gifts.filter({ $0.1 == receiver && $0.2 == thing }).count == 1 else { return nil }
    let (noun, name) = (EnglishNames.name(of: thing), EnglishNames.name(of: receiver))
    let question = pick([
      "Who gave the \(noun) to \(name)?", "Who gave \(name) the \(noun)?", "From whom did \(name) get the \(noun)?",
    ])
    return Made(question: question, answer: sentence(EnglishNames.name(of: giver)))
  }

  private mutating func sentiment() -> Made? {
    let question = pick([
      "Does the story end happily or sadly?", "Is the end of the story happy or sad?",
      "Is this a story with a happy or a sad end?",
    ])
    // One answer for all wordings, so that the label can be scored.
    return Made(question: question, answer: plan.feeling.isPositive ? "Happy." : "Sad.")
  }

  private mutating func tell() -> Made? {
    let noun = EnglishNames.name(of: plan.items[0].thing)
    guard StoryTask.words(text).contains(Substring(hero.lowercased())) else { return nil }
    let question = pick([
      "Tell a story about \(hero) and a \(noun).", "Write a story with \(hero) and a \(noun) in it.",
      "Please tell me about \(hero) and a \(noun).",
    ]).replacingArticles
    return Made(question: question, answer: text, required: [hero, noun], showsStory: false)
  }

  private mutating func unanswerable(_ part: StoryGenerator.Part) -> Made? {
    switch generator.integer(below: 4) {
    case 0:
      let name = pick(EnglishLexicon.allNames)
      guard !text.contains(name) else { return nil }
      let question = pick([
        "How does \(name) feel at the end?", "Where was \(name)?", "What did \(name) find?", "Who helped \(name)?",
      ])
      return Made(question: question, answer: StoryTask.unknown)
    case 1:
      let noun = EnglishNames.name(of: pick(Thing.allCases))
      guard !text.contains(noun) else { return nil }
      let question = pick([
        "Who has the \(noun) at the end?", "What color is the \(noun)?", "Who gave the \(noun) to \(hero)?",
        "Who broke the \(noun)?",
      ])
      return Made(question: question, answer: StoryTask.unknown)
    default:
      let questions = WorldQuestions.questions(part)
      return Made(question: pick(questions), answer: StoryTask.unknown, showsStory: generator.integer(below: 2) == 0)
    }
  }

  // MARK: - What the text says

  private static let colors: Set<Substring> = [
    "red", "blue", "green", "yellow", "white", "black", "brown", "gray", "orange", "purple", "pink",
  ]

  /// Whether the text gives no second thing of that name, which would have a color of its own.
  private func isUnmistakable(_ item: Item) -> Bool {
    let noun = StoryTask.words(EnglishNames.name(of: item.thing))
    for start in words.indices.dropFirst() where words[start...].starts(with: noun) {
      if TaskSource.colors.contains(words[start - 1]), words[start - 1] != "\(item.quality)" { return false }
    }
    return true
  }

  /// Whether the text has a word for `feeling`.
  func names(_ feeling: Feeling) -> Bool {
    let wanted = feeling.englishWords
    return words.contains { wanted.contains($0) }
  }

  /// Whether a reader of this story could come to the answer of `task`.
  func mayAnswer(_ task: StoryTask) -> Bool {
    let words = " " + self.words.joined(separator: " ") + " "
    let answer = StoryTask.words(task.answer).joined(separator: " ")
    return switch task.kind {
    case .sentiment: plan.feeling.isPositive == (task.answer == "Happy.")
    case .feeling: plan.feeling.englishWords.contains(Substring(answer)) || words.contains(" \(answer) ")
    default: words.contains(" \(answer) ")
    }
  }
}

extension Feeling {
  /// What a story can end in: fear is always overcome, or turns into something else.
  static let endings = allCases.filter { $0 != .scared }

  /// The words by which stories name it.
  var englishWords: Set<Substring> {
    switch self {
    case .happy: ["happy", "glad", "pleased", "merry", "joy", "happily"]
    case .proud: ["proud", "pride"]
    case .relieved: ["relieved", "relief"]
    case .grateful: ["grateful", "thankful", "thanks"]
    case .sad: ["sad", "unhappy", "gloomy", "sadly", "cry", "cried", "tears", "wept", "sobbed"]
    case .disappointed: ["disappointed", "pity", "shame"]
    case .lonely: ["lonely", "alone"]
    case .sorry: ["sorry", "ashamed", "guilty"]
    case .scared: ["scared", "frightened", "afraid", "fear"]
    case .angry: ["angry", "cross", "mad", "anger"]
    }
  }
}

extension EnglishLexicon {
  /// The names of children and of talking animals.
  static let allNames =
    (0..<Character.childCount).map { shared.childNames[$0] } + (0..<Character.beastCount).map { shared.beastNames[$0] }
}

extension String {
  /// "a apple" as "an apple".
  fileprivate var replacingArticles: String {
    var words = split(separator: " ", omittingEmptySubsequences: false)
    for index in words.indices.dropLast() where words[index] == "a" {
      if let first = words[index + 1].first, "aeiou".contains(first) { words[index] = "an" }
    }
    return words.joined(separator: " ")
  }
}
