import ExerciseBook
import Foundation
import Foundations

/// The workbook's own folder, and what lies where in it.
public struct WorkbookFolder: Sendable {
  /// An absolute path without a slash at its end.
  public let root: String

  public init(root: String) { self.root = root }

  /// The folder that this program was built from; where that has moved, the one around the current folder.
  public static func located() throws -> WorkbookFolder {
    // #filePath is ROOT/Sources/Workbook/Desk/WorkbookFolder.swift.
    let source = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    var candidates = [source]
    while folder.path != "/" {
      candidates.append(folder)
      folder.deleteLastPathComponent()
    }
    let found = candidates.first { candidate in
      ["Package.swift", "exercises/stubs"].allSatisfy {
        FileManager.default.fileExists(atPath: candidate.appendingPathComponent($0).path)
      }
    }
    guard let found else {
      throw WorkbookError(
        "The workbook's folder, with Package.swift and exercises/, is not here.",
        remedy: "Go to the folder that you cloned, and try again.")
    }
    return WorkbookFolder(root: found.path)
  }

  public func learnerFile(_ exercise: CourseExercise, _ unit: CourseUnit) -> String {
    "\(root)/exercises/\(unit.folder)/\(exercise.file).swift"
  }

  public func stubFile(_ exercise: CourseExercise, _ unit: CourseUnit) -> String {
    "\(root)/exercises/stubs/\(unit.folder)/\(exercise.file).swift"
  }

  public func solutionFile(_ exercise: CourseExercise, _ unit: CourseUnit) -> String {
    "\(root)/exercises/solutions/\(unit.folder)/\(exercise.file).swift"
  }

  public func lessonFolder(_ unit: CourseUnit) -> String { "\(root)/lessons/\(unit.folder)" }

  /// What the workbook remembers about its learner: hints seen, quizzes taken, copies of exercises that were reset.
  public var records: String { root + "/.workbook" }

  /// `path` as one would type it from the root; behind a link within the folder, where it really lies.
  public func relative(_ path: String) -> String {
    func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    for (path, root) in [(resolved(path), resolved(root)), (path, root)] where path.hasPrefix(root + "/") {
      return String(path.dropFirst(root.count + 1))
    }
    return path
  }

  /// Whether the learner has changed an exercise's file at all.
  func isTouched(_ exercise: CourseExercise, _ unit: CourseUnit) -> Bool {
    let files = FileManager.default
    return !files.contentsEqual(atPath: learnerFile(exercise, unit), andPath: stubFile(exercise, unit))
  }

  /// The line of the function to write: the first that is still to do, else the first of the file. From 1.
  public func line(of exercise: CourseExercise, _ unit: CourseUnit) -> Int {
    let text = (try? String(contentsOfFile: learnerFile(exercise, unit), encoding: .utf8)) ?? ""
    var functions: [Int] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let code = line.drop { $0 == " " || $0 == "\t" }
      if code.hasPrefix("//") { continue }
      if code.contains("static func ") { functions.append(index + 1) }
      if code.contains("todo()"), let function = functions.last { return function }
    }
    return functions.first ?? 1
  }

  /// "exercises/01-neurons/1.1-WeightedSum.swift:10".
  public func place(of exercise: CourseExercise, _ unit: CourseUnit, line: Int? = nil) -> String {
    "\(relative(learnerFile(exercise, unit))):\(line ?? self.line(of: exercise, unit))"
  }
}
