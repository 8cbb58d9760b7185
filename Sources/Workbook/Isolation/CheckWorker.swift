import ExerciseBook
import Foundation
import Foundations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The process in which answers run: it reads one task a line, checks it, and writes one verdict a line.
///
/// Tasks come through standard input and verdicts leave through what was standard output. Both are moved out of the way
/// before any answer runs, so that an answer that prints or reads lines disturbs neither: what it prints goes to
/// standard error, which the parent collects, and it finds nothing to read. When the parent ends, so does this process.
public enum CheckWorker {
  /// The first word of the command line that asks for it.
  static let word = "check-worker"
  /// The first line that it writes.
  static let ready = "ready"

  /// Becomes that process if the command line asks for it. A program that checks answers calls this first.
  public static func runIfAsked(_ units: [CourseUnit]) {
    if CommandLine.arguments.dropFirst().first == word { run(units) }
  }

  static func run(_ units: [CourseUnit]) -> Never {
    let tasks = dup(0)
    let verdicts = dup(1)
    let nothing = open("/dev/null", O_RDONLY)
    guard tasks >= 0, verdicts >= 0, nothing >= 0, dup2(nothing, 0) == 0, dup2(2, 1) == 1 else { exit(1) }
    for descriptor in [tasks, verdicts, nothing] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    writeStandardOutputByLines()
    limitResources()
    endWithParent(tasks)

    say(ready, to: verdicts)
    var reader = LineReader(descriptor: tasks)
    let exercises = units.flatMap(\.exercises)
    while let line = reader.next() {
      let verdict: Verdict
      if let task = CheckTask(line: line), let exercise = exercises.first(where: { $0.id == task.exercise }) {
        verdict = Self.verdict(of: task, exercise)
      } else {
        verdict = .crashed("This build of the workbook does not know the exercise \(line).")
      }
      fflush(nil)
      say(JSON.object(verdict.members).text, to: verdicts)
    }
    // Not `exit`: what an answer left to be done at the end is not worth waiting for.
    _exit(0)
  }

  private static func say(_ line: String, to descriptor: Int32) {
    var rest = Array((line + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = write(descriptor, Array(rest), rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { _exit(1) }
      rest = rest.dropFirst(count)
    }
  }

  private static func verdict(of task: CheckTask, _ exercise: CourseExercise) -> Verdict {
    if case .misconception(let index) = task.answerer, !exercise.misconceptions.indices.contains(index) {
      return .crashed("\(exercise.id) has no misconception number \(index).")
    }
    return exercise.verdict(on: task.answerer, seed: task.seed)
  }

  /// An answer that asks for ever more memory must not take the machine along; no core file is left by one that crashes.
  private static func limitResources() {
    #if canImport(Glibc)
      let (core, data) = (Int32(RLIMIT_CORE.rawValue), Int32(RLIMIT_DATA.rawValue))
    #else
      let (core, data) = (RLIMIT_CORE, RLIMIT_DATA)
    #endif
    var limit = rlimit()
    if getrlimit(core, &limit) == 0 {
      limit.rlim_cur = 0
      _ = setrlimit(core, &limit)
    }
    // Where the system counts what may be written to and not what is only reserved (Linux), this is plenty.
    if getrlimit(data, &limit) == 0 {
      limit.rlim_cur = min(4 << 30, limit.rlim_max)
      _ = setrlimit(data, &limit)
    }
  }

  /// Ends this process, even from within an endless loop, once nobody is left at the other end of `descriptor`.
  private static func endWithParent(_ descriptor: Int32) {
    Thread.detachNewThread {
      while true {
        var end = pollfd(fd: descriptor, events: 0, revents: 0)
        _ = poll(&end, 1, -1)
        if end.revents & Int16(POLLHUP | POLLERR) != 0 {
          // Tasks that are still in the pipe are nobody's wish any more, but the main loop may be just about to end.
          usleep(200_000)
          _exit(0)
        }
        usleep(10_000)
      }
    }
  }
}

/// Lines from a descriptor, as they come.
struct LineReader {
  let descriptor: Int32
  private var bytes: [UInt8] = []

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its end, or nil at the end of input.
  mutating func next() -> String? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }
}
