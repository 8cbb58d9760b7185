/// Plots about doing right and wrong: promises, mistakes, fears, help, gifts.
extension Planner {
  mutating func fear() {
    let fear = pick(Fear.lurking(at: plan.place))
    add(.owns(.hero, .first, pick([.found, .made, .bought])))
    add(.hasFear(.hero, fear))
    add(.dropsNear(.hero, .first, fear))
    add(.feels(.hero, .scared, .afraid))
    if perhaps() { add(.hesitates(.hero, fear)) }
    switch braveBranch(1, 2, 1, 2, brave: 2) {
    case 0:
      add(.overcomes(.hero, .first, fear))
      add(.feels(.hero, pick([.proud, .relieved]), .overcame))
    case 1:
      let helper = summonHelper()
      add(.encourages(helper, .hero))
      add(.overcomes(.hero, .first, fear))
      add(.feels(.hero, pick([.proud, .happy]), .overcame))
      if perhaps() { add(.praises(helper, .hero)) }
    case 2:
      let helper = summonHelper()
      add(.fetchesFor(helper, .hero, .first, fear))
      add(.feels(.hero, pick([.grateful, .relieved]), .fetchedByOther))
      if perhaps() { add(.thanks(.hero, helper)) }
    default:
      add(.runsAway(.hero, .first, fear))
      add(.feels(.hero, pick([.sad, .sorry]), .ranAway))
    }
  }

  mutating func promise() {
    castElder(family: true)
    let task = pick(Task.waiting(at: plan.place))
    add(.promises(.hero, .elder, task))
    castFriend()
    add(.arrives(.friend))
    let game = pick(Game.allCases)
    add(.tempts(.friend, .hero, game))
    if perhaps() {
      add(.resists(.hero, .friend, task))
      add(.doesTask(.hero, task))
      add(.arrives(.elder))
      add(.praises(.elder, .hero))
      add(.feels(.hero, pick([.proud, .happy]), .keptPromise))
      return
    }
    add(.forgets(.hero, .friend, game))
    add(.taskUndone(.hero, .elder, task))
    add(.feels(.elder, pickForOthers([.sad, .disappointed, .angry]), .brokePromise))
    switch chooser.index(below: 3) {
    case 0:
      add(.apologises(.hero, .elder))
      add(.doesTask(.hero, task))
      add(.forgives(.elder, .hero))
      add(.feels(.hero, .relieved, .forgiven))
    case 1:
      add(.apologises(.hero, .elder))
      add(.staysAngry(.elder, .hero))
      add(.feels(.hero, pick([.sorry, .sad]), .notForgiven))
    default:
      add(.feels(.hero, .sorry, .brokePromise))
    }
  }

  mutating func mistake() {
    let owner: Role
    if chooser.flip(2, of: 3) {
      castFriend()
      owner = .friend
    } else {
      castElder()
      owner = .elder
    }
    add(.arrivesWith(owner, .first))
    add(.lends(owner, .hero, .first))
    add(.breaks(.hero, .first, pick(Mishap.allCases)))
    if perhaps() {
      add(.feels(.hero, pick([.scared, .sorry]), .harmed))
    }
    let hidden = perhaps()
    if hidden {
      add(.hides(.hero, owner, .first, drawSpot()))
      add(.missesIt(owner, .hero, .first))
    }
    switch branch(2, 1, hidden ? 1 : 0) {
    case 0:
      add(.confesses(.hero, owner, .first))
      add(.forgives(owner, .hero))
      if perhaps() { add(.mends(owner, for: owner, .first, plan.items[0].thing.mendedWith)) }
      add(.feels(.hero, pick([.relieved, .happy, .grateful]), .forgiven))
    case 1:
      add(.confesses(.hero, owner, .first))
      add(.staysAngry(owner, .hero))
      add(.feels(.hero, pick([.sorry, .sad]), .notForgiven))
    default:
      add(.keepsSilent(.hero, owner))
      add(.feels(.hero, .sorry, .hidTruth))
    }
  }

  mutating func creature() {
    let thing = plan.items[0].thing
    let creature = chooser.draw(Creature.allCases)
    plan.cast.creature = creature
    let isSmall = creature == .butterfly || creature == .beetle
    let trouble: Trouble
    switch thing {
    case .scarf, .coat: trouble = .cold
    case .basket: trouble = pick(isSmall ? [.net, .mud] : [.hurtLeg, .lostMother, .net, .mud])
    default: trouble = .hungry
    }
    add(.owns(.hero, .first, thing.category == .food ? pick([.bought, .found]) : pick([.made, .bought, .found])))
    add(.meetsCreature(.hero, trouble, drawSpot()))
    if perhaps() { add(.feels(.hero, pick([.sad, .scared]), .pitied)) }
    let helpless = trouble != .cold && trouble != .hungry && perhaps()
    if helpless {
      add(.cannotHelpAlone(.hero, trouble))
      let helper = summonHelper()
      add(.tellsTrouble(.hero, to: helper, trouble))
      add(.rescuesTogether(helper, .hero, trouble))
    } else {
      add(.rescues(.hero, trouble))
    }
    switch branch(2, 3) {
    case 0:
      add(.creatureLeaves(.hero))
      add(.feels(.hero, pick([.sad, .lonely]), .creatureLeft))
    default:
      add(.creatureThanks(.hero))
      add(.feels(.hero, pick([.happy, .proud]), .rescued))
    }
  }

  mutating func gift() {
    let receiver: Role
    if perhaps() {
      castFriend()
      receiver = .friend
    } else {
      castElder(family: true)
      receiver = .elder
    }
    add(.birthday(receiver))
    add(.wantsToGive(.hero, receiver, .first))
    let seller: Role = receiver == .friend ? .elder : .friend
    if seller == .elder {
      plan.cast.elder = .elder(
        chooser.draw(plan.cast.hero.kind == .beast ? [.goose, .mole, .owl, .tortoise] : Planner.sellers))
    } else {
      castFriend()
    }
    let price = 3 + chooser.index(below: 6)
    switch branch(2, 2, 1) {
    case 0:
      add(.earns(.hero, seller, pick([.flowers, .path, .hens, .beans]), coins: price))
      add(.buys(.hero, seller, .first, coins: price))
      if chooser.flip(1, of: 3) {
        add(.breaks(.hero, .first, pick([.dropped, .hitStone])))
        add(.feels(.hero, pick([.sad, .sorry]), .giftBroken))
        add(.givesFlower(.hero, receiver))
        add(.feels(.hero, pick([.relieved, .happy]), .consoled))
      } else {
        add(.givesGift(.hero, receiver, .first))
        add(.feels(.hero, pick([.happy, .proud]), .gaveGift))
      }
    case 1:
      add(.tooFewCoins(.hero, seller, .first, has: 1 + chooser.index(below: price - 1), price: price))
      add(.feels(.hero, pick([.sad, .disappointed]), .couldNotBuy))
    default:
      add(.tooFewCoins(.hero, seller, .first, has: 1 + chooser.index(below: price - 1), price: price))
      add(.feels(.hero, pick([.sad, .disappointed]), .couldNotBuy))
      add(.givesFlower(.hero, receiver))
      add(.feels(.hero, pick([.relieved, .happy]), .consoled))
    }
  }
  private static let sellers: [Elder] = [.baker, .farmer, .sailor, .painter, .gardener]
}
