import ExerciseBook
import Foundation
import Foundations
import Presentation

/// A verdict as a learner reads it: what was given, what came, what should have come, why, and where to write.
public struct VerdictText {
  let item: UnitExercise
  let result: CheckResult
  let folder: WorkbookFolder

  public init(_ item: UnitExercise, _ result: CheckResult, folder: WorkbookFolder) {
    self.item = item
    self.result = result
    self.folder = folder
  }

  /// The lines, without a line end after the last.
  public func rendered(for terminal: Terminal) -> String {
    let exercise = item.exercise
    let standing = Standing(result.verdict, isTouched: folder.isTouched(exercise, item.unit))
    var lines = ["\(standing.mark(on: terminal)) \(terminal.styled("\(exercise.id) \(exercise.title)", .bold))"]
    let place = folder.place(of: exercise, item.unit, line: result.crashPlace?.line)
    if standing != .passed { lines[0] += "   " + terminal.styled(place, .dim) }

    switch result.verdict {
    case .passed: break
    case .unfinished:
      lines.append(
        "  " + (standing == .begun ? "Begun; `todo()` is still reached, so it is not checked yet." : "Not written yet.")
      )
    case .wrong(let mismatch):
      lines += entry("given", mismatch.input, terminal)
      lines += entry("expected", mismatch.expected, terminal)
      lines += entry("got", mismatch.got, terminal)
      lines += entry("because", mismatch.reason, terminal)
      lines += named("You get this when", mismatch.misconception, terminal)
    case .crashed(let reason):
      lines += paragraph("Your code crashed. " + reason, terminal)
      if let place = result.crashPlace { lines += sourceLines(place) }
      lines += named("This can happen when", result.crashMisconception, terminal)
    case .endless(let seconds):
      lines += paragraph(
        "Your code did not end within \(Format.duration(seconds)), and was stopped. Look for a loop whose condition "
          + "stays true, or a function that calls itself.", terminal)
    }
    lines += printed(terminal)
    if standing == .wrong { lines += paragraph("`swift run workbook hint \(exercise.id)` helps.", terminal) }
    return lines.joined(separator: "\n")
  }

  private func width(_ terminal: Terminal) -> Int { min(terminal.width, 88) }

  private func entry(_ term: String, _ text: String, _ terminal: Terminal) -> [String] {
    var lines = TextLayout.entry(term, text, 12, width(terminal)).split(separator: "\n").map(String.init)
    if !lines.isEmpty { lines[0] = "  " + terminal.styled(term, .dim) + lines[0].dropFirst(2 + term.count) }
    return lines
  }

  private func paragraph(_ text: String, _ terminal: Terminal) -> [String] {
    TextLayout.lines(text, width: width(terminal) - 2).map { "  " + $0 }
  }

  private func named(_ beginning: String, _ misconception: String?, _ terminal: Terminal) -> [String] {
    guard let misconception else { return [] }
    let end = misconception.hasSuffix(".") ? "" : "."
    return paragraph("\(beginning) \(misconception)\(end)", terminal)
      .map { "  " + terminal.styled(String($0.dropFirst(2)), .bold) }
  }

  /// The first lines that the answer printed, and the last.
  private func printed(_ terminal: Terminal) -> [String] {
    var lines = result.printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    if lines.isEmpty { return [] }
    if lines.count > 12 { lines.replaceSubrange(8..<lines.count - 3, with: ["… \(lines.count - 11) lines left out …"]) }
    // What is printed may hold anything: nothing of it may move the cursor or colour the screen.
    let clean = lines.map { line in
      String(
        String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" }))
    }
    return ["  Your code printed:"] + clean.map { "    " + $0.prefix(400) }
  }

  /// The line of code, and a mark under the place in it.
  private func sourceLines(_ place: SourcePlace) -> [String] {
    let file = folder.learnerFile(item.exercise, item.unit)
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(place.line - 1) else { return [] }
    let line = lines[place.line - 1]
    let code = line.drop { $0 == " " || $0 == "\t" }
    let head = "    \(place.line) | "
    guard let column = place.column else { return [head + code] }
    let offset = head.count + max(0, min(column - 1 - (line.count - code.count), code.count))
    return [head + code, String(repeating: " ", count: offset) + "^"]
  }

  /// What a program is told about a verdict.
  var json: JSON {
    let exercise = item.exercise
    let standing = Standing(result.verdict, isTouched: folder.isTouched(exercise, item.unit))
    var members: [JSON.Member] = [
      JSON.Member("exercise", .string(exercise.id)), JSON.Member("title", .string(exercise.title)),
      JSON.Member("unit", .string(item.unit.folder)),
      JSON.Member("file", .string(folder.relative(folder.learnerFile(exercise, item.unit)))),
      JSON.Member("line", .integer(result.crashPlace?.line ?? folder.line(of: exercise, item.unit))),
      JSON.Member("standing", .string(standing.rawValue)),
    ]
    members += result.verdict.members
    if let misconception = result.crashMisconception {
      members.append(JSON.Member("misconception", .string(misconception)))
    }
    if !result.printed.isEmpty { members.append(JSON.Member("printed", .string(result.printed))) }
    return .object(members)
  }
}
