/// Plots about a thing: lost, wanted, broken, made.
extension Planner {
  mutating func lostThing() {
    let origin = pick(Origin.allCases)
    if origin == .gift { castElder() }
    add(.owns(.hero, .first, origin))
    if perhaps() { add(.uses(.hero, .first)) }
    add(.loses(.hero, .first))
    add(.feels(.hero, pick([.sad, .scared, .disappointed]), .lost))
    let searches = chooser.index(below: 3)
    var tried: Spot?
    for _ in 0..<searches {
      let spot = tried.map { chooser.draw(plan.place.spots, except: $0) } ?? drawSpot()
      add(.searches(.hero, spot))
      tried = spot
    }
    let remaining = plan.place.spots.filter { spot in !plan.events.contains(.searches(.hero, spot)) }
    switch chooser.index(below: 6) {
    case 0:
      add(.finds(.hero, .first, chooser.draw(remaining)))
      add(.feels(.hero, pick([.relieved, .happy]), .found))
    case 1:
      castFriend()
      add(.arrives(.friend))
      add(.tellsLoss(.hero, to: .friend))
      add(.joinsSearch(.friend, .hero))
      add(.finds(.friend, .first, chooser.draw(remaining)))
      add(.hands(.friend, .hero, .first))
      add(.feels(.hero, pick([.relieved, .happy, .grateful]), .returned))
      if perhaps() { add(.thanks(.hero, .friend)) }
    case 2:
      castFriend()
      add(.bringsBack(.friend, .hero, .first, chooser.draw(remaining)))
      add(.feels(.hero, pick([.relieved, .happy, .grateful]), .returned))
      if perhaps() { add(.thanks(.hero, .friend)) }
    case 3:
      castFriend()
      add(.arrives(.friend))
      add(.tellsLoss(.hero, to: .friend))
      add(.joinsSearch(.friend, .hero))
      add(.givesUp(.hero, .first))
      addSecondItem(from: Thing.toys)
      add(.givesFromPity(.friend, .hero, .second))
      add(.feels(.hero, .grateful, .consoled))
    case 4:
      castFriend()
      add(.arrives(.friend))
      add(.tellsLoss(.hero, to: .friend))
      add(.joinsSearch(.friend, .hero))
      add(.givesUp(.hero, .first))
      add(.feels(.hero, .sad, .neverFound))
    default:
      add(.givesUp(.hero, .first))
      add(.feels(.hero, pick([.sad, .lonely]), .neverFound))
    }
  }

  mutating func sharing() {
    castFriend()
    add(.arrivesWith(.friend, .first))
    add(.wants(.hero, .first, of: .friend))
    add(.asks(.hero, .friend, .first))
    if chooser.flip(1, of: 4) {
      add(.shares(.friend, .hero, .first))
      add(.feels(.hero, pick([.happy, .grateful]), .shared))
      return
    }
    add(.refuses(.friend, .hero, .first, pick(Refusal.allCases)))
    switch chooser.index(below: 5) {
    case 0:
      addSecondItem(from: Thing.toys + Thing.foods)
      add(.offers(.hero, .friend, .second, for: .first))
      add(.trades(.friend, .hero, .first, for: .second))
      add(.feels(.hero, .happy, .traded))
    case 1:
      addSecondItem(from: Thing.toys + Thing.foods)
      add(.offers(.hero, .friend, .second, for: .first))
      add(.declines(.friend, .hero, .second))
      add(.feels(.hero, pick([.disappointed, .sad]), .tradeDeclined))
      if perhaps() { add(.leaves(.friend, .hero)) }
    case 2:
      add(.feels(.hero, pick([.sad, .lonely, .angry, .disappointed]), .refused))
      if perhaps() {
        add(.relents(.friend, .hero, .first))
        add(.feels(.hero, pick([.happy, .grateful]), .shared))
      } else if perhaps() {
        add(.leaves(.friend, .hero))
      }
    case 3:
      add(.grabs(.hero, .friend, .first))
      add(.feels(.friend, pickForOthers([.angry, .sad]), .grabbed))
      add(.givesBack(.hero, .friend, .first))
      if perhaps() {
        add(.apologises(.hero, .friend))
        add(.forgives(.friend, .hero))
        add(.feels(.hero, .relieved, .forgiven))
      } else {
        add(.leaves(.friend, .hero))
        add(.feels(.hero, pick([.sorry, .lonely]), .deserted))
      }
    default:
      add(.leaves(.friend, .hero))
      add(.feels(.hero, pick([.lonely, .sad]), .deserted))
    }
  }

  mutating func mending() {
    let origin = pick(Origin.allCases)
    if origin == .gift { castElder() }
    add(.owns(.hero, .first, origin))
    if perhaps() { add(.uses(.hero, .first)) }
    add(.breaks(.hero, .first, pick(Mishap.allCases)))
    add(.feels(.hero, pick([.sad, .angry]), .broken))
    if perhaps() { add(.triesToMend(.hero, .first)) }
    let tool = plan.items[0].thing.mendedWith
    switch chooser.index(below: 4) {
    case 0:
      add(.mendsAlone(.hero, .first, tool))
      add(.feels(.hero, .proud, .selfMended))
    case 1:
      let helper = plan.cast.elder == nil ? summonHelper() : summonElder()
      add(.tellsDamage(.hero, to: helper, .first))
      add(.mends(helper, for: .hero, .first, tool))
      add(.feels(.hero, pick([.happy, .grateful, .relieved]), .mendedByOther))
      if perhaps() { add(.thanks(.hero, helper)) }
    case 2:
      let helper = plan.cast.elder == nil ? summonHelper() : summonElder()
      add(.tellsDamage(.hero, to: helper, .first))
      add(.cannotMend(helper, .first))
      if perhaps() {
        add(.comforts(helper, .hero))
        addSecondItem(from: Thing.toys)
        add(.givesFromPity(helper, .hero, .second))
        add(.feels(.hero, .grateful, .consoled))
      } else {
        add(.feels(.hero, pick([.sad, .disappointed]), .unmendable))
        if perhaps() { add(.comforts(helper, .hero)) }
      }
    default:
      add(.cannotMend(.hero, .first))
      add(.feels(.hero, pick([.sad, .disappointed]), .unmendable))
    }
  }

  /// The grown-up of the story comes, or comes again.
  private mutating func summonElder() -> Role {
    add(.arrives(.elder))
    return .elder
  }

  mutating func making() {
    let receiver: Role?
    if perhaps() {
      castElder(family: true)
      receiver = .elder
    } else {
      receiver = nil
    }
    add(.wantsToMake(.hero, .first, for: receiver))
    let (one, other) = plan.items[0].thing.materials
    let (has, needs) = perhaps() ? (one, other) : (other, one)
    add(.hasMaterial(.hero, has, needs: needs))
    if perhaps() {
      add(.findsMaterial(.hero, needs, drawSpot()))
    } else {
      castFriend()
      add(.arrives(.friend))
      add(.getsMaterial(.hero, from: .friend, needs))
    }
    if perhaps() { add(.firstTryFails(.hero, .first)) }
    switch branch(2, 2, 1) {
    case 0:
      add(.makes(.hero, .first))
      if let receiver {
        add(.givesGift(.hero, receiver, .first))
        add(.feels(.hero, pick([.proud, .happy]), .gaveGift))
      } else {
        add(.feels(.hero, .proud, .made))
      }
    case 1:
      add(.makes(.hero, .first))
      add(.collapses(.hero, .first))
      add(.feels(.hero, pick([.disappointed, .sad, .angry]), .collapsed))
    default:
      add(.collapses(.hero, .first))
      if plan.cast.friend == nil {
        castFriend()
        add(.arrives(.friend))
      }
      add(.makesTogether(.friend, .hero, .first))
      add(.feels(.hero, pick([.happy, .proud]), .madeTogether))
    }
  }
}
