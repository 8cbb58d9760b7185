import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Single keys from the terminal, without Return and without showing them.
///
///     guard let keys = KeyReader() else { return }     // nobody sits there
///     defer { keys.stop() }
///     while !keys.isInterrupted { if let key = keys.next(within: 0.1) { ... } }
///
/// The terminal is put back as it was by `stop`, by Ctrl-C and other signals, and where this program itself crashes.
final class KeyReader {
  /// Nil where standard input is no terminal.
  init?() {
    guard isatty(0) == 1 else { return nil }
    start()
  }

  deinit { stop() }

  /// Whether Ctrl-C was pressed, or the process was asked to end.
  var isInterrupted: Bool { interruptions.load(ordering: .relaxed) > 0 }

  func start() {
    var now = termios()
    guard tcgetattr(0, &now) == 0 else { return }
    original.withLock { $0 = now }
    interruptions.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { signal(number, handleRequest) }
    for number in faults { signal(number, handleFault) }
    silence()
  }

  func stop() {
    restoreTerminal()
    original.withLock { $0 = nil }
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] + faults { signal(number, SIG_DFL) }
  }

  /// The key that is pressed within some seconds, or nil. Keys that send several bytes, such as arrows, are left out.
  func next(within seconds: Double) -> Character? {
    // Whoever comes back from Ctrl-Z finds the terminal as the shell left it.
    silence()
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, Int32(seconds * 1000)) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(0, &bytes, bytes.count)
    if count == 0 || count < 0 && errno != EINTR { return "q" }  // The terminal has gone.
    guard count > 0, bytes[0] != 0x1B else { return nil }
    return Character(Unicode.Scalar(bytes[0]))
  }

  private func silence() {
    if isInterrupted { return }
    var now = termios()
    guard tcgetattr(0, &now) == 0 else { return }
    let loud = tcflag_t(ICANON | ECHO)
    guard now.c_lflag & loud != 0 else { return }
    now.c_lflag &= ~loud
    tcsetattr(0, TCSANOW, &now)
  }
}

/// Whoever starts this process may have put off signals such as Ctrl-C, and that is inherited; `watch` must be endable.
func letSignalsThrough() {
  var signals = sigset_t()
  sigemptyset(&signals)
  for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&signals, number) }
  sigprocmask(SIG_UNBLOCK, &signals, nil)
}

private let faults = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

// A signal handler can reach nothing but globals.
private let original = Mutex<termios?>(nil)
private let interruptions = Atomic<Int>(0)

/// Called from signal handlers too: it never waits for the lock.
private func restoreTerminal() {
  original.withLockIfAvailable { saved in
    guard var terminal = saved else { return }
    tcsetattr(0, TCSANOW, &terminal)
  }
}

private func handleRequest(_ number: Int32) {
  restoreTerminal()
  if interruptions.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { _exit(128 + number) }
}

private func handleFault(_ number: Int32) {
  restoreTerminal()
  signal(number, SIG_DFL)
  raise(number)
}
