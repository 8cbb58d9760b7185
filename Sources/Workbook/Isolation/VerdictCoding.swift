import ExerciseBook
import Foundations

/// A verdict as JSON: how it travels from the process that checks, and what `--json` shows.
///
///     {"verdict":"wrong","input":"sigmoid(0)","expected":"0.5","got":"1","reason":"e⁰ = 1 …","misconception":null}
extension Verdict {
  /// One word for it.
  var name: String {
    switch self {
    case .passed: "passed"
    case .unfinished: "unfinished"
    case .wrong: "wrong"
    case .crashed: "crashed"
    case .endless: "endless"
    }
  }

  var members: [JSON.Member] {
    var members = [JSON.Member("verdict", .string(name))]
    switch self {
    case .passed, .unfinished: break
    case .wrong(let mismatch):
      members.append(JSON.Member("input", .string(mismatch.input)))
      members.append(JSON.Member("expected", .string(mismatch.expected)))
      members.append(JSON.Member("got", .string(mismatch.got)))
      members.append(JSON.Member("reason", .string(mismatch.reason)))
      members.append(JSON.Member("misconception", mismatch.misconception.map { .string($0) } ?? .null))
    case .crashed(let reason): members.append(JSON.Member("reason", .string(reason)))
    case .endless(let seconds): members.append(JSON.Member("seconds", .number(seconds)))
    }
    return members
  }

  init?(_ json: JSON) {
    func text(_ name: String) -> String? { json[name]?.string }
    switch text("verdict") {
    case "passed": self = .passed
    case "unfinished": self = .unfinished
    case "wrong":
      guard let input = text("input"), let expected = text("expected"), let got = text("got"),
        let reason = text("reason")
      else { return nil }
      self = .wrong(
        Mismatch(
          input: input, expected: expected, got: got, reason: reason, misconception: text("misconception")))
    case "crashed":
      guard let reason = text("reason") else { return nil }
      self = .crashed(reason)
    case "endless":
      guard let seconds = json["seconds"]?.double else { return nil }
      self = .endless(seconds: seconds)
    default: return nil
    }
  }
}
