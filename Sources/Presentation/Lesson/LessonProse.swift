import Foundation
import Foundations

extension Lesson {
  /// Throws where README.md claims a number that the sections did not print.
  ///
  /// Looked at are numbers with a decimal point, with a per cent sign, or of three digits and more, up to the heading
  /// "Further reading". Formulas, code, links, comments and the numbers of exercises are left out: what they hold is not
  /// a measurement.
  func checkProse(against pages: [LessonPage]) throws {
    let prose = try String(contentsOfFile: folder + "/README.md", encoding: .utf8)
    var printed: Set<String> = []
    for page in pages {
      for case .text(let text) in page.entries { printed.formUnion(Self.numbers(in: text)) }
    }
    let claims = Self.numbers(in: Self.claims(in: prose)).filter { number in
      number.contains(".") || number.hasSuffix("%") || number.filter(\.isNumber).count >= 3
    }
    let missing = claims.filter { !printed.contains($0) && !printed.contains($0.filter { $0 != "%" }) }
    if !missing.isEmpty {
      throw WorkbookError(
        "README.md has \(missing.count) numbers that the program did not print: \(missing.joined(separator: ", ")).",
        remedy: "Print them, or change the text.")
    }
  }

  /// The prose without what is not a claim.
  static func claims(in prose: String) -> String {
    let end = prose.range(of: "\n## Further reading")?.lowerBound ?? prose.endIndex
    var text = String(prose[..<end])
    let leftOut = [
      "<!--[\\s\\S]*?-->", "```[\\s\\S]*?```", "\\$\\$[\\s\\S]*?\\$\\$", "\\$[^$\n]*\\$", "`[^`\n]*`", "\\]\\([^)]*\\)",
      "[Ee]xercises? \\d+\\.\\d+((,|,? and| to)\\s\\d+\\.\\d+)*",
    ]
    for pattern in leftOut { text = text.replacingOccurrences(of: pattern, with: " ", options: .regularExpression) }
    return text
  }

  /// Numbers as they are written, thousands' separators left out, a per cent sign kept.
  static func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var number = ""
    func end(_ next: Character?) {
      while let last = number.last, !last.isNumber { number.removeLast() }
      if !number.isEmpty { numbers.append(number + (next == "%" ? "%" : "")) }
      number = ""
    }
    // "97 %" and "97%" are one number.
    for character in text.replacingOccurrences(of: " %", with: "%") + " " {
      if character.isASCII, character.isNumber || (!number.isEmpty && character == ".") {
        number.append(character)
      } else if character == ",", number.last?.isNumber == true {
        continue
      } else {
        end(character)
      }
    }
    return numbers
  }
}
