import Foundations

/// Tells a plan in English: walks the grammar, event by event, and keeps the reader's focus so that pronouns are clear.
///
///     var telling = EnglishTelling(grammar: .english)
///     telling.tell(plan, chooser: &chooser, into: &bytes)
struct EnglishTelling {
  let grammar: Grammar
  let acts: [Grammar.Operation]
  let introductions: [Grammar.Operation]
  let lexicon: EnglishLexicon

  var out: [UInt8] = []
  var chooser: Chooser
  var start = 0
  /// Which event is being told. What it says must not depend on events, people or things that come later.
  var eventNumber = 0
  var plan: StoryPlan

  // What the current event is about.
  var roles: [Role] = Array(repeating: .hero, count: Participant.allCases.count)
  var values = [Int](repeating: 0, count: Variable.allCases.count)
  var items: [Item?] = [nil, nil]
  var numbers = [0, 0]
  var flags: UInt64 = 0
  var storyFlags: UInt64 = 0

  // Where the reader's attention is.
  var sentence = 0
  var lastMention = [Int](repeating: never, count: Role.allCases.count)
  var atStart = true
  var articlePending = false
  static let never = -100

  init(plan: StoryPlan) {
    grammar = EnglishGrammar.grammar
    acts = EnglishGrammar.acts
    introductions = EnglishGrammar.introductions
    lexicon = EnglishLexicon.shared
    chooser = Chooser(generator: SeededGenerator(seed: 0))
    self.plan = plan
  }

  /// Appends the story to `buffer`, without a line end after it.
  mutating func tell(_ plan: StoryPlan, chooser: inout Chooser, into buffer: inout [UInt8]) {
    swap(&out, &buffer)
    swap(&self.chooser, &chooser)
    defer {
      swap(&out, &buffer)
      swap(&self.chooser, &chooser)
    }
    begin(plan)
    var lastBreak = 0
    var paragraphs = 1
    var interludes: [Act] = [.interlude, .passing]
    for (number, event) in plan.events.enumerated() {
      eventNumber = number
      self.chooser.script?.arrive(at: number, out, from: start)
      if chooserHasFailed { return }
      if number > 0 {
        let mayBreak = event.opensParagraph && sentence - lastBreak >= 3 && paragraphs < 4
        if mayBreak, choose(2) == 0 {
          out.append(UInt8(ascii: "\n"))
          lastBreak = sentence
          paragraphs += 1
        } else {
          out.append(UInt8(ascii: " "))
        }
        if event.opensParagraph { tellInterlude(&interludes) }
      }
      tell(event)
      if number == 0 { tellDetails() }
      if event == .arrives(.friend), plan.plot.isCalm, flip(2, of: 3) {
        out.append(UInt8(ascii: " "))
        say(.smallTalk)
      }
    }
    eventNumber = plan.events.count
    self.chooser.script?.arrive(at: eventNumber, out, from: start)
    if flip(2, of: 3) {
      out.append(UInt8(ascii: " "))
      bind(.hero)
      say(.closing)
    }
    if let script = self.chooser.script {
      script.check(out, from: start)
      if let target = script.target, out.count - start != target.count { script.hasFailed = true }
    }
  }

  /// One or two sentences about the place and the hero, each of another kind.
  mutating func tellDetails() {
    var kinds: [Act] = [.aside, .look, .pack, .onTheWay]
    for _ in 0..<(flip(2, of: 3) ? 2 : 1) {
      out.append(UInt8(ascii: " "))
      bind(.hero)
      say(kinds.remove(at: choose(kinds.count)))
    }
  }

  /// Perhaps a sentence about what goes on around, each kind at most once a story.
  mutating func tellInterlude(_ kinds: inout [Act]) {
    guard !kinds.isEmpty, flip(2, of: 3) else { return }
    bind(.hero)
    say(kinds.remove(at: choose(kinds.count)))
    out.append(UInt8(ascii: " "))
    fadeFocus()
  }

  /// After a sentence about others, a name is needed again.
  mutating func fadeFocus() {
    for role in lastMention.indices where lastMention[role] != EnglishTelling.never {
      lastMention[role] = EnglishTelling.never + 1
    }
  }

  mutating func begin(_ plan: StoryPlan) {
    self.plan = plan
    start = out.count
    sentence = 0
    for role in Role.allCases { lastMention[Int(role.rawValue)] = EnglishTelling.never }
    items[0] = plan.items.first
    items[1] = plan.items.count > 1 ? plan.items[1] : nil
    values[Variable.place] = Int(plan.place.rawValue)
    values[Variable.daytime] = Int(plan.daytime.rawValue)
    storyFlags = Flag.bit(plan.place.isOutdoors ? .outdoors : .indoors)
    storyFlags |= 1 << (UInt64(Flag.morning.rawValue) + UInt64(plan.daytime.rawValue))
    if let weather = plan.weather {
      values[Variable.weather] = Int(weather.rawValue)
      storyFlags |= Flag.bit(.weather) | 1 << (UInt64(Flag.sunny.rawValue) + UInt64(weather.rawValue))
    }
    if let trait = plan.trait {
      values[Variable.trait] = Int(trait.rawValue)
      storyFlags |= Flag.bit(.trait)
    }
    if plan.feeling.isPositive { storyFlags |= Flag.bit(.positive) }
    if plan.cast.elder != nil { storyFlags |= Flag.bit(.elder) }
    if plan.cast.friend != nil { storyFlags |= Flag.bit(.friend) }
    if let creature = plan.cast.creature {
      values[Variable.creature] = Int(creature.rawValue)
      if creature == .bird || creature == .butterfly || creature == .beetle { storyFlags |= Flag.bit(.flies) }
      if creature == .butterfly || creature == .beetle { storyFlags |= Flag.bit(.tiny) }
    }
    if !plan.plot.things.isEmpty { storyFlags |= EnglishTelling.flag(plan.items[0].thing) }
  }

  static func flag(_ thing: Thing) -> UInt64 {
    1 << (UInt64(Flag.tToy.rawValue) + UInt64(thing.category.rawValue))
  }

  var chooserHasFailed: Bool { chooser.script?.hasFailed ?? false }

  // MARK: Binding

  /// Makes `actor` A and `other` B, and sets the flags that follow.
  mutating func bind(_ actor: Role, _ other: Role? = nil) {
    flags = storyFlags
    bind(actor, as: .actor, firstFlag: .aChild)
    if let other {
      bind(other, as: .other, firstFlag: .bChild)
      if plan.cast[actor]?.gender == plan.cast[other]?.gender { flags |= Flag.bit(.same) }
    }
    roles[Participant.hero] = .hero
    roles[Participant.friend] = .friend
    roles[Participant.elder] = .elder
    roles[Participant.creature] = .creature
  }

  mutating func bind(_ role: Role, as participant: Participant, firstFlag: Flag) {
    roles[participant] = role
    guard let character = plan.cast[role] else { fatalError("Nobody plays \(role) in \(plan.plot).") }
    flags |= 1 << (UInt64(firstFlag.rawValue) + UInt64(character.kind.rawValue))
    if case .elder(let elder) = character, elder.rawValue <= Elder.uncle.rawValue {
      flags |= Flag.bit(participant == .actor ? .aFamily : .bFamily)
    }
    if role == .hero { flags |= Flag.bit(participant == .actor ? .aHero : .bHero) }
    if lastMention[Int(role.rawValue)] != EnglishTelling.never {
      flags |= Flag.bit(participant == .actor ? .aKnown : .bKnown)
    }
  }

  /// Makes the thing in `slot` T and the other one U.
  mutating func take(_ slot: Slot) {
    items[0] = plan.items[Int(slot.rawValue)]
    items[1] = plan.items.count > 1 ? plan.items[1 - Int(slot.rawValue)] : nil
    values[Variable.thing] = Int(items[0]!.thing.rawValue)
    for category in Thing.Category.allCases {
      flags &= ~(1 << (UInt64(Flag.tToy.rawValue) + UInt64(category.rawValue)))
    }
    flags |= EnglishTelling.flag(items[0]!.thing)
  }

  mutating func set(_ variable: Variable, _ value: some RawRepresentable<UInt8>) {
    values[variable] = Int(value.rawValue)
  }

  mutating func count(_ number: Int, _ other: Int = 0) {
    numbers[0] = number
    numbers[1] = other
    if number == 1 { flags |= Flag.bit(.one) }
    if other == 1 { flags |= Flag.bit(.otherIsOne) }
  }

  mutating func raise(_ flag: Flag) { flags |= Flag.bit(flag) }
}
