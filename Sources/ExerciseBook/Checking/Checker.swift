import Foundations

/// Calls an answer on chosen inputs, and throws a `Mismatch` that teaches where it is wrong.
///
///     try check.expect("sigmoid(0)", equals: 0.5, because: "e⁰ = 1, and 1 / (1 + 1) = 0.5") { try $0.sigmoid(0) }
///
///     var random = check.random("inputs")
///     let x = 6 * random.uniform() - 3
///     try check.expect("sigmoid(\(x.shown))", equals: 1 / (1 + exp(-x)), within: 1e-6, because: "…") { try $0.sigmoid(x) }
///
///     try check.expect("a batch of 4", is: "four different rows", because: "…") { try $0.batch(4) } where: {
///       Set($0).count == 4
///     }
///
/// The input comes first and the call last, so that the same call can be put to the known misconceptions: the one that
/// gives the same wrong value names the mistake.
public struct Checker<Answers: Sendable>: Sendable {
  public let answers: Answers
  let misconceptions: [Misconception<Answers>]
  let seed: UInt64

  /// Random numbers for inputs, a stream of their own for each `purpose`.
  public func random(_ purpose: String = "inputs") -> SeededGenerator {
    SeededGenerator(seed: seed, stream: StableHash.hash(purpose.utf8))
  }

  /// The answer must be `expected`, exactly or within `tolerance` (relative to the larger of 1 and the value's size).
  public func expect<Value: CheckedValue>(
    _ input: String, equals expected: Value, within tolerance: Double = 0, because reason: String,
    answer: (Answers) throws -> Value
  ) throws {
    let got: Value
    do {
      got = try answer(answers)
    } catch {
      throw mismatch(input, expected: expected.shown, thrown: error, reason)
    }
    if got.isClose(to: expected, within: tolerance) { return }
    throw Mismatch(
      input: input, expected: expected.shown, got: got.shown, reason: reason,
      misconception: misconception(giving: got, within: tolerance, answer))
  }

  /// The answer must have a property, described by `expected`.
  public func expect<Value: CheckedValue>(
    _ input: String, is expected: String, because reason: String, answer: (Answers) throws -> Value,
    where holds: (Value) throws -> Bool
  ) throws {
    let got: Value
    do {
      got = try answer(answers)
    } catch {
      throw mismatch(input, expected: expected, thrown: error, reason)
    }
    if try holds(got) { return }
    throw Mismatch(
      input: input, expected: expected, got: got.shown, reason: reason,
      misconception: misconception(giving: got, within: 1e-6, answer))
  }

  /// An unfinished part leaves the exercise unfinished; any other error is a wrong answer.
  private func mismatch(_ input: String, expected: String, thrown error: any Error, _ reason: String) -> any Error {
    if error is Unfinished { return error }
    return Mismatch(input: input, expected: expected, got: "an error: \(error)", reason: reason)
  }

  /// What the misconception gets wrong that gives the same value on the same input.
  private func misconception<Value: CheckedValue>(
    giving value: Value, within tolerance: Double, _ answer: (Answers) throws -> Value
  ) -> String? {
    misconceptions.first { one in
      guard let theirs = try? answer(one.answers) else { return false }
      return theirs.isClose(to: value, within: max(tolerance, 1e-6))
    }?.explanation
  }
}
