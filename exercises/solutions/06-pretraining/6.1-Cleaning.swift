import ExerciseBook
import Foundation

extension Pretraining {
  public static func cleaned(_ text: String) throws -> String {
    let linesEnded = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    var kept = String.UnicodeScalarView()
    for scalar in linesEnded.unicodeScalars {
      let isControl = scalar.value < 0x20 || scalar.value == 0x7F
      if !isControl || scalar == "\n" || scalar == "\t" { kept.append(scalar) }
    }
    var lines: [String] = []
    for line in String(kept).split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
      if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
    }
    if lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
