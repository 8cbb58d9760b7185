/// What the commands of a formula become: letters, signs, functions, fractions, roots and brackets.
extension MathParser {
  mutating func command(_ name: String) throws -> Atom {
    if let letter = MathSymbols.letters[name] {
      let shown = String(Character(alphabet.character(for: letter.unicodeScalars.first!)))
      return Atom(markup: "<mi>\(shown)</mi>")
    }
    if let letter = MathSymbols.uprightLetters[name] {
      let shown = String(Character(alphabet.character(for: letter.unicodeScalars.first!)))
      return Atom(markup: "<mi mathvariant=\"normal\">\(shown)</mi>")
    }
    if let sign = MathSymbols.operators[name] { return Atom(markup: "<mo>\(Markup.escaped(sign))</mo>") }
    if let sign = MathSymbols.largeOperators[name] {
      return Atom(markup: "<mo largeop=\"true\" movablelimits=\"true\">\(sign)</mo>", hasLimits: true)
    }
    if let sign = MathSymbols.integrals[name] { return Atom(markup: "<mo largeop=\"true\">\(sign)</mo>") }
    if let hasLimits = MathSymbols.functions[name] { return function(name, hasLimits: hasLimits) }
    if let width = MathSymbols.spaces[name] { return Atom(markup: "<mspace width=\"\(width)em\"/>") }
    if let alphabet = MathAlphabet.commands[name] { return Atom(markup: try inAlphabet(alphabet)) }
    if let sign = MathSymbols.delimiters[name] {
      return Atom(markup: "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">\(Markup.escaped(sign))</mo>")
    }
    if let accent = MathSymbols.accents[name] {
      let mark = "<mo stretchy=\"\(accent.grows)\">\(accent.mark)</mo>"
      let markup = "<mover accent=\"true\">" + (try argument()) + mark + "</mover>"
      return Atom(markup: markup, hasLimits: name == "overbrace")
    }
    if let mark = MathSymbols.accentsBelow[name] {
      let markup = "<munder>" + (try argument()) + "<mo stretchy=\"true\">\(mark)</mo></munder>"
      return Atom(markup: markup, hasLimits: name == "underbrace")
    }
    if name == "operatorname" || name == "operatorname*" {
      guard case .words(let words?) = try take() else { throw NotUnderstood() }
      let shown = words.replacing("\\,", with: "\u{2009}").replacing("\\", with: "")
      return function(Markup.escaped(shown), hasLimits: name.hasSuffix("*"))
    }
    return Atom(markup: try structure(name))
  }

  func function(_ name: String, hasLimits: Bool) -> Atom {
    // An operator, since only those let their limits move beside them in a line of text.
    let shown =
      hasLimits ? "<mo movablelimits=\"true\" lspace=\"0.1667em\" rspace=\"0\">\(name)</mo>" : "<mi>\(name)</mi>"
    return Atom(markup: shown, hasLimits: hasLimits, isFunction: true)
  }

  mutating func inAlphabet(_ alphabet: MathAlphabet) throws -> String {
    let outer = self.alphabet
    defer { self.alphabet = outer }
    self.alphabet = alphabet
    return try argument()
  }

  /// Commands that build something out of their arguments.
  mutating func structure(_ name: String) throws -> String {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac": return Self.element("mfrac", try argument(), try argument())
    case "binom":
      let parts = try argument() + argument()
      return "<mrow><mo>(</mo><mfrac linethickness=\"0\">\(parts)</mfrac><mo>)</mo></mrow>"
    case "sqrt":
      guard next == .character("[") else { return Self.element("msqrt", try argument()) }
      index += 1
      let degree = try items { $0 == .character("]") || $0 == nil }
      try take(.character("]"))
      return Self.element("mroot", try argument(), "<mrow>\(degree)</mrow>")
    case "stackrel", "overset":
      let above = try argument()
      return Self.element("mover", try argument(), above)
    case "underset":
      let below = try argument()
      return Self.element("munder", try argument(), below)
    case "text", "textrm", "textbf", "textit", "texttt", "mbox":
      guard case .words(let words?) = try take() else { throw NotUnderstood() }
      // Spaces at the ends of an element are dropped, unless they do not break.
      return "<mtext>\(Markup.escaped(words.replacing(" ", with: "\u{A0}")))</mtext>"
    case "left": return try fenced()
    case "displaystyle", "textstyle": return ""
    case "begin": return try environment()
    default: return try sized(name)
    }
  }

  /// `\big(`, `\Bigl[`, `\biggr\}` and their like.
  mutating func sized(_ name: String) throws -> String {
    var size = name
    if let last = size.last, "lrm".contains(last), MathSymbols.sizes[size] == nil { size.removeLast() }
    guard let height = MathSymbols.sizes[size] else { throw NotUnderstood() }
    return "<mo minsize=\"\(height)\" maxsize=\"\(height)\">\(try delimiter())</mo>"
  }

  mutating func delimiter() throws -> String {
    switch try take() {
    case .character("."): return ""
    case .character(let character) where "()[]|/".contains(character): return String(character)
    case .character("<"): return "⟨"
    case .character(">"): return "⟩"
    case .command(let name):
      guard let sign = MathSymbols.delimiters[name] else { throw NotUnderstood() }
      return sign
    default: throw NotUnderstood()
    }
  }

  mutating func fenced() throws -> String {
    let left = try delimiter()
    let content = try items { $0 == .command("right") || $0 == nil }
    try take(.command("right"))
    let right = try delimiter()
    func fence(_ sign: String, _ form: String) -> String {
      sign.isEmpty ? "" : "<mo stretchy=\"true\" fence=\"true\" form=\"\(form)\">\(sign)</mo>"
    }
    return "<mrow>\(fence(left, "prefix"))\(content)\(fence(right, "postfix"))</mrow>"
  }
}
