/// A mistake that the person at the keyboard can mend: what is wrong, and what to do about it, in one sentence each.
///
///     throw WorkbookError("The corpus notes.txt is empty.", remedy: "Choose a file with some text in it.")
///
/// A programmer's mistake, such as two shapes that do not fit, is a `precondition` instead.
public struct WorkbookError: Error, Equatable, CustomStringConvertible {
  public let problem: String
  public let remedy: String

  public init(_ problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String { problem + " " + remedy }
}
