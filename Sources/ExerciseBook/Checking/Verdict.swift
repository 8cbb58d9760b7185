/// What a check found.
public enum Verdict: Equatable, Sendable {
  case passed
  case unfinished
  case wrong(Mismatch)
  /// The answer ended its process: by a trap, such as an index out of range. The text says how.
  case crashed(String)
  /// No end was seen within the time allowed, in seconds.
  case endless(seconds: Double)
}

/// One input on which an answer differs from what is right.
public struct Mismatch: Error, Equatable, Sendable {
  /// What the answer was given.
  public let input: String
  public let expected: String
  public let got: String
  /// Why the expected value is the right one.
  public let reason: String
  /// What a known misconception that gives the same value gets wrong.
  public let misconception: String?

  public init(input: String, expected: String, got: String, reason: String, misconception: String? = nil) {
    self.input = input
    self.expected = expected
    self.got = got
    self.reason = reason
    self.misconception = misconception
  }
}
