/// Turns formulas in a subset of LaTeX into MathML, which every browser draws without a library.
///
///     MathParser.markup(#"\frac{1}{n} \sum_{i=1}^n x_i"#, isBlock: true)     // <math display="block">…</math>
///
/// What it does not know makes the whole formula nil: the reader then sees the source, never half a formula.
/// Source: MathML Core, W3C, 2025.
struct MathParser {
  let tokens: [MathToken]
  var index = 0
  var alphabet = MathAlphabet.italic
  private var depth = 0

  /// Why a formula cannot be shown.
  struct NotUnderstood: Error {}

  /// The formula as a `math` element, or nil where a part of it is unknown, unbalanced or too deep.
  static func markup(_ source: String, isBlock: Bool) -> String? {
    guard source.utf8.count <= 10_000 else { return nil }
    var parser = MathParser(tokens: MathToken.tokens(of: source))
    guard let rows = try? parser.rows(until: { $0 == nil }), parser.next == nil else { return nil }
    let content = rows.count == 1 ? rows[0].joined() : table(rows, environment: "aligned")
    let display = isBlock ? " display=\"block\"" : ""
    return "<math\(display) alttext=\"\(Markup.escaped(source))\"><mrow>\(content)</mrow></math>"
  }

  private init(tokens: [MathToken]) { self.tokens = tokens }

  var next: MathToken? { index < tokens.count ? tokens[index] : nil }

  mutating func take() throws -> MathToken {
    guard let token = next else { throw NotUnderstood() }
    index += 1
    return token
  }

  mutating func take(_ expected: MathToken) throws {
    guard try take() == expected else { throw NotUnderstood() }
  }

  mutating func deeper<Result>(_ body: (inout MathParser) throws -> Result) throws -> Result {
    depth += 1
    defer { depth -= 1 }
    // Far deeper than a person writes, and far from the end of the stack.
    guard depth < 60 else { throw NotUnderstood() }
    return try body(&self)
  }

  /// Cells in rows, up to a token that ends them, which stays.
  mutating func rows(until isEnd: (MathToken?) -> Bool) throws -> [[String]] {
    var rows: [[String]] = [[]]
    while true {
      let cell = try items { isEnd($0) || $0 == .column || $0 == .row }
      rows[rows.count - 1].append(cell)
      if isEnd(next) { break }
      if try take() == .row { rows.append([]) }
    }
    // A row break at the very end begins no row.
    if rows.count > 1, rows.last == [""] { rows.removeLast() }
    return rows
  }

  /// Everything up to a token that ends it, which stays.
  mutating func items(until isEnd: (MathToken?) -> Bool) throws -> String {
    var markup = ""
    while !isEnd(next) { markup += try deeper { try $0.item() } }
    return markup
  }

  /// What a command is applied to: a group, or one token.
  mutating func argument() throws -> String {
    try deeper { parser in
      guard parser.next == .open else { return try parser.atom().markup }
      return try parser.group()
    }
  }

  mutating func group() throws -> String {
    try take(.open)
    let outer = alphabet
    defer { alphabet = outer }
    let content = try items { $0 == .close || $0 == nil }
    try take(.close)
    return "<mrow>\(content)</mrow>"
  }

  struct Atom {
    var markup: String
    /// Whether scripts stand above and below rather than beside.
    var hasLimits = false
    /// Whether what follows is what the function is applied to.
    var isFunction = false
  }

  mutating func item() throws -> String {
    let base: Atom = next == .up || next == .down ? Atom(markup: "<mrow></mrow>") : try atom()
    var (below, above): (String?, String?)
    var primes = ""
    while let token = next {
      if token == .up, above == nil {
        index += 1
        above = try argument()
      } else if token == .down, below == nil {
        index += 1
        below = try argument()
      } else if token == .character("'") {
        index += 1
        primes += "′"
      } else if token == .command("limits") || token == .command("nolimits") {
        index += 1
      } else {
        break
      }
    }
    // A second script on the same side, as in x^1^2.
    if next == .up || next == .down { throw NotUnderstood() }
    if !primes.isEmpty { above = "<mrow><mo>\(primes)</mo>\(above ?? "")</mrow>" }
    let markup =
      switch (below, above) {
      case (nil, nil): base.markup
      case (let below?, nil):
        base.hasLimits ? Self.element("munder", base.markup, below) : Self.element("msub", base.markup, below)
      case (nil, let above?):
        base.hasLimits ? Self.element("mover", base.markup, above) : Self.element("msup", base.markup, above)
      case (let below?, let above?): Self.element(base.hasLimits ? "munderover" : "msubsup", base.markup, below, above)
      }
    return markup + (base.isFunction ? "<mo>\u{2061}</mo>" + gapAfterFunction : "")
  }

  /// Functions stand off from what they are applied to, unless that is in brackets.
  var gapAfterFunction: String {
    switch next {
    case nil, .close, .column, .row, .character("("), .character("["), .character(","), .character("="),
      .command("left"),
      .command(","), .command("!"):
      ""
    default: "<mspace width=\"0.1667em\"/>"
    }
  }

  static func element(_ name: String, _ parts: String...) -> String {
    "<\(name)>" + parts.joined() + "</\(name)>"
  }
}
