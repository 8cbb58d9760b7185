/// The smallest parts of Markdown text.
enum MarkdownPiece: Equatable {
  case text(String)
  case code(String)
  case math(String, isBlock: Bool)
  case lineBreak
  /// An address in angle brackets.
  case address(String)
  /// A run of asterisks or underscores, and whether it may begin and end emphasis.
  case emphasis(mark: Character, count: Int, canOpen: Bool, canClose: Bool)
  case open(isImage: Bool)
  /// A closing bracket, with the destination in parentheses behind it, if there is one.
  case close(destination: String?)
}

/// Cuts Markdown text into its smallest parts.
struct MarkdownPieces {
  private let text: [Character]
  private var index = 0
  private var plain = ""
  private var pieces: [MarkdownPiece] = []
  /// Marks that are known to have no end in the rest of the text, so that nobody looks for it again and again.
  private var endless: Set<String> = []

  static func pieces(of text: String) -> [MarkdownPiece] {
    var reader = MarkdownPieces(text: Array(text))
    while reader.index < reader.text.count { reader.read() }
    reader.flush()
    return reader.pieces
  }

  private init(text: [Character]) { self.text = text }

  private mutating func flush() {
    if !plain.isEmpty { pieces.append(.text(plain)) }
    plain = ""
  }

  private mutating func add(_ piece: MarkdownPiece, length: Int) {
    flush()
    pieces.append(piece)
    index += length
  }

  private func character(_ offset: Int) -> Character? {
    index + offset >= 0 && index + offset < text.count ? text[index + offset] : nil
  }

  private mutating func read() {
    let character = text[index]
    switch character {
    case "\\": readEscape()
    case "`": readCode()
    case "$": readMath()
    case "*", "_": readEmphasis(character)
    case "!" where self.character(1) == "[": add(.open(isImage: true), length: 2)
    case "[": add(.open(isImage: false), length: 1)
    case "]": readClose()
    case "<": readAngle()
    default:
      plain.append(character)
      index += 1
    }
  }

  private mutating func readEscape() {
    guard let next = character(1) else {
      // A backslash at the end of a block breaks no line.
      index += 1
      return
    }
    if next.isNewline { return add(.lineBreak, length: 2) }
    let isPunctuation = next.isASCII && !next.isLetter && !next.isNumber && !next.isWhitespace
    plain.append(isPunctuation ? next : "\\")
    index += isPunctuation ? 2 : 1
  }

  /// Where `mark` comes next from `start` on, or nil; a mark that does not is remembered.
  private mutating func end(of mark: String, from start: Int, where isEnd: (Int) -> Bool = { _ in true }) -> Int? {
    if endless.contains(mark) { return nil }
    let mark = Array(mark)
    var place = start
    while place + mark.count <= text.count {
      if text[place..<place + mark.count].elementsEqual(mark), isEnd(place) { return place }
      place += 1
    }
    endless.insert(String(mark))
    return nil
  }

  private func run(_ mark: Character, at start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == mark { end += 1 }
    return end - start
  }

  private mutating func readCode() {
    let length = run("`", at: index)
    let text = text
    let mark = String(repeating: "`", count: length)
    let close = end(of: mark, from: index + length) { place in
      text[place - 1] != "`" && (place + length == text.count || text[place + length] != "`")
    }
    guard let close else {
      plain += mark
      index += length
      return
    }
    var code = text[index + length..<close].map { $0.isNewline ? " " : $0 }
    // One space at either end makes room for backticks.
    if code.count > 2, code.first == " ", code.last == " ", code.contains(where: { $0 != " " }) {
      code = Array(code.dropFirst().dropLast())
    }
    add(.code(String(code)), length: close + length - index)
  }

  /// `$…$` in the line, `$$…$$` on its own, and GitHub's third form with backticks inside the dollar signs.
  private mutating func readMath() {
    if character(1) == "`", let close = end(of: "`$", from: index + 2), close > index + 2 {
      return add(.math(String(text[index + 2..<close]), isBlock: false), length: close + 2 - index)
    }
    if character(1) == "$" {
      if let close = end(of: "$$", from: index + 2), close > index + 2 {
        return add(.math(String(text[index + 2..<close]), isBlock: true), length: close + 2 - index)
      }
      plain += "$$"
      index += 2
      return
    }
    let text = text
    // A price is no formula: a formula begins and ends with something else than a space, and no digit follows.
    if let next = character(1), !next.isWhitespace, character(-1)?.isLetter != true, character(-1)?.isNumber != true,
      let close = end(
        of: "$", from: index + 1,
        where: { place in
          !text[place - 1].isWhitespace && text[place - 1] != "\\"
            && (place + 1 == text.count || !(text[place + 1].isNumber || text[place + 1].isLetter))
        }), close > index + 1
    {
      return add(.math(String(text[index + 1..<close]), isBlock: false), length: close + 1 - index)
    }
    plain += "$"
    index += 1
  }

  private mutating func readEmphasis(_ mark: Character) {
    let count = run(mark, at: index)
    // Nobody emphasises so much.
    guard count <= 6 else {
      plain += String(repeating: mark, count: count)
      index += count
      return
    }
    let (before, after) = (character(-1), character(count))
    func isSpace(_ character: Character?) -> Bool { character?.isWhitespace ?? true }
    func isSign(_ character: Character?) -> Bool { character.map { $0.isPunctuation || $0.isSymbol } ?? false }
    let opens = !isSpace(after) && (!isSign(after) || isSpace(before) || isSign(before))
    let closes = !isSpace(before) && (!isSign(before) || isSpace(after) || isSign(after))
    // Underscores within a word, as in names of code, are no emphasis.
    let isWord = mark == "_"
    add(
      .emphasis(
        mark: mark, count: count, canOpen: opens && (!isWord || !closes || isSign(before)),
        canClose: closes && (!isWord || !opens || isSign(after))), length: count)
  }

  private mutating func readClose() {
    guard character(1) == "(" else { return add(.close(destination: nil), length: 1) }
    var depth = 1
    var end = index + 2
    // No address is longer.
    let limit = min(text.count, index + 1000)
    while end < limit {
      if text[end] == "\\" { end += 1 } else if text[end] == "(" { depth += 1 } else if text[end] == ")" { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    guard depth == 0, end < limit else { return add(.close(destination: nil), length: 1) }
    let inside = text[index + 2..<end].drop(while: \.isWhitespace)
    // A title in quotation marks may follow the address; it is left out.
    var address = inside.prefix { !$0.isWhitespace }
    let rest = inside.dropFirst(address.count).drop(while: \.isWhitespace)
    guard rest.isEmpty || rest.first == "\"" || rest.first == "'" else {
      return add(.close(destination: nil), length: 1)
    }
    if address.first == "<", address.last == ">" { address = address.dropFirst().dropLast() }
    add(.close(destination: String(address)), length: end + 1 - index)
  }

  /// A comment, which is dropped, or an address.
  private mutating func readAngle() {
    if character(1) == "!", character(2) == "-", character(3) == "-", let close = end(of: "-->", from: index + 4) {
      index = close + 3
      return
    }
    let limit = min(text.count, index + 1000)
    if character(1) == "h", let close = text[index..<limit].firstIndex(of: ">") {
      let address = String(text[index + 1..<close])
      if address.hasPrefix("https://") || address.hasPrefix("http://"), !address.contains(where: \.isWhitespace) {
        return add(.address(address), length: close + 1 - index)
      }
    }
    plain.append("<")
    index += 1
  }
}
