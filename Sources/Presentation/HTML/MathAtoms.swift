/// The atoms of a formula: numbers, letters, signs and groups.
extension MathParser {
  mutating func atom() throws -> Atom {
    switch try take() {
    case .number(let digits):
      let shown = String(String.UnicodeScalarView(digits.unicodeScalars.map { alphabet.character(for: $0) }))
      return Atom(markup: "<mn>\(shown)</mn>")
    case .character(let character): return Atom(markup: try character.isLetter ? letters(character) : sign(character))
    case .open:
      index -= 1
      return Atom(markup: try deeper { try $0.group() })
    case .command(let name): return try command(name)
    default: throw NotUnderstood()
    }
  }

  /// One letter, or in upright text the whole word.
  mutating func letters(_ first: Character) throws -> String {
    var word = String(first)
    if alphabet == .upright {
      while case .character(let character) = next, character.isLetter {
        word.append(character)
        index += 1
      }
    }
    word = String(String.UnicodeScalarView(word.unicodeScalars.map { alphabet.character(for: $0) }))
    let upright = alphabet != .italic && word.count == 1 ? " mathvariant=\"normal\"" : ""
    return "<mi\(upright)>\(Markup.escaped(word))</mi>"
  }

  /// Whether the sign just read belongs to what follows, as in x = −1, and does not join two terms.
  private var isBeforeOperand: Bool {
    guard index >= 2 else { return true }
    switch tokens[index - 2] {
    case .open, .up, .down, .column, .row: return true
    case .character(let character): return "=<>+-*(,[:;".contains(character)
    case .command(let name): return MathSymbols.operators[name] != nil
    default: return false
    }
  }

  func sign(_ character: Character) -> String {
    switch character {
    case "-", "+":
      let shown = character == "-" ? "−" : "+"
      return isBeforeOperand ? "<mo form=\"prefix\">\(shown)</mo>" : "<mo>\(shown)</mo>"
    case "*": return "<mo>∗</mo>"
    case "'": return "<mo>′</mo>"
    case "(", ")", "[", "]": return "<mo stretchy=\"false\">\(character)</mo>"
    case "|": return "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">|</mo>"
    case "/": return "<mo lspace=\"0\" rspace=\"0\">/</mo>"
    default: return "<mo>\(Markup.escaped(String(character)))</mo>"
    }
  }
}
