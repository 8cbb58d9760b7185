import Foundations

/// Tells a plan in English and Esperanto at once, one sentence an event.
///
/// Which lines are taken, what is called by a pronoun and whether a thing's quality is mentioned is drawn once for both
/// languages, so a sentence's translation is decided by the sentence alone.
struct ParallelTelling {
  let grammar = ParallelGrammar.shared
  /// Fills the slots of an event's act; what it would say itself is not asked for.
  var scene: EnglishTelling
  /// Nil takes the first of everything, and calls everybody by name.
  private var generator: SeededGenerator?

  private var sentence = 0
  var lastMention: [Int]
  var isPronoun = [Bool](repeating: false, count: Role.allCases.count)
  var isQualified = [false, false]
  /// The line that was drawn for each rule that the current sentence uses.
  var choices: [Choice: Int] = [:]
  struct Choice: Hashable { var rule, index: Int }

  var plan: StoryPlan { scene.plan }

  init(seed: UInt64, index: Int, plan: StoryPlan) {
    scene = EnglishTelling(plan: plan)
    scene.begin(plan)
    generator = SeededGenerator(seed: seed ^ 0x7E11_1E57, stream: UInt64(bitPattern: Int64(index)))
    lastMention = Array(repeating: EnglishTelling.never, count: Role.allCases.count)
  }

  /// The plainest telling.
  init(plan: StoryPlan) {
    self.init(seed: 0, index: 0, plan: plan)
    generator = nil
  }

  mutating func story() -> [TranslationPair] {
    var result = opening()
    for (number, event) in plan.events.enumerated().dropFirst() {
      scene.eventNumber = number
      let act = scene.prepare(event)
      result.append(pair("\(act)"))
    }
    return result
  }

  private mutating func opening() -> [TranslationPair] {
    scene.bind(.hero)
    var result = [pair(plan.trait == nil ? "heroWithout" : "heroWithTrait")]
    if flip() {
      result.append(pair(plan.weather == nil ? "settingWithout" : "settingWithWeather"))
      result.append(pair("goes"))
    } else {
      result.append(pair(plan.weather == nil ? "oneDayWithout" : "oneDayWithWeather"))
    }
    return result + [pair("detail")]
  }

  /// One sentence of the rule called `name`, in both languages.
  mutating func pair(_ name: String) -> TranslationPair {
    guard let rule = grammar.names[name] else { fatalError("No pairs for \(name).") }
    choices.removeAll(keepingCapacity: true)
    var mentioned: Set<Role> = []
    let line = choose(rule, 0, &mentioned)
    choosePronouns(mentioned)
    isQualified = [flip(), flip()]
    var english = ""
    var esperanto = ""
    for segment in line.english { write(segment, to: &english, inEnglish: true) }
    for segment in line.esperanto { write(segment, to: &esperanto, inEnglish: false) }
    for role in mentioned { lastMention[Int(role.rawValue)] = sentence }
    sentence += 1
    return TranslationPair(
      english: EnglishForms.withArticles(english).startingWithCapital, esperanto: esperanto.startingWithCapital)
  }

  private mutating func draw(below bound: Int) -> Int { generator?.integer(below: bound) ?? 0 }
  private mutating func flip() -> Bool { draw(below: 2) == 1 }

  /// Draws the lines of a rule and of the rules that it uses, and collects who is mentioned.
  private mutating func choose(_ rule: Int, _ index: Int, _ mentioned: inout Set<Role>) -> ParallelGrammar.Line {
    let lines = lines(of: rule)
    let choice = Choice(rule: rule, index: index)
    let chosen = choices[choice] ?? draw(below: lines.count)
    choices[choice] = chosen
    for case .slot(let slot) in lines[chosen].english + lines[chosen].esperanto {
      switch slot.content {
      case .person(let participant, _), .possessed(let participant): mentioned.insert(scene.roles[participant])
      case .rule(let inner): _ = choose(inner, slot.index, &mentioned)
      default: break
      }
    }
    return lines[chosen]
  }

  func lines(of rule: Int) -> [ParallelGrammar.Line] {
    let lines = grammar.rules[rule].lines[grammar.rules[rule].variable.map { scene.values[$0] } ?? 0]
    precondition(!lines.isEmpty, "No pairs for \(rule)")
    return lines
  }

  /// Someone is "he" or "she" when named just before, and when the word fits nobody else who may be meant.
  private mutating func choosePronouns(_ mentioned: Set<Role>) {
    for role in Role.allCases {
      let place = Int(role.rawValue)
      isPronoun[place] = false
      guard role != .creature, mentioned.contains(role), lastMention[place] == sentence - 1 else { continue }
      let isClear = Role.allCases.allSatisfy { other in
        other == role || other == .creature || plan.cast[other]?.gender != plan.cast[role]?.gender
          || (!mentioned.contains(other) && lastMention[Int(other.rawValue)] < sentence - 2)
      }
      if isClear { isPronoun[place] = draw(below: 4) > 0 }
    }
  }
}

extension String {
  /// The text with a capital at its beginning, also within a quotation mark.
  var startingWithCapital: String {
    guard let start = firstIndex(where: \.isLetter), self[..<start].allSatisfy({ $0 == "\"" }) else { return self }
    return self[..<start] + self[start].uppercased() + self[index(after: start)...]
  }
}
