import Foundation
import Foundations
import Presentation

/// Where a stage works, and how: shared by all stages.
public struct RunOptions: CommandOptions {
  var run: Path?
  var resume = false
  var mine = false
  var threads: Int?

  public init() {}

  public static var fields: [Field<Self>] {
    [
      .section("The run"),
      .option("run", \.run, otherwise: "a new folder in runs/, or the newest", "the folder that holds the run"),
      .flag("resume", \.resume, "go on where the run was interrupted"),
      .flag("mine", \.mine, "your own finished exercises do the work, wherever they can"),
      .option(
        "threads", \.threads, in: 1...1024, otherwise: "all processors",
        "threads to compute with; the result is the same"),
    ]
  }

  /// The named folder, as it is written in sentences and longer paths.
  var folder: String? {
    guard var path = run?.description else { return nil }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Throws where an answer that shall take part is wrong.
  func apply(_ console: Console) throws {
    if let threads { Threads.count = threads }
    guard mine else { return }
    if let mine = Mine.current { return try mine.prepare(console) }
    guard let start = Mine.start else {
      throw WorkbookError("This program knows no exercises.", remedy: "Use `swift run capstone --mine`.")
    }
    console.say("Building your own code …")
    try start.action()
  }
}

/// Finds the run that a command is about.
struct RunFinder {
  let options: RunOptions
  let settings: SettingsOptions
  let console: Console

  /// For a stage that begins a run, or goes on with one.
  ///
  /// With `--run` or `--resume` an existing run is taken up, if the options do not contradict its settings; else a
  /// new one is made.
  func runToWorkOn(startsOver: Bool) throws -> Run {
    try options.apply(console)
    if let folder = options.folder ?? (options.resume ? newest() : nil) {
      if let run = try Run(existing: folder) {
        if startsOver, !options.resume, run.has("model/config.json") || run.has("checkpoints") {
          throw WorkbookError(
            "There already is a run in \(folder).",
            remedy: "Go on with it by --resume, or choose another folder with --run.")
        }
        if settings.contradicts(run.settings) {
          throw WorkbookError(
            "The run in \(folder) began with other settings.",
            remedy: "Leave these options away to go on with its own, or choose another folder with --run.")
        }
        return run
      }
      if options.resume {
        throw WorkbookError("There is no run in \(folder) to resume.", remedy: "Leave --resume away to begin one.")
      }
      return try newRun(in: folder)
    }
    if options.resume { throw WorkbookError("There is no run to resume.", remedy: "Leave --resume away to begin one.") }
    return Run(folder: freeFolder(), settings: try settings.resolved())
  }

  /// A folder may be there already and have other things in it, but none that a run would write over.
  private func newRun(in folder: String) throws -> Run {
    let names = try LocalDisk().names(in: folder)
    if let name = names.first(where: Run.contents.contains) {
      throw WorkbookError(
        "\(folder) holds no run, and yet something called \(name), which a run would write over.",
        remedy: "Choose another folder with --run; it need not exist.")
    }
    return Run(folder: folder, settings: try settings.resolved())
  }

  /// For a stage that uses what a run has left.
  func existingRun() throws -> Run {
    try options.apply(console)
    let folder = options.folder ?? newest()
    guard let folder, let run = try Run(existing: folder) else {
      throw WorkbookError(
        folder.map { "There is no run in \($0)." } ?? "There is no run yet.",
        remedy: "Train a model first, with: swift run capstone")
    }
    return run
  }

  /// runs/stories, runs/stories-2, …: the first that does not exist.
  private func freeFolder() -> String {
    let corpus = settings.corpus.map { URL(fileURLWithPath: $0.description).deletingPathExtension().lastPathComponent }
    let base = "runs/" + (corpus ?? "stories")
    var folder = base
    var number = 2
    while FileManager.default.fileExists(atPath: folder) {
      folder = "\(base)-\(number)"
      number += 1
    }
    return folder
  }

  /// The folders in runs/ that hold a run, by name.
  static var allFolders: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "runs")) ?? []
    return names.sorted().map { "runs/" + $0 }.filter { FileManager.default.fileExists(atPath: $0 + "/run.json") }
  }

  /// The run in runs/ that was begun last; of equals the last by name.
  private func newest() -> String? {
    Self.allFolders.compactMap { folder -> (date: Date, folder: String)? in
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/run.json"),
        let date = attributes[.modificationDate] as? Date
      else { return nil }
      return (date, folder)
    }.max { $0.date <= $1.date }?.folder
  }
}
