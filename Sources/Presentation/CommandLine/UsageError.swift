/// A command line that cannot be run as it was typed: one sentence, without the program's name.
///
/// `Command` prints it with the way to the right help screen and ends with exit code 64.
public struct UsageError: Error, Equatable, CustomStringConvertible {
  public let description: String

  /// The word that nothing was left to take, where that is the error: it may be a stage that came too late.
  var surplusWord: String?

  public init(_ description: String) { self.description = description }

  public static func == (a: UsageError, b: UsageError) -> Bool { a.description == b.description }
}

/// Work that ended early because someone asked for it: says what was saved and how to go on.
///
///     if Interrupt.isRequested { throw Interruption("Saved step 120. Go on with `capstone pretrain --resume`.") }
///
/// `Command` prints the sentence and ends with exit code 130, so that a script does not go on as if all were done.
public struct Interruption: Error, Equatable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}

/// Work that found something wrong and has already said what: `Command` adds no sentence, prints the result that
/// `--json` asks for, and ends with exit code 1.
public struct ReportedFailure: Error, Equatable {
  public init() {}
}

/// How a command ends, as the shell sees it.
public enum ExitCode {
  public static let success: Int32 = 0
  /// The work itself failed.
  public static let failure: Int32 = 1
  /// The command line was wrong; EX_USAGE in BSD's sysexits.h.
  public static let usage: Int32 = 64
  /// Ctrl-C ended it: 128 + SIGINT, as shells have it.
  public static let interrupted: Int32 = 130
}
