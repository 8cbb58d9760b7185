/// A grammar with choices, compiled from a readable notation into flat arrays that are quick to walk.
///
/// A rule is a name and its alternatives, one a line; which one is taken is a choice, and counted as one:
///
///     finds:
///       <A> looked <spot>, and there was <T>!
///       ?outdoors 2* (Suddenly|All at once) <A> saw <T> <spot>.
///     spot by spot:
///       bench = under the bench
///
/// `(a|b)` chooses, `[a]` is there or not, one time in two, `{flag?a:b}` depends on the flag without a choice,
/// `<name>` calls a rule or fills a slot, `~` is "a" or "an", `^` makes the next letter a capital, `3*` makes an
/// alternative three times as likely, and `?flag,!other` before an alternative says when it may be taken. A rule "by"
/// a variable has alternatives for each value that the variable can have.
struct Grammar: Sendable {
  /// What a compiled step does; `a` and `b` are explained with each.
  enum Step: UInt8, Sendable {
    /// Writes `text[a..<b]`; `extra` sentences end in it.
    case literal
    /// Takes one of the alternatives `a..<b`; `extra` is the sum of their weights, or -1 when some have conditions.
    case choice
    /// Takes the alternatives of the family `a` for the value of variable `b`.
    case family
    /// Writes the character `a` in form `b`.
    case character
    /// Writes the thing `a` in form `b`.
    case thing
    /// Writes number `a`.
    case number
    /// Runs the steps `a..<b`, when the flags `extra` (an index into `conditions`) hold.
    case whenever
    case capital, article
  }

  struct Operation: Sendable {
    var step: Step
    var a: Int32 = 0
    var b: Int32 = 0
    var extra: Int32 = 0
  }

  struct Alternative: Sendable {
    /// Its steps, as a range of `operations`.
    var start: Int32
    var end: Int32
    var weight: Int32
    var condition: Condition

    /// Its weight where `flags` are set: zero when its condition does not hold.
    @inline(__always) func weight(_ flags: UInt64) -> Int { condition.holds(flags) ? Int(weight) : 0 }
  }

  /// Which flags must be set and which must not.
  struct Condition: Sendable, Equatable {
    var needs: UInt64 = 0
    var forbids: UInt64 = 0
    @inline(__always) func holds(_ flags: UInt64) -> Bool { flags & needs == needs && flags & forbids == 0 }
  }

  /// The alternatives of a rule, as a `choice` step.
  typealias Rule = Operation

  var text: [UInt8] = []
  var operations: [Operation] = []
  var alternatives: [Alternative] = []
  var conditions: [Condition] = []
  var rules: [Rule] = []
  /// Rules by name; families as `name.value`.
  var names: [String: Int] = [:]
  /// For each family the rule of each value of its variable.
  var families: [[Int32]] = []

  var familyVariables: [Int32] = []

  /// The call of the rule or the family called `name`, which must be there.
  func call(_ name: String) -> Operation {
    if let family = names["by " + name] {
      return Operation(step: .family, a: Int32(family), b: familyVariables[family])
    }
    guard let rule = names[name] else { fatalError("The grammar has no rule named \(name).") }
    return rules[rule]
  }
}
