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

/// How a command ends, as the shell sees it.
public enum ExitCode {
  public static let success: Int32 = 0
  /// The work itself failed.
  public static let failure: Int32 = 1
  /// The command line was wrong; EX_USAGE in BSD's sysexits.h.
  public static let usage: Int32 = 64
}
