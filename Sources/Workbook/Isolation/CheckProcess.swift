import ExerciseBook
import Foundation
import Foundations
import Presentation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One process that checks answers, seen from the outside: tasks go in one by one, and each comes back with a verdict or
/// with how the process ended.
///
/// Only one task is under way at a time. So it is certain whose fault a crash is, and who printed what.
final class CheckProcess {
  /// How a task ended.
  enum Ending {
    case verdict(Verdict)
    /// By a signal, or with an exit code: the answer ended the process.
    case died(signal: Int32?, code: Int32)
    case timedOut
  }

  private let process = Process()
  private let tasks = Pipe()
  private let verdicts = Pipe()
  private let errors = Pipe()
  private var received: [UInt8] = []
  private var printed = BoundedText()
  private var isReady = false
  private var hasFailed = false

  /// Whether it can take another task.
  var isUsable: Bool { !hasFailed && process.isRunning }

  /// - Parameter backtrace: Whether a crash is followed by a list of the calls that led there. It takes a second.
  init(executable: String, backtrace: Bool = false) throws {
    // A task for a process that has just died must be an error and not the end of this one.
    Output.ignoreBrokenPipes()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = [CheckWorker.word]
    process.standardInput = tasks
    process.standardOutput = verdicts
    process.standardError = errors
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_BACKTRACE"] =
      backtrace
      ? "enable=yes,color=no,threads=crashed,registers=none,images=none,interactive=no,limit=24" : "enable=no"
    process.environment = environment
    do {
      try process.run()
    } catch {
      throw WorkbookError(
        "\(executable) cannot be started, and checks run in a process of their own.",
        remedy: "Build the workbook again with `swift build`.")
    }
    // This side's copies of the other side's ends, or the end of the process would never be seen.
    try? verdicts.fileHandleForWriting.close()
    try? errors.fileHandleForWriting.close()
    try? tasks.fileHandleForReading.close()
    for pipe in [verdicts, errors] { pipe.stopWaiting() }
  }

  deinit { end() }

  /// Ends the process, whatever it is doing.
  func end() {
    hasFailed = true
    try? tasks.fileHandleForWriting.close()
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Checks one answer, and gives up after `limit` seconds. Also returns what the answer printed.
  func check(_ task: CheckTask, limit: Double) -> (ending: Ending, printed: String) {
    printed = BoundedText()
    let ending = ending(of: task, limit: limit)
    if case .verdict = ending {} else { hasFailed = true }
    drainErrors()
    return (ending, printed.text)
  }

  private func ending(of task: CheckTask, limit: Double) -> Ending {
    // Starting the program is not the answer's doing, and is not counted against it.
    if !isReady {
      guard nextLine(within: 60) == .line(CheckWorker.ready) else { return died() }
      isReady = true
    }
    do {
      try tasks.fileHandleForWriting.write(contentsOf: Data((task.line + "\n").utf8))
    } catch {
      return died()
    }
    switch nextLine(within: limit) {
    case .line(let line):
      guard let verdict = (try? JSON(parsing: line)).flatMap(Verdict.init) else { return died() }
      return .verdict(verdict)
    case .end: return died()
    case .none:
      end()
      return .timedOut
    }
  }

  private enum Reading: Equatable {
    case line(String)
    case end
  }

  /// The next line, or nil where none comes within some seconds.
  private func nextLine(within seconds: Double) -> Reading? {
    let start = ContinuousClock.now
    while true {
      // A process that the answer started may hold the pipes open; so both ways of ending are looked at.
      let isRunning = process.isRunning
      let isOpen = verdicts.readAvailable { received += $0 }
      drainErrors()
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        defer { received.removeSubrange(...end) }
        return .line(String(decoding: received[..<end], as: UTF8.self))
      }
      if !isOpen || !isRunning { return .end }
      if start.duration(to: .now) >= .seconds(seconds) { return nil }
      Pipe.waitForAny(of: [verdicts, errors], milliseconds: 20)
    }
  }

  private func died() -> Ending {
    // With a backtrace under way the pipe closes before the process ends, and more is to be read meanwhile.
    let start = ContinuousClock.now
    while process.isRunning, start.duration(to: .now) < .seconds(15) {
      drainErrors()
      usleep(2000)
    }
    end()
    let wasSignal = process.terminationReason == .uncaughtSignal
    return .died(signal: wasSignal ? process.terminationStatus : nil, code: process.terminationStatus)
  }

  private func drainErrors() {
    var text = printed
    _ = errors.readAvailable { text.append($0) }
    printed = text
  }
}
