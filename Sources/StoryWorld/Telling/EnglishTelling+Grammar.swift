/// Walking the grammar: choices are made, and words are written with their capitals and articles.
extension EnglishTelling {
  /// Tells one act as one or more whole sentences.
  mutating func say(_ act: Act) {
    atStart = true
    run(acts[Int(act.rawValue)])
  }

  mutating func flip(_ yes: Int, of total: Int) -> Bool {
    if let script = chooser.script { script.check(out, from: start) }
    return chooser.flip(yes, of: total)
  }

  mutating func choose(_ bound: Int) -> Int {
    if let script = chooser.script { script.check(out, from: start) }
    return chooser.index(below: bound)
  }

  mutating func run(_ operation: Grammar.Operation) {
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

  mutating func runChoice(_ operation: Grammar.Operation) {
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
        let alternatives = grammar.alternatives
        chosen += chooser.weighted(count: count, total: Int(operation.extra)) {
          Int(alternatives[first + $0].weight)
        }
      } else {
        let (alternatives, flags) = (grammar.alternatives, flags)
        var total = 0
        for index in first..<Int(operation.b) { total += alternatives[index].weight(flags) }
        precondition(total > 0, "No alternative may be taken.")
        chosen += chooser.weighted(count: count, total: total) { alternatives[first + $0].weight(flags) }
      }
    }
    let alternative = grammar.alternatives[chosen]
    for index in Int(alternative.start)..<Int(alternative.end) { run(grammar.operations[index]) }
  }

  // MARK: Writing

  mutating func write(_ from: Int, _ to: Int, sentences: Int) {
    finishArticle(before: grammar.text[from])
    if endsSentence(), !(97...122).contains(grammar.text[from]) || out.last != UInt8(ascii: ".") { atStart = true }
    let position = out.count
    out.append(contentsOf: grammar.text[from..<to])
    finishStart(at: position)
    sentence += sentences
  }

  mutating func write(_ table: WordTable, _ word: Int) {
    let range = table.range(of: word)
    finishArticle(before: table.text[range.lowerBound])
    if endsSentence() { atStart = true }
    let position = out.count
    out.append(contentsOf: table.text[range])
    finishStart(at: position)
  }

  mutating func finishStart(at position: Int) {
    guard atStart else { return }
    var position = position
    if out[position] == UInt8(ascii: " ") { position += 1 }
    if position < out.count, out[position] == UInt8(ascii: "\"") { position += 1 }
    guard position < out.count else { return }
    atStart = false
    if (97...122).contains(out[position]) { out[position] -= 32 }
  }

  /// Whether what is written so far ends a sentence, so that a capital follows.
  func endsSentence() -> Bool {
    var end = out.count - 1
    if end > start, out[end] == UInt8(ascii: " ") { end -= 1 }
    if end > start, out[end] == UInt8(ascii: "\"") {
      // Opened after a sentence, it begins another; closed, it ends one only with a full stop: "Why?" she asked.
      if out[end - 1] != UInt8(ascii: " ") { return out[end - 1] == UInt8(ascii: ".") }
      end -= 2
      if end > start, out[end] == UInt8(ascii: "\"") { end -= 1 }
    }
    return end > start
      && (out[end] == UInt8(ascii: ".") || out[end] == UInt8(ascii: "!") || out[end] == UInt8(ascii: "?"))
  }

  mutating func writeArticle() {
    finishArticle(before: 0)
    if endsSentence() { atStart = true }
    let position = out.count
    out.append(UInt8(ascii: "a"))
    finishStart(at: position)
    articlePending = true
  }

  /// Turns "a" into "an" once the next word is known to begin with a vowel.
  mutating func finishArticle(before byte: UInt8) {
    guard articlePending else { return }
    articlePending = false
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
      out.append(UInt8(ascii: "n"))
    default: break
    }
    out.append(UInt8(ascii: " "))
  }
}
