/// Plots about how a day goes: weather, gathering, new friends, contests, lost ways.
extension Planner {
  mutating func weather() {
    castFriend()
    add(.arrives(.friend))
    let activity = pick(Activity.possible(at: plan.place))
    add(.plans(.hero, .friend, activity))
    add(.stormBreaks(pick(Storm.allCases)))
    let ending = chooser.index(below: 5)
    if (1...3).contains(ending), perhaps() { add(.feels(.hero, pick([.disappointed, .sad]), .stormCame)) }
    switch ending {
    case 0:
      add(.goesHome(.hero, .friend))
      add(.feels(.hero, pick([.disappointed, .sad]), .stormCame))
    case 1:
      add(.takesShelter(.hero, .friend, drawSpot()))
      add(.stormPasses(.hero, .friend, activity))
      add(.feels(.hero, .happy, .playedAnyway))
    case 2:
      add(.goesHome(.hero, .friend))
      add(.playsIndoors(.hero, .friend, pick([.hideAndSeek, .dancing, .marbles])))
      add(.feels(.hero, .happy, .playedAnyway))
    case 3:
      addSecondItem(from: [.scarf, .coat, .umbrella])
      add(.lendsWarm(.friend, .hero, .first))
      add(.feels(.hero, pick([.grateful, .relieved]), .stayedDry))
    default:
      add(.takesShelter(.hero, .friend, drawSpot()))
      add(.feels(.hero, .disappointed, .stormCame))
    }
  }

  mutating func gathering() {
    let kind = pick(plan.place.collectibles)
    var number = 9 + chooser.index(below: 10)
    add(.gathers(.hero, kind, number))
    var causes: [Cause] = [.gatheredMany]
    let first = chooser.index(below: 3)
    let turns = 1 + chooser.index(below: 2)
    for turn in 0..<turns {
      let amount = 1 + chooser.index(below: 4)
      switch (first + turn) % 3 {
      case 0:
        add(.drops(.hero, kind, amount))
        number -= amount
        causes = [.lostSome]
      case 1:
        meetFriend()
        add(.receives(.hero, from: .friend, kind, amount))
        number += amount
        causes = [.gatheredMany, .gotSome]
      default:
        meetFriend()
        add(.givesAway(.hero, to: .friend, kind, amount))
        number -= amount
        causes = [.gatheredMany, .gaveSome]
      }
    }
    add(.counts(.hero, kind, number))
    switch pick(causes) {
    case .lostSome: add(.feels(.hero, pick([.sad, .disappointed]), .lostSome))
    case .gotSome: add(.feels(.hero, pick([.happy, .grateful]), .gotSome))
    case .gaveSome: add(.feels(.hero, pick([.happy, .proud]), .gaveSome))
    default: add(.feels(.hero, pick([.happy, .proud]), .gatheredMany))
    }
  }

  private mutating func meetFriend() {
    guard plan.cast.friend == nil else { return }
    castFriend()
    add(.arrives(.friend))
  }

  mutating func newcomer() {
    add(.newcomer(.hero))
    add(.feels(.hero, .lonely, .newcomer))
    castFriend()
    let game = pick(Game.allCases)
    add(.watches(.hero, .friend, game))
    switch branch(1, 1, 2, 1) {
    case 0:
      add(.invites(.friend, .hero, game))
      add(.feels(.hero, pick([.happy, .grateful]), .invited))
    case 1:
      addSecondItem(from: Thing.foods + Thing.toys)
      add(.givesFromPity(.friend, .hero, .first))
      add(.feels(.hero, pick([.happy, .grateful]), .invited))
    case 2:
      add(.walksPast(.friend, .hero))
      add(.feels(.hero, pick([.lonely, .sad]), .ignored))
    default:
      add(.walksPast(.friend, .hero))
      castElder()
      add(.arrives(.elder))
      add(.comforts(.elder, .hero))
      add(.invites(.friend, .hero, game))
      add(.feels(.hero, .happy, .invited))
    }
  }

  mutating func contest() {
    castFriend()
    let contest = pick(
      plan.place == .lake || plan.place == .river || plan.place == .harbor
        ? Contest.allCases : [.running, .jumping, .singing, .baking])
    add(.announces(contest, .hero, .friend))
    if perhaps() { add(.practises(.hero, contest)) }
    switch branch(3, 4, 2, 2) {
    case 0:
      add(.winsContest(.hero, .friend, contest))
      add(.feels(.hero, pick([.proud, .happy]), .won))
      if perhaps() { add(.congratulates(.friend, .hero)) }
    case 1:
      add(.losesContest(.hero, .friend, contest))
      add(.feels(.hero, pick([.disappointed, .sad, .angry]), .lostContest))
      if perhaps() { add(.congratulates(.hero, .friend)) }
    case 2:
      add(.losesContest(.hero, .friend, contest))
      add(.feels(.hero, pick([.disappointed, .sad]), .lostContest))
      addSecondItem(from: Thing.foods)
      add(.sharesPrize(.friend, .hero, .first))
      add(.feels(.hero, pick([.happy, .grateful]), .cheered))
    default:
      add(.winsContest(.hero, .friend, contest))
      add(.feels(.friend, pickForOthers([.sad, .angry, .disappointed]), .lostContest))
      addSecondItem(from: Thing.foods)
      add(.sharesPrize(.hero, .friend, .first))
      add(.feels(.hero, pick([.happy, .proud]), .cheered))
    }
  }

  mutating func lostWay() {
    add(.followsLure(.hero, pick(Lure.allCases)))
    add(.losesWay(.hero))
    add(.feels(.hero, pick([.scared, .lonely]), .lostWay))
    switch branch(1, 1, 1, 2) {
    case 0:
      castFriend()
      add(.isFound(.hero, by: .friend))
      add(.walksHome(.friend, .hero))
      add(.feels(.hero, pick([.relieved, .grateful]), .homeAgain))
      if perhaps() { add(.thanks(.hero, .friend)) }
    case 1:
      castElder()
      add(.isFound(.hero, by: .elder))
      add(.walksHome(.elder, .hero))
      add(.feels(.hero, pick([.relieved, .grateful, .happy]), .homeAgain))
    case 2:
      add(.findsWay(.hero, pick(Guide.allCases)))
      add(.feels(.hero, pick([.proud, .relieved]), .foundWay))
    default:
      castElder(family: true)
      add(.findsWay(.hero, pick(Guide.allCases)))
      add(.comesHomeLate(.hero, .elder))
      add(.feels(.hero, .sorry, .worried))
    }
  }
}
