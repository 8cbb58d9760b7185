/// What must hold for an event to happen.
enum Need: Equatable {
  case has(Role, Slot)
  case isHere(Role)
  case isLost(Slot)
  case isBroken(Slot)
  case isWhole(Slot)
  case atLeast(Collectible, Int)
  case exactly(Collectible, Int)
}

extension Event {
  var needs: [Need] {
    switch self {
    case .uses(let a, let slot), .loses(let a, let slot), .dropsNear(let a, let slot, _):
      [.has(a, slot), .isWhole(slot)]
    case .tellsLoss(let a, let b): [.isHere(a), .isHere(b), .isLost(.first)]
    case .joinsSearch(let a, let b): [.isHere(a), .isHere(b), .isLost(.first)]
    case .finds(let a, let slot, _): [.isHere(a), .isLost(slot)]
    case .searches(let a, _): [.isHere(a), .isLost(.first)]
    case .hands(let a, let b, let slot): [.has(a, slot), .isHere(b)]
    case .bringsBack(_, let b, let slot, _): [.isLost(slot), .isHere(b)]
    case .givesUp(_, let slot): [.isLost(slot)]
    case .wants(let a, let slot, let b): [.has(b, slot), .isHere(a)]
    case .asks(let a, let b, let slot), .grabs(let a, let b, let slot): [.isHere(a), .has(b, slot)]
    case .shares(let a, let b, let slot), .refuses(let a, let b, let slot, _), .relents(let a, let b, let slot):
      [.has(a, slot), .isHere(b)]
    case .offers(_, let b, _, let wanted): [.isHere(b), .has(b, wanted)]
    case .trades(let a, let b, let slot, let other): [.has(a, slot), .has(b, other)]
    case .givesBack(let a, let b, let slot): [.has(a, slot), .isHere(b)]
    case .lends(let a, let b, let slot), .givesGift(let a, let b, let slot):
      [.has(a, slot), .isWhole(slot)] + (self == .lends(a, b, slot) ? [.isHere(b)] : [])
    case .leaves(let a, let b): [.isHere(a), .isHere(b)]
    case .breaks(let a, let slot, _): [.has(a, slot), .isWhole(slot)]
    case .triesToMend(let a, let slot), .mendsAlone(let a, let slot, _): [.has(a, slot), .isBroken(slot)]
    case .mends(_, _, let slot, _), .cannotMend(_, let slot): [.isBroken(slot)]
    case .tellsDamage(let a, let b, let slot): [.isHere(a), .isHere(b), .isBroken(slot)]
    case .givesFromPity(let a, let b, _), .comforts(let a, let b), .encourages(let a, let b), .praises(let a, let b):
      [.isHere(a), .isHere(b)]
    case .overcomes(_, let slot, _), .runsAway(_, let slot, _), .fetchesFor(_, _, let slot, _): [.isLost(slot)]
    case .hides(let a, _, let slot, _): [.has(a, slot), .isBroken(slot)]
    case .confesses(_, _, let slot), .missesIt(_, _, let slot): [.isBroken(slot)]
    case .drops(_, let kind, let number), .givesAway(_, _, let kind, let number): [.atLeast(kind, number)]
    case .counts(_, let kind, let number): [.exactly(kind, number)]
    case .takesShelter(let a, let b, _), .goesHome(let a, let b), .plans(let a, let b, _): [.isHere(a), .isHere(b)]
    case .creatureThanks, .creatureLeaves: [.isHere(.creature)]
    case .sharesPrize(let a, let b, _), .congratulates(let a, let b): [.isHere(a), .isHere(b)]
    default: []
    }
  }
}
