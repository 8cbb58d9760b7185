/// Marks keywords, strings and comments in Swift code, and nothing finer.
enum SwiftHighlighter {
  static func html(_ code: String) -> String {
    let characters = Array(code)
    var html = ""
    var index = 0
    func starts(_ mark: String, _ place: Int) -> Bool { characters.dropFirst(place).starts(with: mark) }
    func mark(_ kind: String, to end: Int) {
      let text = String(characters[index..<min(end, characters.count)])
      html += "<span class=\"\(kind)\">\(Markup.escaped(text))</span>"
      index = min(end, characters.count)
    }
    func end(of mark: String, from start: Int) -> Int {
      var place = start
      while place < characters.count {
        if starts(mark, place) { return place + mark.count }
        // A string on one line ends there at the latest.
        if mark == "\"", characters[place].isNewline { return place }
        place += mark.hasPrefix("\"") && characters[place] == "\\" ? 2 : 1
      }
      return characters.count
    }
    while index < characters.count {
      let character = characters[index]
      if starts("//", index) {
        mark("comment", to: characters[index...].firstIndex(where: \.isNewline) ?? characters.count)
      } else if starts("/*", index) {
        mark("comment", to: end(of: "*/", from: index + 2))
      } else if starts("\"\"\"", index) {
        mark("string", to: end(of: "\"\"\"", from: index + 3))
      } else if character == "\"" {
        mark("string", to: end(of: "\"", from: index + 1))
      } else if character.isLetter || character == "_" {
        let word = characters[index...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        if keywords.contains(String(word)) {
          mark("keyword", to: word.endIndex)
        } else {
          html += Markup.escaped(String(word))
          index = word.endIndex
        }
      } else {
        html += Markup.escaped(String(character))
        index += 1
      }
    }
    return html
  }

  private static let keywords: Set<String> = [
    "any", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer", "do",
    "else", "enum", "extension", "false", "fileprivate", "final", "for", "func", "guard", "if", "import", "in", "init",
    "inout", "internal", "is", "let", "mutating", "nil", "override", "private", "protocol", "public",
    "repeat", "rethrows", "return", "self", "Self", "some", "static", "struct", "subscript", "super", "switch",
    "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}
