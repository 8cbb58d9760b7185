/// The smallest parts of a formula in LaTeX.
enum MathToken: Equatable {
  /// A backslash and letters, or a backslash and one other character; its name without the backslash.
  case command(String)
  case character(Character)
  /// What stands in the braces of `\text{…}` and of its like, word for word; nil for a missing brace.
  case words(String?)
  case number(String)
  case open, close, up, down, column, row

  /// The tokens of a formula. Spaces and comments have none.
  static func tokens(of source: String) -> [MathToken] {
    let characters = Array(source)
    var tokens: [MathToken] = []
    var index = 0
    while index < characters.count {
      let character = characters[index]
      index += 1
      switch character {
      case "{": tokens.append(.open)
      case "}": tokens.append(.close)
      case "^": tokens.append(.up)
      case "_": tokens.append(.down)
      case "&": tokens.append(.column)
      case "~": tokens.append(.command(" "))
      case "%":
        while index < characters.count, !characters[index].isNewline { index += 1 }
      case "\\":
        let name = commandName(characters, &index)
        tokens.append(name == "\\" ? .row : .command(name))
        if readsWords.contains(name) { tokens.append(.words(group(characters, &index))) }
      case _ where character.isWhitespace: break
      case _ where isDigit(character):
        var number = String(character)
        while index < characters.count,
          isDigit(characters[index])
            || (characters[index] == "." && index + 1 < characters.count && isDigit(characters[index + 1]))
        {
          number.append(characters[index])
          index += 1
        }
        tokens.append(.number(number))
      default: tokens.append(.character(character))
      }
    }
    return tokens
  }

  /// Commands whose braces hold words and not a formula.
  private static let readsWords: Set<String> = [
    "text", "textrm", "textbf", "textit", "texttt", "mbox", "operatorname", "operatorname*", "begin", "end",
  ]

  private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  private static func commandName(_ characters: [Character], _ index: inout Int) -> String {
    guard index < characters.count else { return "" }
    var name = ""
    while index < characters.count, isLetter(characters[index]) {
      name.append(characters[index])
      index += 1
    }
    if name.isEmpty {
      name = String(characters[index])
      index += 1
    } else if name == "operatorname", index < characters.count, characters[index] == "*" {
      name.append("*")
      index += 1
    }
    return name
  }

  private static func group(_ characters: [Character], _ index: inout Int) -> String? {
    var start = index
    while start < characters.count, characters[start].isWhitespace { start += 1 }
    guard start < characters.count, characters[start] == "{" else { return nil }
    var (depth, end) = (1, start + 1)
    while end < characters.count {
      if characters[end] == "{" { depth += 1 }
      if characters[end] == "}" { depth -= 1 }
      if depth == 0 {
        index = end + 1
        return String(characters[start + 1..<end])
      }
      end += 1
    }
    return nil
  }
}
