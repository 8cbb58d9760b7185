import ExerciseBook
import Foundation
import Foundations

/// All that a stage of the workbook needs: the course, where its files are, and someone who checks.
struct Desk: Sendable {
  let units: [CourseUnit]
  let folder: WorkbookFolder
  let checker: IsolatedChecker
  let build: Build

  init(_ units: [CourseUnit], folder: WorkbookFolder, executable: String, build: Build) {
    self.units = units
    self.folder = folder
    self.build = build
    checker = IsolatedChecker(executable: executable, units: units)
  }
}

extension IsolatedChecker {
  /// This program's own file.
  public static var ownExecutable: String {
    // Asked for once, at the start: once `watch` has built a newer one in its place, the system calls the old deleted.
    Bundle.main.executablePath ?? CommandLine.arguments[0]
  }
}
