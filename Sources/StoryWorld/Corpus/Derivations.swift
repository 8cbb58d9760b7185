/// All the ways in which the generator can make a text, found by trying every branch that fits what is written.
///
/// A story's surprisal is that of the choices that made it. If no other choices make the same text, it is exactly
/// −log₂ of the text's probability; if others do, it overstates that by
/// log₂ (Σ p of all derivations / p of this one).
///
///     let ways = Derivations(of: story.text, by: generator)
///     ways.surprisals.count                           // 1 when the text is unambiguous
public struct Derivations {
  /// −log₂ p of each way to make the text, in bits.
  public private(set) var surprisals: [Double] = []
  /// How many branches were tried.
  public private(set) var branches = 0
  /// Bytes from the beginning that some story of the generator begins with: all of them where there is a way to make the
  /// text. A text that leaves the world, with a friend who was never met or a kite that somebody else has, ends its
  /// beginning there.
  public private(set) var longestBeginning = 0
  /// Whether every branch was tried; if not, there may be more ways than were found.
  public private(set) var isComplete = true

  /// Called for each way that is found, with its plan and the choices of its telling.
  private var trace: ((StoryPlan, [Int]) -> Void)?

  /// Gives up after `limit` branches.
  ///
  /// Plans are tried one by one, and for each plan its tellings. A telling of the first k events depends on nothing
  /// that is planned after them, so a plan that differs only later goes on from there, or is left out if none came so
  /// far.
  public init(of text: String, by generator: StoryGenerator, limit: Int = 1_000_000) {
    self.init(of: text, by: generator, limit: limit, trace: nil)
  }

  init(of text: String, by generator: StoryGenerator, limit: Int, trace: ((StoryPlan, [Int]) -> Void)?) {
    self.trace = trace
    let target = Array(text.utf8)
    let named = EnglishLexicon.shared.named(in: target)
    // Plans still to be tried, each with the tellings of the events that it shares with the plan it branched off from.
    var waiting: [(plan: [Int], tellings: [[Int]])] = [([], [[]])]
    while let (answers, tellings) = waiting.popLast() {
      let script = Script(answers: answers, target: nil, named: named)
      var planner = Planner(
        chooser: Chooser(script: script), combinations: generator.combinations, bias: generator.options.bias)
      planner.makePlan()
      branches += 1
      var arrivals = [[[Int]]](repeating: [], count: planner.plan.events.count + 1)
      if !script.hasFailed {
        guard tryTellings(of: planner.plan, planner.chooser.surprisal, tellings, target, limit, &arrivals) else {
          isComplete = false
          return
        }
      }
      for branch in script.untried {
        // What was planned before the choice where the branches part is told alike.
        let shared = script.marks.prefix { $0 < branch.count }.count
        if script.hasFailed || shared == 0 {
          waiting.append((branch, shared == 0 ? [[]] : tellings))
        } else if !arrivals[shared].isEmpty {
          waiting.append((branch, arrivals[shared]))
        }
      }
    }
  }

  /// Tries all tellings of a plan that begin in one of the given ways; false when there were too many.
  private mutating func tryTellings(
    of plan: StoryPlan, _ bits: Double, _ beginnings: [[Int]], _ target: [UInt8], _ limit: Int,
    _ arrivals: inout [[[Int]]]
  ) -> Bool {
    var telling = EnglishTelling(plan: plan)
    var bytes: [UInt8] = []
    var waiting = beginnings
    while let answers = waiting.popLast() {
      if branches >= limit { return false }
      branches += 1
      let script = Script(answers: answers, target: target)
      var chooser = Chooser(script: script)
      bytes.removeAll(keepingCapacity: true)
      telling.tell(plan, chooser: &chooser, into: &bytes)
      longestBeginning = max(longestBeginning, script.checked)
      for arrival in script.arrivals { arrivals[arrival.event].append(arrival.answers) }
      if !script.hasFailed {
        if let trace { trace(plan, script.answers) }
        surprisals.append(bits + chooser.surprisal)
      }
      waiting += script.untried
    }
    return true
  }

  /// −log₂ of the text's probability under the generator, in bits.
  public var textSurprisal: Double {
    guard let least = surprisals.min() else { return .infinity }
    // Σ 2^−s = 2^−least · Σ 2^(least − s)
    return least - Log2.log2(surprisals.reduce(0) { $0 + Log2.power($1 - least) })
  }
}

extension EnglishLexicon {
  /// Which people, things and places a text names, by domain: only these can have been drawn for it.
  func named(in text: [UInt8]) -> [Set<Int>] {
    let words = Set(String(decoding: text, as: UTF8.self).split { !($0.isLetter || $0 == "-") }.map(String.init))
    func found(_ table: WordTable) -> Set<Int> {
      Set(
        (0..<table.count).filter { number in
          table[number].split { !$0.isLetter }.allSatisfy { words.contains(String($0)) }
        })
    }
    func found<Value: CaseIterable>(_ type: Value.Type, _ word: (Value) -> String) -> Set<Int> {
      Set(Value.allCases.enumerated().filter { words.contains(word($1)) }.map(\.offset))
    }
    return Domain.allCases.map { domain in
      switch domain {
      case .child: found(childNames)
      case .beast: found(beastNames)
      case .species: found(species)
      case .elder: found(elders)
      case .creature: found(creatures)
      case .thing: found(things)
      case .quality: found(qualities)
      case .place: found(Place.self) { "\($0)" }
      case .daytime: found(Daytime.self) { "\($0)" }
      case .weather:
        found(Weather.self) { "\($0)" }.union(words.contains("gray") ? [1] : []).union(
          words.contains("chilly") ? [3] : [])
      case .trait: found(Trait.self) { "\($0)" }
      case .spot:
        found(Spot.self) { $0 == .leafPile ? "pile" : $0 == .appleTree ? "apple" : "\($0)" }
      }
    }
  }
}
