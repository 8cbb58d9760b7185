/// Reads the notation of `Grammar`.
struct GrammarCompiler {
  /// What stands between `<` and `>` other than a rule: its step, and the numbers that go with it.
  let slots: [String: Grammar.Operation]
  /// The bit of each flag.
  let flags: [String: UInt64]
  /// The values of each variable, in the order of their numbers.
  let variables: [String: [String]]
  /// The number of each variable.
  let variableNumbers: [String: Int]

  private var grammar = Grammar()
  private var source: [UInt8] = []
  private var position = 0

  init(
    slots: [String: Grammar.Operation], flags: [String: UInt64], variables: [(name: String, values: [String])]
  ) {
    self.slots = slots
    self.flags = flags
    self.variables = Dictionary(uniqueKeysWithValues: variables.map { ($0.name, $0.values) })
    variableNumbers = Dictionary(uniqueKeysWithValues: variables.enumerated().map { ($1.name, $0) })
  }

  /// The grammar of all `sources` together.
  mutating func compile(_ sources: [String]) -> Grammar {
    var bodies: [(rule: Int, lines: [Substring])] = []
    for source in sources {
      var family: (index: Int, values: [String], rules: [Int: Int])?
      for line in source.split(separator: "\n") {
        let body = line.drop { $0 == " " }
        if body.isEmpty { continue }
        if line.first != " " {
          check(line.last == ":", "A rule's head ends in a colon: \(line)")
          let words = line.dropLast().split(separator: " ")
          let name = String(words[0])
          if words.count == 3, words[1] == "by" {
            guard let values = variables[String(words[2])] else { fatalError("No variable for \(line)") }
            family = (grammar.families.count, values, [:])
            grammar.names["by " + name] = grammar.families.count
            grammar.families.append([Int32](repeating: -1, count: values.count))
            grammar.familyVariables.append(Int32(variableNumbers[String(words[2])]!))
          } else {
            family = nil
            declare(name, &bodies)
          }
        } else if let current = family {
          let parts = body.split(separator: "=", maxSplits: 1)
          check(parts.count == 2, "A family's line is `value = text`: \(line)")
          let text = parts[1].drop { $0 == " " }
          for value in parts[0].split(separator: " ") {
            guard let number = current.values.firstIndex(of: String(value)) else {
              fatalError("Unknown value \(value) in \(line)")
            }
            if let rule = family!.rules[number] {
              bodies[rule].lines.append(text)
            } else {
              family!.rules[number] = bodies.count
              grammar.families[current.index][number] = Int32(grammar.rules.count)
              grammar.rules.append(Grammar.Rule(step: .choice))
              bodies.append((grammar.rules.count - 1, [text]))
            }
          }
        } else {
          bodies[bodies.count - 1].lines.append(body)
        }
      }
    }
    for (rule, lines) in bodies { grammar.rules[rule] = choice(lines.map { alternative(Array($0.utf8)) }) }
    inlineRules()
    return grammar
  }

  private mutating func declare(_ name: String, _ bodies: inout [(rule: Int, lines: [Substring])]) {
    check(grammar.names[name] == nil, "Rule \(name) is there twice.")
    grammar.names[name] = grammar.rules.count
    bodies.append((grammar.rules.count, []))
    grammar.rules.append(Grammar.Rule(step: .choice))
  }

  /// A call of a rule is the rule's own choice; it could not be copied in before every rule was read.
  private mutating func inlineRules() {
    for index in grammar.operations.indices
    where grammar.operations[index].step == .choice && grammar.operations[index].b < 0 {
      grammar.operations[index] = grammar.rules[Int(grammar.operations[index].a)]
    }
  }

  private mutating func choice(_ alternatives: [Grammar.Alternative]) -> Grammar.Operation {
    check(!alternatives.isEmpty, "A rule has no alternatives.")
    let start = grammar.alternatives.count
    grammar.alternatives += alternatives
    let isConditional = alternatives.contains { $0.condition != Grammar.Condition() }
    let total = alternatives.reduce(0) { $0 + $1.weight }
    return Grammar.Operation(
      step: .choice, a: Int32(start), b: Int32(grammar.alternatives.count), extra: isConditional ? -1 : total)
  }

  /// One whole line.
  private mutating func alternative(_ line: [UInt8]) -> Grammar.Alternative {
    (source, position) = (line, 0)
    let result = readAlternative()
    check(position == source.count, "Unbalanced: \(String(decoding: line, as: UTF8.self))")
    return result
  }

  /// `?flags weight* sequence`, up to a closing mark.
  private mutating func readAlternative() -> Grammar.Alternative {
    var condition = Grammar.Condition()
    if peek == UInt8(ascii: "?"), position + 1 < source.count, isConditionStart(source[position + 1]) {
      position += 1
      condition = readCondition(until: UInt8(ascii: " "))
    }
    var weight = 0
    let start = position
    while let digit = peek, (48...57).contains(digit) {
      weight = weight * 10 + Int(digit) - 48
      position += 1
    }
    if weight > 0, peek == UInt8(ascii: "*") {
      position += 1
      if peek == UInt8(ascii: " ") { position += 1 }
    } else {
      (weight, position) = (1, start)
    }
    let range = readSequence()
    return Grammar.Alternative(start: range.0, end: range.1, weight: Int32(weight), condition: condition)
  }

  /// A question mark before a name opens a condition; before anything else it is a question mark.
  private func isConditionStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "!") || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private var peek: UInt8? { position < source.count ? source[position] : nil }

  private mutating func readCondition(until end: UInt8) -> Grammar.Condition {
    var condition = Grammar.Condition()
    let start = position
    while let byte = peek, byte != end { position += 1 }
    for name in String(decoding: source[start..<position], as: UTF8.self).split(separator: ",") {
      let isForbidden = name.first == "!"
      guard let bit = flags[String(isForbidden ? name.dropFirst() : name)] else {
        fatalError("Unknown flag \(name) in \(String(decoding: source, as: UTF8.self))")
      }
      if isForbidden { condition.forbids |= bit } else { condition.needs |= bit }
    }
    position += 1
    return condition
  }

  /// Steps up to `|`, a closing mark, `:` of a condition or the end; their range.
  private mutating func readSequence(stopAtColon: Bool = false) -> (Int32, Int32) {
    var steps: [Grammar.Operation] = []
    var literal: [UInt8] = []
    func isEnd(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "|") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
        || byte == UInt8(ascii: "}") || (stopAtColon && byte == UInt8(ascii: ":"))
    }
    func flush(_ grammar: inout Grammar) {
      guard !literal.isEmpty else { return }
      let ends = literal.filter { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }.count
      let start = grammar.text.count
      grammar.text += GrammarCompiler.capitalised(literal)
      steps.append(
        Grammar.Operation(step: .literal, a: Int32(start), b: Int32(grammar.text.count), extra: Int32(ends)))
      literal = []
    }
    while let byte = peek, !isEnd(byte) {
      position += 1
      switch byte {
      case UInt8(ascii: "("):
        flush(&grammar)
        var choices = [readAlternative()]
        while peek == UInt8(ascii: "|") {
          position += 1
          choices.append(readAlternative())
        }
        close(UInt8(ascii: ")"))
        steps.append(choice(choices))
      case UInt8(ascii: "["):
        flush(&grammar)
        var choices = [readAlternative()]
        while peek == UInt8(ascii: "|") {
          position += 1
          choices.append(readAlternative())
        }
        close(UInt8(ascii: "]"))
        let end = Int32(grammar.operations.count)
        let weight = choices.reduce(0) { $0 + $1.weight }
        choices.append(Grammar.Alternative(start: end, end: end, weight: weight, condition: .init()))
        steps.append(choice(choices))
      case UInt8(ascii: "{"):
        flush(&grammar)
        let condition = readCondition(until: UInt8(ascii: "?"))
        let yes = readSequence(stopAtColon: true)
        steps.append(whenever(condition, yes))
        if peek == UInt8(ascii: ":") {
          position += 1
          let otherwise = readSequence()
          // "Otherwise" is only written for conditions of one flag, whose opposite is again one.
          steps.append(whenever(Grammar.Condition(needs: condition.forbids, forbids: condition.needs), otherwise))
        }
        close(UInt8(ascii: "}"))
      case UInt8(ascii: "<"):
        flush(&grammar)
        let start = position
        while let next = peek, next != UInt8(ascii: ">") { position += 1 }
        steps.append(slot(String(decoding: source[start..<position], as: UTF8.self)))
        position += 1
      case UInt8(ascii: "^"):
        flush(&grammar)
        steps.append(Grammar.Operation(step: .capital))
      case UInt8(ascii: "~"):
        flush(&grammar)
        steps.append(Grammar.Operation(step: .article))
        if peek == UInt8(ascii: " ") { position += 1 }
      default: literal.append(byte)
      }
    }
    flush(&grammar)
    let start = Int32(grammar.operations.count)
    grammar.operations += steps
    return (start, Int32(grammar.operations.count))
  }

  /// `literal` with a capital wherever a sentence begins within it.
  private static func capitalised(_ literal: [UInt8]) -> [UInt8] {
    var result = literal
    for index in literal.indices where (97...122).contains(literal[index]) {
      var before = index
      if before > 0, literal[before - 1] == UInt8(ascii: "\"") { before -= 1 }
      guard before > 1, literal[before - 1] == UInt8(ascii: " ") else { continue }
      let end = literal[before - 2]
      if end == UInt8(ascii: ".") || end == UInt8(ascii: "!") || end == UInt8(ascii: "?") { result[index] -= 32 }
    }
    return result
  }

  private mutating func whenever(_ condition: Grammar.Condition, _ range: (Int32, Int32)) -> Grammar.Operation {
    grammar.conditions.append(condition)
    return Grammar.Operation(step: .whenever, a: range.0, b: range.1, extra: Int32(grammar.conditions.count - 1))
  }

  private mutating func close(_ mark: UInt8) {
    check(peek == mark, "Missing \(UnicodeScalar(mark)) in \(String(decoding: source, as: UTF8.self))")
    position += 1
  }

  private func slot(_ name: String) -> Grammar.Operation {
    if let slot = slots[name] { return slot }
    if let family = grammar.names["by " + name] {
      return Grammar.Operation(step: .family, a: Int32(family), b: grammar.familyVariables[family])
    }
    guard let rule = grammar.names[name] else {
      fatalError("Unknown <\(name)> in \(String(decoding: source, as: UTF8.self))")
    }
    return Grammar.Operation(step: .choice, a: Int32(rule), b: -1)
  }

  /// A mistake in a grammar is the programmer's; optimised code keeps a fatal error's message, not a precondition's.
  private func check(_ isRight: Bool, _ problem: @autoclosure () -> String) {
    if !isRight { fatalError(problem()) }
  }
}
