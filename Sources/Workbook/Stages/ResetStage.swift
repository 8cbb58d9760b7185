import ExerciseBook
import Foundation
import Foundations
import Presentation

/// `reset`: an exercise as it was at the beginning, with a copy of what was written kept in `.workbook/copies/`.
extension Desk {
  func reset(_ options: ExerciseOptions, on console: Console) throws {
    let item = try units.requiredExercise(options.id ?? "")
    let file = folder.learnerFile(item.exercise, item.unit)
    let stub = folder.stubFile(item.exercise, item.unit)
    guard let original = FileManager.default.contents(atPath: stub) else {
      throw WorkbookError(
        "\(folder.relative(stub)) cannot be read.", remedy: "`git checkout exercises/stubs` brings it back.")
    }
    let written = FileManager.default.contents(atPath: file)
    if written == original {
      console.say("\(item.exercise.id) is as it was at the beginning: there is nothing to reset.")
      console.finish(["exercise": .string(item.exercise.id), "copy": .null])
      return
    }
    var copy: String?
    if let written { copy = try keep(written, of: item.exercise) }
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try AtomicFile.write(original, to: file)
    console.say("\(folder.relative(file)) is as it was at the beginning.")
    if let copy { console.say("What you had written is in \(folder.relative(copy)).") }
    console.finish([
      "exercise": .string(item.exercise.id), "copy": copy.map { .string(folder.relative($0)) } ?? .null,
    ])
  }

  /// Writes a copy with the date in its name, and returns its path.
  private func keep(_ data: Data, of exercise: CourseExercise) throws -> String {
    let copies = folder.records + "/copies"
    do {
      try FileManager.default.createDirectory(atPath: copies, withIntermediateDirectories: true)
    } catch {
      throw WorkbookError(
        "The folder \(copies) cannot be made, so nothing was reset.",
        remedy: "Move what is in its place, or give yourself the right to write there.")
    }
    let base = "\(copies)/\(exercise.file)-\(Self.dateText(Date()))"
    // Not .swift: a copy must never be compiled or found by a search for the exercise.
    var path = base + ".txt"
    var number = 2
    while FileManager.default.fileExists(atPath: path) {
      path = "\(base)-\(number).txt"
      number += 1
    }
    try AtomicFile.write(data, to: path)
    return path
  }

  /// "2026-01-31-235959", in the learner's own time.
  private static func dateText(_ date: Date) -> String {
    let units: Set<Calendar.Component> = [.year, .month, .day, .hour, .minute, .second]
    let parts = Calendar(identifier: .gregorian).dateComponents(units, from: date)
    func two(_ value: Int?) -> String { TextLayout.paddedLeft("\(value ?? 0)", to: 2).replacing(" ", with: "0") }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))-\(two(parts.hour))\(two(parts.minute))"
      + two(parts.second)
  }
}
