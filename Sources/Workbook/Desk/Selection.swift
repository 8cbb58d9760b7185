import ExerciseBook
import Foundations
import Presentation

/// An exercise and the unit it belongs to.
public struct UnitExercise: Sendable {
  public let unit: CourseUnit
  public let exercise: CourseExercise
}

extension [CourseUnit] {
  /// Every exercise, in the order of the course.
  public var allExercises: [UnitExercise] {
    flatMap { unit in unit.exercises.map { UnitExercise(unit: unit, exercise: $0) } }
  }

  /// The unit that a learner calls "1", "neurons" or "01-neurons", or nil.
  func unit(called word: String) -> CourseUnit? {
    let word = word.lowercased()
    return first { unit in
      [String(unit.number), unit.folder, unit.name, unit.title.lowercased()].contains(word)
    }
  }

  /// Throws a `UsageError` where `word` names no unit.
  func requiredUnit(_ word: String) throws -> CourseUnit {
    if let unit = unit(called: word) { return unit }
    if let exercise = allExercises.first(where: { $0.exercise.id == word }) { return exercise.unit }
    throw UsageError(
      "There is no unit “\(word)”: there are \(Format.list(map { "\($0.number) (\($0.name))" }))."
        + Suggestion.sentence(for: word, among: flatMap { [$0.name, $0.folder] }))
  }

  /// Throws a `UsageError` where `word` is not an exercise such as "1.2".
  func requiredExercise(_ word: String) throws -> UnitExercise {
    if let found = allExercises.first(where: { $0.exercise.id == word }) { return found }
    if let unit = unit(called: word), let first = unit.exercises.first {
      throw UsageError("“\(word)” is a whole unit: name one of its exercises, \(unit.range), such as \(first.id).")
    }
    if let meant = exercise(meantBy: word) {
      throw UsageError("There is no exercise “\(word)”. Did you mean \(meant.id), “\(meant.title)”?")
    }
    let number = word.prefix { $0 != "." }
    if let unit = first(where: { String($0.number) == number }), word.contains(".") {
      throw UsageError("There is no exercise \(word): unit \(unit.number) has \(unit.range).")
    }
    let ids = allExercises.map(\.exercise.id)
    throw UsageError(
      "There is no exercise “\(word)”: they go by their numbers, from \(ids.first ?? "1.1") to \(ids.last ?? "1.1").")
  }

  /// What somebody means who writes "1,2", "1.2.", "12", "1.02", "1.2-Sigmoid.swift", "sigmoid" or a title nearly; nil
  /// where that would be a wild guess.
  private func exercise(meantBy word: String) -> CourseExercise? {
    let exercises = allExercises.map(\.exercise)
    if word.first?.isNumber == true {
      let numbers = word.split { !$0.isNumber }.prefix(2).compactMap { Int($0).map(String.init) }
      if numbers.count == 2 { return exercises.first { $0.id == numbers.joined(separator: ".") } }
      return exercises.first { $0.id.filter(\.isNumber) == word }
    }
    let names =
      exercises.map { ($0, String($0.file.drop { $0 != "-" }.dropFirst())) } + exercises.map { ($0, $0.title) }
    let nearest = Suggestion.nearest(to: word, among: names.map(\.1))
    return names.first { $0.1 == nearest }?.0
  }

  /// What `words` name, each exercise once, in the order of the course; everything where there are none.
  func selection(_ words: [String]) throws -> [UnitExercise] {
    if words.isEmpty { return allExercises }
    var ids: [String] = []
    for word in words {
      if let unit = unit(called: word) {
        ids += unit.exercises.map(\.id)
      } else if word.first?.isNumber == true, word.contains(".") {
        ids.append(try requiredExercise(word).exercise.id)
      } else {
        ids += try requiredUnit(word).exercises.map(\.id)
      }
    }
    return allExercises.filter { ids.contains($0.exercise.id) }
  }
}

extension CourseUnit {
  /// The lesson's command and the word for the unit: "gradient-descent" of "02-gradient-descent".
  var name: String { String(folder.drop { $0.isNumber || $0 == "-" }) }

  /// "1.1 to 1.8".
  var range: String {
    guard let first = exercises.first, let last = exercises.last, first.id != last.id else {
      return "only \(exercises.first?.id ?? "no exercise")"
    }
    return "\(first.id) to \(last.id)"
  }
}
