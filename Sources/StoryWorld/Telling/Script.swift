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
  /// Bytes of the target that this branch has written, before it left it.
  private(set) var checked = 0
  private let given: Int

  init(answers: [Int], target: [UInt8]? = nil, named: [Set<Int>]? = nil) {
    self.answers = answers
    given = answers.count
    self.target = target
    self.named = named
  }

  /// For each event of the plan, how many choices had been made when it was planned.
  private(set) var marks: [Int] = []
  func mark() { marks.append(position) }

  func admits(_ domain: Domain, _ code: Int) -> Bool {
    guard let named else { return true }
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
  func check(_ written: [UInt8], from start: Int) {
    guard let target, !hasFailed else { return }
    let length = written.count - start
    if length > target.count {
      hasFailed = true
      return
    }
    while checked < length {
      if written[start + checked] != target[checked] {
        hasFailed = true
        return
      }
      checked += 1
    }
  }

  /// The choices with which each event of the telling was come to, if this branch is the first to come there so.
  private(set) var arrivals: [(event: Int, answers: [Int])] = []

  func arrive(at event: Int, _ written: [UInt8], from start: Int) {
    check(written, from: start)
    if !hasFailed, position >= given { arrivals.append((event, Array(answers[..<position]))) }
  }
}
