/// Rules that say the same in two languages, read from a notation in which each line is a pair.
///
///     hands:
///       <A> gave <T> to <A:o>. | <A> donis <T:n> al <B>.
///     task by task:
///       hens = feed the hens | nutri la kokinojn
///
/// A line is chosen once for both languages, so the two sides always mean the same. A slot names a participant, a thing,
/// a number or a rule; after a dot comes a number, so that one rule can be used twice with different outcomes
/// (`<animal.2>`), and after a colon what is done to the words: in English `o` (him), `s` (Mia's or her), `h` (he), `his`,
/// `+` (plural); in Esperanto `n` and `j` (endings), `is`, `as`, `os`, `u` (tenses). `~` stands for "a" or "an".
struct ParallelGrammar: Sendable {
  enum Content: Hashable {
    case person(Participant, isName: Bool)
    case possessed(Participant)
    case creatureKind, heroKind
    case thing(Int, ParallelGrammar.Mention)
    case quality
    case collected
    case coins(Int)
    case number(Int)
    case rule(Int)
  }
  enum Mention: Hashable { case definite, indefinite, noun }

  struct Slot: Hashable {
    var content: Content
    var index: Int
    var change: String
  }
  enum Segment: Hashable {
    case literal(String)
    case slot(Slot)
  }
  struct Line: Hashable {
    var english: [Segment]
    var esperanto: [Segment]
  }
  struct Rule {
    /// What the lines are chosen by, or nil for a rule with one list.
    var variable: Variable?
    /// For each value its lines.
    var lines: [[Line]]
  }

  private(set) var rules: [Rule] = []
  private(set) var names: [String: Int] = [:]

  static let shared = ParallelGrammar([
    pairsOfThings, pairsOfDeeds, pairsOfDays, pairsOfFeelings, pairsOfWords, pairsOfLists,
  ])

  init(_ sources: [String]) {
    var bodies: [(rule: Int, value: Int, text: Substring)] = []
    for line in sources.flatMap({ $0.split(separator: "\n") }) {
      let body = line.drop { $0 == " " }
      if body.isEmpty { continue }
      if line.first != " " {
        let words = line.dropLast().split(separator: " ")
        let variable = words.count == 3 ? Variable.allCases.first { "\($0)" == words[2] } : nil
        if words.count == 3, variable == nil { fatalError("No variable for \(line)") }
        let isNew = names.updateValue(rules.count, forKey: String(words[0])) == nil
        if !isNew { fatalError("Rule \(words[0]) is there twice.") }
        rules.append(Rule(variable: variable, lines: .init(repeating: [], count: variable?.values.count ?? 1)))
      } else if let variable = rules[rules.count - 1].variable {
        guard let equals = body.firstIndex(of: "=") else { fatalError("No value in \(line)") }
        for name in body[..<equals].split(separator: " ") {
          guard let value = variable.values.firstIndex(of: String(name)) else {
            fatalError("No value \(name): \(line)")
          }
          bodies.append((rules.count - 1, value, body[equals...].dropFirst(2)))
        }
      } else {
        bodies.append((rules.count - 1, 0, body))
      }
    }
    for (rule, value, text) in bodies {
      guard let bar = text.firstIndex(of: "|") else { fatalError("No pair: \(text)") }
      rules[rule].lines[value].append(
        Line(english: segments(text[..<bar].dropLast()), esperanto: segments(text[bar...].dropFirst(2))))
    }
  }

  private func segments(_ text: Substring) -> [Segment] {
    var result: [Segment] = []
    var rest = text
    while let open = rest.firstIndex(of: "<") {
      if open > rest.startIndex { result.append(.literal(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: ">") else { fatalError("Unbalanced: \(text)") }
      result.append(.slot(slot(rest[open..<close].dropFirst())))
      rest = rest[close...].dropFirst()
    }
    if !rest.isEmpty { result.append(.literal(String(rest))) }
    return result
  }

  private func slot(_ text: Substring) -> Slot {
    let parts = text.split(separator: ":", maxSplits: 1)
    let name = parts[0].split(separator: ".")
    let change = parts.count > 1 ? String(parts[1]) : ""
    return Slot(content: content(String(name[0])), index: name.count > 1 ? Int(name[1])! : 0, change: change)
  }

  private func content(_ name: String) -> Content {
    switch name {
    case "A", "A!": .person(.actor, isName: name.count > 1)
    case "B", "B!": .person(.other, isName: name.count > 1)
    case "C": .person(.creature, isName: true)
    case "Ck": .creatureKind
    case "Ak": .heroKind
    case "T": .thing(0, .definite)
    case "Ta": .thing(0, .indefinite)
    case "To": .thing(0, .noun)
    case "Tq": .quality
    case "U": .thing(1, .definite)
    case "TB": .possessed(.other)
    case "K": .collected
    case "N", "M": .number(name == "N" ? 0 : 1)
    case "Nc", "Mc": .coins(name == "Nc" ? 0 : 1)
    default:
      if let rule = names[name] { .rule(rule) } else { fatalError("Unknown <\(name)>") }
    }
  }
}
