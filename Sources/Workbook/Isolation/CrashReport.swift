import Foundation
import Foundations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why an answer ended its process, in plain words, from the signal or exit code and from what was written last.
///
///     CrashReport(signal: SIGILL, code: 4, errors: "Swift/…:691: Fatal error: Index out of range\n").reason
///     // "It asked an array for an element that is not there (Index out of range)."
///
/// Optimised code mostly stops without a message: then the signal alone says what it can.
struct CrashReport: Equatable {
  let reason: String
  /// What the answer itself printed.
  let printed: String

  init(signal: Int32?, code: Int32, errors: String) {
    let message = Self.message(in: errors)
    printed = message?.before ?? errors
    if let message {
      reason = Self.plain(message.text)
      return
    }
    switch signal {
    case SIGILL?, SIGTRAP?:
      reason =
        "It stopped at something that Swift does not allow: an index outside of an array, a whole number too large for "
        + "its type, a division by zero, or a nil that was unwrapped."
    case SIGSEGV?, SIGBUS?:
      reason = "Its calls went too deep: most likely a function calls itself too often or forever."
    case SIGABRT?: reason = "It gave up by itself (abort). Too little memory is a common cause."
    case SIGKILL?: reason = "The system ended it, most likely because it asked for too much memory."
    case let signal?: reason = "It was ended by signal \(signal)."
    case nil: reason = "It ended the whole program with exit(\(code)) instead of returning an answer."
    }
  }

  /// The message with which Swift stops, and what stands before it: "File.swift:12: Fatal error: Index out of range".
  private static func message(in errors: String) -> (before: String, text: String)? {
    var before: [Substring] = []
    for line in errors.split(separator: "\n", omittingEmptySubsequences: false) {
      for label in ["Fatal error", "Precondition failed", "Assertion failed"] {
        guard let place = line.range(of: ".swift:"), let found = line.range(of: ": " + label) else { continue }
        guard place.lowerBound < found.lowerBound else { continue }
        let text = line[found.upperBound...].drop { $0 == ":" || $0 == " " }
        return (
          before.joined(separator: "\n") + (before.isEmpty ? "" : "\n"), text.isEmpty ? label : String(text)
        )
      }
      before.append(line)
    }
    return nil
  }

  private static func plain(_ message: String) -> String {
    let known = [
      ("Index out of range", "It asked an array for an element that is not there"),
      ("Negative Array index", "It asked an array for an element with a negative index"),
      ("unexpectedly raised an error", "A `try!` met an error"),
      ("Unexpectedly found nil", "It unwrapped a nil with `!`"),
      ("Division by zero", "It divided a whole number by zero"),
      ("Range requires", "It made a range whose end comes before its beginning"),
      ("cannot be converted to", "It turned a number into a type that cannot hold it"),
    ]
    let plain = known.first { message.contains($0.0) }?.1 ?? "It stopped"
    return "\(plain) (\(message))."
  }

  /// The place, in a file of that name, of the innermost call that a backtrace lists: "/…/1.1-WeightedSum.swift:9:33".
  static func place(in backtrace: String, ofFile name: String) -> SourcePlace? {
    for line in backtrace.split(separator: "\n") {
      guard let found = line.range(of: "/\(name):") else { continue }
      let numbers = line[found.upperBound...].split(separator: ":").map { Int($0.prefix { $0.isNumber }) }
      guard let number = numbers.first ?? nil else { continue }
      return SourcePlace(line: number, column: numbers.count > 1 ? numbers[1] : nil)
    }
    return nil
  }
}

/// A line and a column, from 1.
public struct SourcePlace: Equatable, Sendable {
  public let line: Int
  public let column: Int?
}
