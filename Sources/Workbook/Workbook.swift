import ExerciseBook
import Foundations
import Presentation

/// `swift run workbook`: where am I, check, watch, hint, quiz, solution, reset.
///
///     @main enum WorkbookCommand {
///       static func main() { WorkbookProgram(courseUnits).main() }
///     }
public struct WorkbookProgram: Sendable {
  let units: [CourseUnit]
  let folder: WorkbookFolder?
  let build: Build?

  /// - Parameters:
  ///   - folder: The workbook's own folder unless it is given.
  ///   - build: How `watch` makes a new program out of what was saved: `swift build`, unless it is given.
  public init(_ units: [CourseUnit], folder: WorkbookFolder? = nil, build: Build? = nil) {
    self.units = units
    self.folder = folder
    self.build = build
  }

  /// Runs the program's command line and ends the process with its exit code.
  public func main() -> Never {
    CheckWorker.runIfAsked(units)
    command.main()
  }

  public var command: Command {
    Command(
      "workbook", "Shows where you are in the course and what comes next.",
      discussion: "Exercises are in exercises/, a folder for each unit; exercises/README.md says how it goes.",
      stages: [
        stage("check", "Checks your answers.", discussion: Self.checkDiscussion) { try $0.check($1, on: $2) },
        stage("watch", "Checks again whenever you save.", discussion: Self.watchDiscussion) {
          try $0.watch($1, on: $2)
        },
        stage("hint", "Shows one hint more each time: the idea, where to look, nearly there.") {
          try $0.hint($1, on: $2)
        },
        stage("open", "Prints the file and the line to write in, as exercises/…:12.") { try $0.open($1, on: $2) },
        stage("solution", "Shows one way to solve an exercise that you have solved.") { try $0.solution($1, on: $2) },
        stage("reset", "Brings an exercise back as it was, and keeps a copy of what you wrote.") {
          try $0.reset($1, on: $2)
        },
        stage("quiz", "Asks you the questions of a unit's quiz.") { try $0.quiz($1, on: $2) },
        stage("verify", "For authors: whether the exercises themselves are right.") { try $0.verify($1, on: $2) },
      ]
    ) { (options: MapOptions, console) in try desk().map(options, on: console) }
  }

  private static let checkDiscussion =
    "Ends with exit code 1 where an answer is wrong, or where an exercise that was named by its ID is not finished."
  private static let watchDiscussion =
    "Builds and checks within seconds of a save, whatever your editor. On a terminal, single keys ask for more; without "
    + "one it prints lines until it is stopped."

  private func stage<Options: CommandOptions>(
    _ name: String, _ summary: String, discussion: String = "",
    work: @escaping @Sendable (Desk, Options, Console) throws -> Void
  ) -> Command {
    Command(name, summary, discussion: discussion) { (options: Options, console) in
      try work(desk(), options, console)
    }
  }

  private func desk() throws -> Desk {
    let folder = try folder ?? .located()
    let executable = IsolatedChecker.ownExecutable
    return Desk(
      units, folder: folder, executable: executable, build: build ?? .swift(in: folder, executable: executable))
  }
}
