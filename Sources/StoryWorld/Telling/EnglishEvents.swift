/// Which act of speech tells which event, and what the act's slots mean then.
extension EnglishTelling {
  mutating func tell(_ event: Event) { say(prepare(event)) }

  /// The act that tells `event`, with its slots filled; the same for every language.
  mutating func prepare(_ event: Event) -> Act {
    switch event {
    case .opening: return act(.opening, .hero)
    case .owns(let a, let slot, let origin):
      bind(a, origin == .gift ? .elder : nil)
      take(slot)
      set(.origin, origin)
      return .owns
    case .uses(let a, let slot): return act(.uses, a, nil, slot)
    case .arrives(let a): return act(.arrives, a, .hero)
    case .arrivesWith(let a, let slot): return act(.arrivesWith, a, .hero, slot)
    case .feels(let a, let feeling, let cause): return feel(a, feeling, cause)
    case .thanks(let a, let b): return act(.thanks, a, b)
    case .loses(let a, let slot): return act(.loses, a, nil, slot)
    case .searches(let a, let spot): return act(.searches, a, nil, .first, at: spot)
    case .tellsLoss(let a, let b): return act(.tellsLoss, a, b, .first)
    case .joinsSearch(let a, let b): return act(.joinsSearch, a, b, .first)
    case .finds(let a, let slot, let spot): return act(.finds, a, nil, slot, at: spot)
    case .hands(let a, let b, let slot): return act(.hands, a, b, slot)
    case .bringsBack(let a, let b, let slot, let spot): return act(.bringsBack, a, b, slot, at: spot)
    case .givesUp(let a, let slot): return act(.givesUp, a, nil, slot)
    case .wants(let a, let slot, let b): return act(.wants, a, b, slot)
    case .asks(let a, let b, let slot): return act(.asks, a, b, slot)
    case .shares(let a, let b, let slot): return act(.shares, a, b, slot)
    case .refuses(let a, let b, let slot, let refusal):
      set(.refusal, refusal)
      return act(.refuses, a, b, slot)
    case .offers(let a, let b, let slot, _): return act(.offers, a, b, slot)
    case .trades(let a, let b, let slot, _): return act(.trades, a, b, slot)
    case .declines(let a, let b, let slot): return act(.declines, a, b, slot)
    case .grabs(let a, let b, let slot): return act(.grabs, a, b, slot)
    case .givesBack(let a, let b, let slot): return act(.givesBack, a, b, slot)
    case .relents(let a, let b, let slot): return act(.relents, a, b, slot)
    case .leaves(let a, let b): return act(.leaves, a, b)
    case .comforts(let a, let b): return act(.comforts, a, b)
    case .givesFromPity(let a, let b, let slot): return act(.givesFromPity, a, b, slot)
    case .breaks(let a, let slot, let mishap):
      set(.mishap, mishap)
      return act(.breaks, a, nil, slot)
    case .triesToMend(let a, let slot): return act(.triesToMend, a, nil, slot)
    case .tellsDamage(let a, let b, let slot): return act(.tellsDamage, a, b, slot)
    case .mends(let a, let b, let slot, let tool):
      set(.tool, tool)
      return a == b ? act(.mendsOwn, a, .hero, slot) : act(.mends, a, b, slot)
    case .mendsAlone(let a, let slot, let tool):
      set(.tool, tool)
      return act(.mendsAlone, a, nil, slot)
    case .cannotMend(let a, let slot):
      return a == .hero ? act(.cannotMendOwn, a, nil, slot) : act(.cannotMend, a, .hero, slot)
    case .wantsToMake(let a, let slot, let b): return act(b == nil ? .wantsToMake : .wantsToMakeFor, a, b, slot)
    case .hasMaterial(let a, let has, let needs):
      set(.material, has)
      set(.needed, needs)
      return act(.hasMaterial, a)
    case .findsMaterial(let a, let material, let spot):
      set(.needed, material)
      return act(.findsMaterial, a, nil, nil, at: spot)
    case .getsMaterial(let a, let b, let material):
      set(.needed, material)
      return act(.getsMaterial, a, b, .first)
    case .firstTryFails(let a, let slot): return act(.firstTryFails, a, nil, slot)
    case .makes(let a, let slot): return act(.makes, a, nil, slot)
    case .collapses(let a, let slot): return act(.collapses, a, nil, slot)
    case .makesTogether(let a, let b, let slot): return act(.makesTogether, a, b, slot)
    case .hasFear(let a, let fear): return act(.hasFear, a, fear: fear)
    case .dropsNear(let a, _, let fear): return act(.dropsNear, a, fear: fear)
    case .hesitates(let a, let fear): return act(.hesitates, a, fear: fear)
    case .encourages(let a, let b): return act(.encourages, a, b)
    case .overcomes(let a, _, let fear): return act(.overcomes, a, fear: fear)
    case .runsAway(let a, _, let fear): return act(.runsAway, a, fear: fear)
    case .fetchesFor(let a, let b, let slot, let fear):
      set(.fear, fear)
      return act(.fetchesFor, a, b, slot)
    case .promises(let a, let b, let task): return act(.promises, a, b, task: task)
    case .tempts(let a, let b, let game): return act(.tempts, a, b, game: game)
    case .resists(let a, let b, let task): return act(.resists, a, b, task: task)
    case .doesTask(let a, let task): return act(.doesTask, a, nil, task: task)
    case .forgets(let a, let b, let game): return act(.forgets, a, b, game: game)
    case .taskUndone(let a, let b, let task): return act(.taskUndone, a, b, task: task)
    case .praises(let a, let b): return act(.praises, a, b)
    case .lends(let a, let b, let slot): return act(.lends, a, b, slot)
    case .hides(let a, let b, let slot, let spot): return act(.hides, a, b, slot, at: spot)
    case .missesIt(let a, let b, let slot): return act(.missesIt, a, b, slot)
    case .confesses(let a, let b, let slot): return act(.confesses, a, b, slot)
    case .keepsSilent(let a, let b): return act(.keepsSilent, a, b)
    case .apologises(let a, let b): return act(.apologises, a, b)
    case .forgives(let a, let b): return act(.forgives, a, b)
    case .staysAngry(let a, let b): return act(.staysAngry, a, b)
    case .meetsCreature(let a, let trouble, let spot):
      set(.trouble, trouble)
      return act(.meetsCreature, a, .creature, nil, at: spot)
    case .cannotHelpAlone(let a, let trouble): return act(.cannotHelpAlone, a, nil, trouble: trouble)
    case .tellsTrouble(let a, let b, let trouble): return act(.tellsTrouble, a, b, trouble: trouble)
    case .rescues(let a, let trouble): return act(.rescues, a, nil, trouble: trouble)
    case .rescuesTogether(let a, let b, let trouble): return act(.rescuesTogether, a, b, trouble: trouble)
    case .creatureThanks(let a): return act(.creatureThanks, a)
    case .creatureLeaves(let a): return act(.creatureLeaves, a)
    case .plans(let a, let b, let activity):
      set(.activity, activity)
      return act(.plans, a, b)
    case .stormBreaks(let storm):
      set(.storm, storm)
      return act(.stormBreaks, .hero, .friend)
    case .goesHome(let a, let b): return act(.goesHome, a, b)
    case .takesShelter(let a, let b, let spot): return act(.takesShelter, a, b, nil, at: spot)
    case .stormPasses(let a, let b, let activity):
      set(.activity, activity)
      return act(.stormPasses, a, b)
    case .playsIndoors(let a, let b, let game): return act(.playsIndoors, a, b, game: game)
    case .lendsWarm(let a, let b, let slot): return act(.lendsWarm, a, b, slot)
    case .birthday(let a): return act(.birthday, a, .hero)
    case .wantsToGive(let a, let b, let slot): return act(.wantsToGive, a, b, slot)
    case .earns(let a, let b, let task, let coins):
      set(.task, task)
      return act(.earns, a, b, counts: (coins, 0))
    case .buys(let a, let b, _, let coins): return act(.buys, a, b, counts: (coins, 0))
    case .tooFewCoins(let a, let b, _, let has, let price): return act(.tooFewCoins, a, b, counts: (has, price))
    case .givesGift(let a, let b, let slot): return act(.givesGift, a, b, slot)
    case .givesFlower(let a, let b): return act(.givesFlower, a, b)
    case .gathers(let a, let kind, let number): return act(.gathers, a, nil, kind, number)
    case .drops(let a, let kind, let number): return act(.drops, a, nil, kind, number)
    case .receives(let a, let b, let kind, let number): return act(.receives, a, b, kind, number)
    case .givesAway(let a, let b, let kind, let number): return act(.givesAway, a, b, kind, number)
    case .counts(let a, let kind, let number): return act(.counts, a, nil, kind, number)
    case .newcomer(let a): return act(.newcomer, a)
    case .watches(let a, let b, let game): return act(.watches, a, b, game: game)
    case .invites(let a, let b, let game): return act(.invites, a, b, game: game)
    case .walksPast(let a, let b): return act(.walksPast, a, b)
    case .announces(let contest, let a, let b): return act(.announces, a, b, contest: contest)
    case .practises(let a, let contest): return act(.practises, a, nil, contest: contest)
    case .winsContest(let a, let b, let contest): return act(.winsContest, a, b, contest: contest)
    case .losesContest(let a, let b, let contest): return act(.losesContest, a, b, contest: contest)
    case .congratulates(let a, let b): return act(.congratulates, a, b)
    case .sharesPrize(let a, let b, let slot): return act(.sharesPrize, a, b, slot)
    case .followsLure(let a, let lure):
      set(.lure, lure)
      return act(.followsLure, a)
    case .losesWay(let a): return act(.losesWay, a)
    case .isFound(let a, let b): return act(.isFound, a, b)
    case .findsWay(let a, let guide):
      set(.guide, guide)
      return act(.findsWay, a)
    case .walksHome(let a, let b): return act(.walksHome, a, b)
    case .comesHomeLate(let a, let b): return act(.comesHomeLate, a, b)
    }
  }

  private mutating func feel(_ role: Role, _ feeling: Feeling, _ cause: Cause) -> Act {
    bind(role, companion(of: cause, feltBy: role))
    set(.feeling, feeling)
    set(.cause, cause)
    if plan.items.count > 0 { take(.first) }
    return .feels
  }

  /// Whom a feeling's cause is about, besides the one who feels.
  private func companion(of cause: Cause, feltBy role: Role) -> Role? {
    if role != .hero { return .hero }
    for event in plan.events[..<eventNumber].reversed() {
      switch event {
      case .hands(let a, .hero, _), .bringsBack(let a, .hero, _, _), .mends(let a, _, _, _), .cannotMend(let a, _),
        .givesFromPity(let a, .hero, _), .shares(let a, _, _), .refuses(let a, _, _, _), .forgives(let a, _),
        .staysAngry(let a, _), .keepsSilent(_, let a), .fetchesFor(let a, _, _, _), .invites(let a, _, _),
        .walksPast(let a, _), .isFound(_, let a), .comesHomeLate(_, let a), .lendsWarm(let a, _, _),
        .givesFlower(_, let a), .wantsToGive(_, let a, _), .wantsToMake(_, _, .some(let a)), .promises(_, let a, _),
        .makesTogether(let a, _, _), .leaves(let a, _), .declines(let a, _, _), .receives(_, let a, _, _),
        .losesContest(_, let a, _), .winsContest(_, let a, _), .plans(_, let a, _), .arrivesWith(let a, _):
        return a
      default: continue
      }
    }
    return nil
  }

  private mutating func act(_ act: Act, _ a: Role, _ b: Role? = nil, _ slot: Slot? = nil, at spot: Spot? = nil)
    -> Act
  {
    bind(a, b)
    if let slot { take(slot) } else if !plan.items.isEmpty { take(.first) }
    if let spot { set(.spot, spot) }
    return act
  }
  private mutating func act(_ act: Act, _ a: Role, fear: Fear) -> Act {
    set(.fear, fear)
    return self.act(act, a, nil, .first)
  }
  private mutating func act(_ act: Act, _ a: Role, _ b: Role?, task: Task) -> Act {
    set(.task, task)
    return self.act(act, a, b)
  }
  private mutating func act(_ act: Act, _ a: Role, _ b: Role?, game: Game) -> Act {
    set(.game, game)
    return self.act(act, a, b)
  }
  private mutating func act(_ act: Act, _ a: Role, _ b: Role?, trouble: Trouble) -> Act {
    set(.trouble, trouble)
    return self.act(act, a, b)
  }
  private mutating func act(_ act: Act, _ a: Role, _ b: Role?, contest: Contest) -> Act {
    set(.contest, contest)
    return self.act(act, a, b)
  }
  private mutating func act(_ act: Act, _ a: Role, _ b: Role?, counts: (Int, Int)) -> Act {
    bind(a, b)
    take(.first)
    count(counts.0, counts.1)
    return act
  }
  private mutating func act(_ act: Act, _ a: Role, _ b: Role?, _ kind: Collectible, _ number: Int) -> Act {
    bind(a, b)
    set(.collectible, kind)
    count(number)
    return act
  }
}

extension Event {
  /// Whether a new paragraph may begin with it.
  var opensParagraph: Bool {
    switch self {
    case .arrives, .arrivesWith, .loses, .breaks, .searches, .finds, .bringsBack, .givesUp, .confesses, .firstTryFails,
      .makes, .overcomes, .dropsNear, .tempts, .taskUndone, .meetsCreature, .rescues, .rescuesTogether, .stormBreaks,
      .goesHome, .stormPasses, .buys, .drops, .receives, .counts, .watches, .winsContest, .losesContest, .losesWay,
      .isFound, .findsWay, .comesHomeLate, .relents, .apologises, .mendsAlone, .wantsToGive, .creatureLeaves:
      true
    default: false
    }
  }
}

extension Plot {
  /// Whether a friend who comes by may talk of this and that, because nobody is in need.
  var isCalm: Bool { [.making, .promise, .weather, .gathering, .gift].contains(self) }
}
