/// Given answers instead of chance, to find all the ways in which a text can come about.
///
/// `Derivations` runs the generator again and again, each time along another branch. A branch is left as soon as what
/// it has written is no longer the beginning of the text.
final class Script {
  /// The answers for the first choices; later ones take the first admitted alternative and note the rest.
  private(set) var answers: [Int]
  private(set) var position = 0
  /// The branches that were passed by: answers up to a choice, with another alternative there.
  private(set) var untried: [[Int]] = []
  /// What the text names, by domain; nil admits everything.
  let named: [Set<Int>]?
  let target: [UInt8]?
  /// Whether this branch has left the target.
  var hasFailed = false
  private var checked = 0

  init(answers: [Int], target: [UInt8]? = nil, named: [Set<Int>]? = nil) {
    self.answers = answers
    self.target = target
    self.named = named
  }

  func admits(_ domain: Domain, _ code: Int) -> Bool {
    guard let named, domain != .other else { return true }
    return named[domain.rawValue].contains(code)
  }

  func next(weights count: Int, weight: (Int) -> Int, admits: (Int) -> Bool) -> Int {
    if position < answers.count {
      position += 1
      return answers[position - 1]
    }
    var chosen: Int?
    if !hasFailed {
      for index in 0..<count where weight(index) > 0 && admits(index) {
        if chosen == nil { chosen = index } else { untried.append(Array(answers[..<position]) + [index]) }
      }
    }
    if chosen == nil { hasFailed = true }
    let answer = chosen ?? (0..<count).first { weight($0) > 0 } ?? 0
    answers.append(answer)
    position += 1
    return answer
  }

  /// Fails the branch if `written` is no beginning of the target.
  func check(_ written: [UInt8]) {
    guard let target, !hasFailed else { return }
    if written.count > target.count || written[checked...] != target[checked..<written.count] { hasFailed = true }
    checked = written.count
  }
}
