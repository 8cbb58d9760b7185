import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lets long work end well when someone presses Ctrl-C.
///
///     Interrupt.watch()
///     while step < steps, !Interrupt.isRequested { ... }
///     if Interrupt.isRequested { save a checkpoint and say how to resume }
///
/// The first Ctrl-C (or SIGTERM, as `kill` sends) only raises a flag. The second ends the process at once, with the
/// exit code that shells use for it: 128 + the signal's number, 130 for Ctrl-C.
public enum Interrupt {
  /// Whether someone has asked the work to end. Cheap enough for every training step.
  public static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

  /// Takes over Ctrl-C and SIGTERM for the rest of the process.
  public static func watch() {
    requests.store(0, ordering: .relaxed)
    signal(SIGINT, handle)
    signal(SIGTERM, handle)
  }

  /// Gives Ctrl-C and SIGTERM back to the system and forgets a request.
  public static func unwatch() {
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
    requests.store(0, ordering: .relaxed)
  }
}

// A signal handler can reach nothing but globals, so this one flag is the exception to having no global state.
private let requests = Atomic<Int>(0)

/// Runs in the middle of any instruction of any thread: it may touch the atomic and leave, nothing else.
private func handle(_ signal: Int32) {
  if requests.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { _exit(128 + signal) }
}
