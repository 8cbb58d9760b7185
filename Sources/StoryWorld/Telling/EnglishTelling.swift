import Foundations

/// Tells a plan in English: walks the grammar, event by event, and keeps the reader's focus so that pronouns are clear.
///
///     var telling = EnglishTelling(grammar: .english)
///     telling.tell(plan, chooser: &chooser, into: &bytes)
struct EnglishTelling {
  let grammar: Grammar
  private let acts: [Grammar.Operation]
  private let introductions: [Grammar.Operation]
  private let lexicon: EnglishLexicon

  var out: [UInt8] = []
  var chooser: Chooser
  private var start = 0
  /// Which event is being told. What it says must not depend on events, people or things that come later.
  private(set) var eventNumber = 0
  private(set) var plan: StoryPlan

  // What the current event is about.
  private var roles: [Role] = Array(repeating: .hero, count: Participant.allCases.count)
  private var values = [Int](repeating: 0, count: Variable.allCases.count)
  private var items: [Item?] = [nil, nil]
  private var numbers = [0, 0]
  private var flags: UInt64 = 0
  private var storyFlags: UInt64 = 0

  // Where the reader's attention is.
  private var sentence = 0
  private var lastMention = [Int](repeating: never, count: Role.allCases.count)
  private var atStart = true
  private var articlePending = false
  private static let never = -100

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
      if case .arrives = event, plan.plot.isCalm, flip(2, of: 3) {
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
  private mutating func tellDetails() {
    var kinds: [Act] = [.aside, .look, .pack, .onTheWay]
    for _ in 0..<1 + choose(2) {
      out.append(UInt8(ascii: " "))
      bind(.hero)
      say(kinds.remove(at: choose(kinds.count)))
    }
  }

  /// Perhaps a sentence about what goes on around, each kind at most once a story.
  private mutating func tellInterlude(_ kinds: inout [Act]) {
    guard !kinds.isEmpty, choose(2) == 0 else { return }
    bind(.hero)
    say(kinds.remove(at: choose(kinds.count)))
    out.append(UInt8(ascii: " "))
    fadeFocus()
  }

  /// After a sentence about others, a name is needed again.
  private mutating func fadeFocus() {
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
    if plan.cast.hero.kind == .beast { storyFlags |= Flag.bit(.Hbeast) }
    if plan.cast.elder != nil { storyFlags |= Flag.bit(.elder) }
    if plan.cast.friend != nil { storyFlags |= Flag.bit(.friend) }
    if let creature = plan.cast.creature {
      values[Variable.creature] = Int(creature.rawValue)
      if creature == .bird || creature == .butterfly || creature == .beetle { storyFlags |= Flag.bit(.flies) }
      if creature == .butterfly || creature == .beetle { storyFlags |= Flag.bit(.tiny) }
    }
    if !plan.plot.things.isEmpty { storyFlags |= EnglishTelling.flag(plan.items[0].thing) }
  }

  private static func flag(_ thing: Thing) -> UInt64 {
    1 << (UInt64(Flag.Ttoy.rawValue) + UInt64(thing.category.rawValue))
  }

  private var chooserHasFailed: Bool { chooser.script?.hasFailed ?? false }

  // MARK: Binding

  /// Makes `actor` A and `other` B, and sets the flags that follow.
  mutating func bind(_ actor: Role, _ other: Role? = nil) {
    flags = storyFlags
    bind(actor, as: .A, firstFlag: .Achild)
    if let other {
      bind(other, as: .B, firstFlag: .Bchild)
      if plan.cast[actor]?.gender == plan.cast[other]?.gender { flags |= Flag.bit(.same) }
    }
    roles[Participant.H] = .hero
    roles[Participant.F] = .friend
    roles[Participant.E] = .elder
    roles[Participant.C] = .creature
  }

  private mutating func bind(_ role: Role, as participant: Participant, firstFlag: Flag) {
    roles[participant] = role
    guard let character = plan.cast[role] else { fatalError("Nobody plays \(role) in \(plan.plot).") }
    flags |= 1 << (UInt64(firstFlag.rawValue) + UInt64(character.kind.rawValue))
    if case .elder(let elder) = character, elder.rawValue <= Elder.uncle.rawValue {
      flags |= Flag.bit(participant == .A ? .Afamily : .Bfamily)
    }
    if role == .hero { flags |= Flag.bit(participant == .A ? .Ahero : .Bhero) }
    if lastMention[Int(role.rawValue)] != EnglishTelling.never {
      flags |= Flag.bit(participant == .A ? .Aknown : .Bknown)
    }
  }

  /// Makes the thing in `slot` T and the other one U.
  mutating func take(_ slot: Slot) {
    items[0] = plan.items[Int(slot.rawValue)]
    items[1] = plan.items.count > 1 ? plan.items[1 - Int(slot.rawValue)] : nil
    values[Variable.thing] = Int(items[0]!.thing.rawValue)
    for category in Thing.Category.allCases { flags &= ~(1 << (UInt64(Flag.Ttoy.rawValue) + UInt64(category.rawValue))) }
    flags |= EnglishTelling.flag(items[0]!.thing)
  }

  mutating func set(_ variable: Variable, _ value: some RawRepresentable<UInt8>) { values[variable] = Int(value.rawValue) }

  mutating func count(_ number: Int, _ other: Int = 0) {
    numbers[0] = number
    numbers[1] = other
    if number == 1 { flags |= Flag.bit(.one) }
    if other == 1 { flags |= Flag.bit(.otherIsOne) }
  }

  mutating func raise(_ flag: Flag) { flags |= Flag.bit(flag) }

  // MARK: Walking the grammar

  /// Tells one act as one or more whole sentences.
  mutating func say(_ act: Act) {
    atStart = true
    run(acts[Int(act.rawValue)])
  }

  private mutating func flip(_ yes: Int, of total: Int) -> Bool {
    if let script = chooser.script { script.check(out, from: start) }
    return chooser.flip(yes, of: total)
  }

  private mutating func choose(_ bound: Int) -> Int {
    if let script = chooser.script { script.check(out, from: start) }
    return chooser.index(below: bound)
  }

  private mutating func run(_ operation: Grammar.Operation) {
    switch operation.step {
    case .literal: write(Int(operation.a), Int(operation.b), sentences: Int(operation.extra))
    case .choice: runChoice(operation)
    case .family:
      let rule = grammar.families[Int(operation.a)][values[Int(operation.b)]]
      precondition(rule >= 0, "A family lacks a value.")
      runChoice(grammar.rules[Int(rule)])
    case .character: writeCharacter(roles[Int(operation.a)], Form(rawValue: UInt8(operation.b))!)
    case .thing: writeThing(items[Int(operation.a)], ThingForm(rawValue: UInt8(operation.b))!)
    case .number: write(lexicon.numbers, numbers[Int(operation.a)])
    case .whenever:
      if grammar.conditions[Int(operation.extra)].holds(flags) {
        for index in Int(operation.a)..<Int(operation.b) { run(grammar.operations[index]) }
      }
    case .capital: atStart = true
    case .article: writeArticle()
    }
  }

  private mutating func runChoice(_ operation: Grammar.Operation) {
    let first = Int(operation.a)
    let count = Int(operation.b) - first
    var chosen = first
    if count > 1 {
      if let script = chooser.script {
        script.check(out, from: start)
        if script.hasFailed { return }
      }
      if operation.extra == Int32(count) {
        chosen += chooser.index(below: count)
      } else if operation.extra > 0 {
        let (grammar, flags) = (grammar, flags)
        chosen += chooser.weighted(count: count, total: Int(operation.extra)) {
          grammar.weight(of: first + $0, flags)
        }
      } else {
        let (grammar, flags) = (grammar, flags)
        var total = 0
        for index in first..<Int(operation.b) { total += grammar.weight(of: index, flags) }
        precondition(total > 0, "No alternative may be taken.")
        chosen += chooser.weighted(count: count, total: total) { grammar.weight(of: first + $0, flags) }
      }
    }
    let alternative = grammar.alternatives[chosen]
    for index in Int(alternative.start)..<Int(alternative.end) { run(grammar.operations[index]) }
  }

  // MARK: Writing

  private mutating func write(_ from: Int, _ to: Int, sentences: Int) {
    finishArticle(before: grammar.text[from])
    if endsSentence(), !(97...122).contains(grammar.text[from]) || out.last == UInt8(ascii: " ") { atStart = true }
    let position = out.count
    out.append(contentsOf: grammar.text[from..<to])
    finishStart(at: position)
    sentence += sentences
  }

  private mutating func write(_ table: WordTable, _ word: Int) {
    let range = table.range(of: word)
    finishArticle(before: table.text[range.lowerBound])
    if endsSentence() { atStart = true }
    let position = out.count
    out.append(contentsOf: table.text[range])
    finishStart(at: position)
  }

  private mutating func finishStart(at position: Int) {
    guard atStart else { return }
    var position = position
    if out[position] == UInt8(ascii: " ") { position += 1 }
    if position < out.count, out[position] == UInt8(ascii: "\"") { position += 1 }
    guard position < out.count else { return }
    atStart = false
    if (97...122).contains(out[position]) { out[position] -= 32 }
  }

  /// Whether what is written so far ends a sentence, so that a capital follows.
  private func endsSentence() -> Bool {
    var end = out.count - 1
    if end > start, out[end] == UInt8(ascii: " ") { end -= 1 }
    if end > start, out[end] == UInt8(ascii: "\"") {
      // A question or a call may go on after the quotation: "Why?" she asked.
      return out[end - 1] == UInt8(ascii: ".")
    }
    return end > start
      && (out[end] == UInt8(ascii: ".") || out[end] == UInt8(ascii: "!") || out[end] == UInt8(ascii: "?"))
  }

  private mutating func writeArticle() {
    finishArticle(before: 0)
    if endsSentence() { atStart = true }
    let position = out.count
    out.append(UInt8(ascii: "a"))
    finishStart(at: position)
    articlePending = true
  }

  /// Turns "a" into "an" once the next word is known to begin with a vowel.
  private mutating func finishArticle(before byte: UInt8) {
    guard articlePending else { return }
    articlePending = false
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
      out.append(UInt8(ascii: "n"))
    default: break
    }
    out.append(UInt8(ascii: " "))
  }

  // MARK: Characters and things

  /// Whether "he" or "she" can only mean `role`: mentioned just now, and nobody else whom the word fits.
  private func pronounIsClear(_ role: Role) -> Bool {
    guard lastMention[Int(role.rawValue)] >= sentence - 2, let gender = plan.cast[role]?.gender else { return false }
    for other in Role.allCases where other != role {
      if lastMention[Int(other.rawValue)] >= sentence - 1, plan.cast[other]?.gender == gender { return false }
    }
    return true
  }

  private mutating func writeCharacter(_ role: Role, _ form: Form) {
    guard let character = plan.cast[role] else { fatalError("Nobody plays \(role) in \(plan.plot).") }
    let gender = Int(character.gender.rawValue)
    switch form {
    case .he: write(lexicon.he, gender)
    case .him: write(lexicon.him, gender)
    case .his: write(lexicon.his, gender)
    case .himself: write(lexicon.himself, gender)
    case .kind:
      switch character {
      case .child: write(lexicon.kinds, gender)
      case .beast(let species, _): write(lexicon.species, Int(species.rawValue))
      case .elder(let elder): write(lexicon.elders, Int(elder.rawValue))
      case .creature(let creature): write(lexicon.creatures, Int(creature.rawValue))
      }
    case .subject: writePronoun(lexicon.he, gender, role) ?? writeName(character)
    case .object: writePronoun(lexicon.him, gender, role) ?? writeName(character)
    case .possessive: writePronoun(lexicon.his, gender, role) ?? writePossessive(character)
    case .name: writeName(character)
    case .namePossessive: writePossessive(character)
    case .introduction:
      if lastMention[Int(role.rawValue)] == EnglishTelling.never {
        let outer = roles[Participant.I]
        roles[Participant.I] = role
        switch character {
        case .child: run(introductions[0])
        case .beast: run(introductions[1])
        case .elder, .creature: run(introductions[2])
        }
        roles[Participant.I] = outer
      } else {
        writePronoun(lexicon.he, gender, role) ?? writeName(character)
      }
    }
    lastMention[Int(role.rawValue)] = sentence
  }

  /// The pronoun, if it is clear and chosen; nil when the name is still to be written.
  private mutating func writePronoun(_ table: WordTable, _ gender: Int, _ role: Role) -> Void? {
    guard pronounIsClear(role) else { return nil }
    if let script = chooser.script { script.check(out, from: start) }
    guard chooser.flip(4, of: 5) else { return nil }
    return write(table, gender)
  }

  private mutating func writeName(_ character: Character) {
    switch character {
    case .child(let name): write(lexicon.childNames, name)
    case .beast(_, let name): write(lexicon.beastNames, name)
    case .elder(let elder): write(lexicon.elders, Int(elder.rawValue))
    case .creature(let creature): write(lexicon.theCreatures, Int(creature.rawValue))
    }
  }

  private mutating func writePossessive(_ character: Character) {
    writeName(character)
    out.append(UInt8(ascii: "'"))
    out.append(UInt8(ascii: "s"))
  }

  private mutating func writeThing(_ item: Item?, _ form: ThingForm) {
    guard let item else { fatalError("The story \(plan.plot) has no such thing.") }
    let thing = Int(item.thing.rawValue)
    switch form {
    case .definite: write(lexicon.theThings, thing)
    case .noun: write(lexicon.things, thing)
    case .qualified:
      write(lexicon.qualities, Int(item.quality.rawValue))
      out.append(UInt8(ascii: " "))
      write(lexicon.things, thing)
    case .indefinite:
      writeArticle()
      writeThing(item, .qualified)
    }
  }
}
