/// The state of a story's world, changed by one event after another, and the facts that follow.
///
///     var world = World(plan)
///     for event in plan.events { if let mistake = world.apply(event) { print(mistake) } }
///     world.facts
///
/// An event whose precondition does not hold is a mistake of the plot; `apply` says which, and tests ask for none.
public struct World {
  private let plan: StoryPlan
  private var holder: [Slot: Role] = [:]
  private var broken: Set<Slot> = []
  private var present: Set<Role> = []
  private var counts: [Collectible: Int] = [:]
  private var records: [(fact: Fact, event: Int)] = []
  /// The facts that no longer hold, by their place in `records`.
  private var past: Set<Int> = []
  private var eventNumber = -1

  public init(_ plan: StoryPlan) { self.plan = plan }

  /// Everything that was or is true, in the order in which it came to be.
  public var facts: [FactRecord] {
    records.enumerated().map { FactRecord(fact: $1.fact, event: $1.event, holdsAtEnd: !past.contains($0)) }
  }

  private func character(_ role: Role) -> Character { plan.cast[role]! }
  private func thing(_ slot: Slot) -> Thing { plan.items[Int(slot.rawValue)].thing }
  private mutating func learn(_ fact: Fact) { records.append((fact, eventNumber)) }

  private mutating func forget(where isOver: (Fact) -> Bool) {
    for (index, record) in records.enumerated() where isOver(record.fact) { past.insert(index) }
  }

  private mutating func put(_ slot: Slot, with role: Role?) {
    let thing = thing(slot)
    forget { if case .possession(thing, _) = $0 { true } else { false } }
    holder[slot] = role
    if let role { learn(.possession(of: thing, by: character(role))) }
  }

  private mutating func show(_ slot: Slot, with role: Role) {
    learn(.quality(of: thing(slot), is: plan.items[Int(slot.rawValue)].quality))
    put(slot, with: role)
  }

  private mutating func come(_ role: Role) {
    guard present.insert(role).inserted else { return }
    learn(.location(of: character(role), at: plan.place))
  }

  private mutating func go(_ role: Role) {
    present.remove(role)
    let character = character(role)
    forget { if case .location(character, _) = $0 { true } else { false } }
  }

  private mutating func setCount(_ kind: Collectible, _ number: Int) {
    counts[kind] = number
    forget { if case .count(kind, _, _) = $0 { true } else { false } }
    learn(.count(of: kind, heldBy: character(.hero), is: number))
  }

  private mutating func give(_ giver: Role, _ receiver: Role, _ slot: Slot) {
    learn(.gave(character(giver), to: character(receiver), thing(slot)))
    put(slot, with: receiver)
  }

  /// Lets `event` happen, or returns what it lacks.
  public mutating func apply(_ event: Event) -> String? {
    eventNumber += 1
    if let missing = event.needs.first(where: { !holds($0) }) { return "\(event) needs \(missing)" }
    happen(event)
    return nil
  }

  private func holds(_ need: Need) -> Bool {
    switch need {
    case .has(let role, let slot): holder[slot] == role
    case .isHere(let role): present.contains(role)
    case .isLost(let slot): holder[slot] == nil
    case .isBroken(let slot): broken.contains(slot)
    case .isWhole(let slot): !broken.contains(slot)
    case .atLeast(let kind, let number): counts[kind, default: 0] >= number
    case .exactly(let kind, let number): counts[kind] == number
    }
  }

  private mutating func happen(_ event: Event) {
    switch event {
    case .opening: come(.hero)
    case .taskUndone(_, let b, _): come(b)
    case .owns(let a, let slot, let origin):
      if origin == .gift { learn(.gave(character(.elder), to: character(a), thing(slot))) }
      if origin == .made { learn(.made(character(a), thing(slot))) }
      show(slot, with: a)
    case .arrives(let a): come(a)
    case .arrivesWith(let a, let slot):
      come(a)
      show(slot, with: a)
    case .feels(let a, let feeling, let cause):
      let who = character(a)
      forget { if case .feeling(who, _, _) = $0 { true } else { false } }
      learn(.feeling(of: who, is: feeling, because: cause))
    case .loses(_, let slot), .dropsNear(_, let slot, _): put(slot, with: nil)
    case .finds(let a, let slot, _), .overcomes(let a, let slot, _): put(slot, with: a)
    case .bringsBack(let a, let b, let slot, _):
      come(a)
      learn(.helped(character(a), character(b)))
      give(a, b, slot)
    case .hands(let a, let b, let slot):
      learn(.helped(character(a), character(b)))
      give(a, b, slot)
    case .fetchesFor(let a, let b, let slot, _):
      learn(.helped(character(a), character(b)))
      put(slot, with: b)
    case .wants(let a, let slot, _), .wantsToGive(let a, _, let slot), .wantsToMake(let a, let slot, _):
      learn(.wanted(by: character(a), thing(slot)))
    case .offers(let a, _, let slot, _): show(slot, with: a)
    case .trades(let a, let b, let slot, let other):
      give(a, b, slot)
      give(b, a, other)
    case .givesFromPity(let a, let b, let slot), .lendsWarm(let a, let b, let slot):
      show(slot, with: a)
      give(a, b, slot)
    case .grabs(let a, _, let slot): put(slot, with: a)
    case .givesBack(let a, let b, let slot), .lends(let a, let b, let slot), .givesGift(let a, let b, let slot):
      give(a, b, slot)
    case .leaves(let a, _): go(a)
    case .breaks(_, let slot, _), .collapses(_, let slot):
      broken.insert(slot)
      learn(.broken(thing(slot)))
    case .mends(let a, let b, let slot, _):
      if a != b { learn(.helped(character(a), character(b))) }
      mend(slot)
    case .mendsAlone(_, let slot, _): mend(slot)
    case .makes(let a, let slot):
      learn(.made(character(a), thing(slot)))
      put(slot, with: a)
    case .makesTogether(let a, let b, let slot):
      learn(.helped(character(a), character(b)))
      mend(slot)
      learn(.made(character(b), thing(slot)))
      put(slot, with: b)
    case .hasFear(let a, let fear): learn(.afraid(character(a), of: fear))
    case .encourages(let a, let b): learn(.helped(character(a), character(b)))
    case .runsAway(let a, _, _): go(a)
    case .promises(let a, let b, let task): learn(.promised(character(a), to: character(b), task))
    case .hides(_, _, let slot, _): put(slot, with: nil)
    case .meetsCreature: come(.creature)
    case .rescues(let a, let trouble):
      learn(.helped(character(a), character(.creature)))
      if trouble == .hungry || trouble == .cold { give(a, .creature, .first) }
    case .rescuesTogether(let a, let b, _):
      learn(.helped(character(a), character(.creature)))
      learn(.helped(character(b), character(.creature)))
    case .creatureLeaves: go(.creature)
    case .goesHome(let a, let b):
      go(a)
      go(b)
    case .buys(let a, _, let slot, _): show(slot, with: a)
    case .gathers(_, let kind, let number): setCount(kind, number)
    case .drops(_, let kind, let number), .givesAway(_, _, let kind, let number):
      setCount(kind, counts[kind, default: 0] - number)
    case .receives(_, _, let kind, let number): setCount(kind, counts[kind, default: 0] + number)
    case .watches(_, let b, _), .announces(_, _, let b): come(b)
    case .winsContest(let a, _, let contest), .losesContest(_, let a, let contest):
      learn(.won(character(a), contest))
    case .sharesPrize(let a, let b, let slot):
      show(slot, with: a)
      learn(.gave(character(a), to: character(b), thing(slot)))
    case .losesWay(let a): go(a)
    case .isFound(let a, let b): learn(.helped(character(b), character(a)))
    default: break
    }
  }

  private mutating func mend(_ slot: Slot) {
    broken.remove(slot)
    let thing = thing(slot)
    forget { $0 == .broken(thing) }
  }
}
