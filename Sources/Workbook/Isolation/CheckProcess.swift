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
  /// Whether it can take another task.
  private(set) var isUsable = true

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
    isUsable = false
    try? tasks.fileHandleForWriting.close()
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Checks one answer, and gives up after `limit` seconds. Also returns what the answer printed.
  func check(_ task: CheckTask, limit: Double) -> (ending: Ending, printed: String) {
    printed = BoundedText()
    let ending = ending(of: task, limit: limit)
    if case .verdict = ending {} else { isUsable = false }
    drainErrors()
    return (ending, printed.text)
  }

  private func ending(of task: CheckTask, limit: Double) -> Ending {
    do {
      try tasks.fileHandleForWriting.write(contentsOf: Data((task.line + "\n").utf8))
    } catch {
      return died()
    }
    let start = ContinuousClock.now
    while true {
      if let verdict = nextVerdict() { return .verdict(verdict) }
      if start.duration(to: .now) >= .seconds(limit) {
        end()
        return .timedOut
      }
      Pipe.waitForAny(of: [verdicts, errors], milliseconds: 20)
      drainErrors()
      let isOpen = verdicts.readAvailable { received += $0 }
      if let verdict = nextVerdict() { return .verdict(verdict) }
      // A process that the answer started may hold the pipes open; so both ways of ending are looked at.
      if !isOpen || !process.isRunning { return died() }
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
    if let verdict = nextVerdict() { return .verdict(verdict) }
    let wasSignal = process.terminationReason == .uncaughtSignal
    return .died(signal: wasSignal ? process.terminationStatus : nil, code: process.terminationStatus)
  }

  private func nextVerdict() -> Verdict? {
    guard let end = received.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = Array(received[..<end])
    received.removeSubrange(...end)
    return (try? JSON(parsing: line)).flatMap(Verdict.init)
  }

  private func drainErrors() {
    var text = printed
    _ = errors.readAvailable { text.append($0) }
    printed = text
  }
}
