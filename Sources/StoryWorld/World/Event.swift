/// A part in a story, played by one character.
public enum Role: UInt8, CaseIterable, Codable, Sendable { case hero, friend, elder, creature }

/// One of the (at most two) things that a story is about.
public enum Slot: UInt8, CaseIterable, Codable, Sendable { case first, second }

public enum Origin: UInt8, CaseIterable, Codable, Sendable { case gift, found, made, bought }
public enum Mishap: UInt8, CaseIterable, Codable, Sendable {
  case dropped, steppedOn, blownAway, hitStone, fellFromHigh
}
public enum Refusal: UInt8, CaseIterable, Codable, Sendable { case isNew, isGift, mightBreak, justBegan }
public enum Fear: UInt8, CaseIterable, Codable, Sendable { case dark, heights, water, dog, geese }
public enum Game: UInt8, CaseIterable, Codable, Sendable { case tag, hideAndSeek, catching, hopping, dancing, marbles }
public enum Task: UInt8, CaseIterable, Codable, Sendable { case flowers, hens, path, gate, soup, fire, beans }
public enum Trouble: UInt8, CaseIterable, Codable, Sendable { case net, mud, hungry, cold, hurtLeg, lostMother }
public enum Activity: UInt8, CaseIterable, Codable, Sendable {
  case picnic, kiteFlying, swimming, sandcastle, painting, camp
}
public enum Storm: UInt8, CaseIterable, Codable, Sendable { case rain, hail, wind, thunder }
public enum Contest: UInt8, CaseIterable, Codable, Sendable { case running, jumping, singing, baking, rowing }
public enum Lure: UInt8, CaseIterable, Codable, Sendable { case butterfly, music, rabbitTracks, stream, firefly }
public enum Guide: UInt8, CaseIterable, Codable, Sendable { case bell, smoke, light, path }

/// Why somebody feels as they do.
public enum Cause: UInt8, CaseIterable, Codable, Sendable {
  case lost, neverFound, found, returned, broken, selfMended, mendedByOther, unmendable, consoled
  case refused, shared, traded, tradeDeclined, grabbed, deserted, givenBack
  case made, collapsed, madeTogether, gaveGift, receivedGift, couldNotBuy, giftBroken
  case afraid, overcame, ranAway, fetchedByOther
  case keptPromise, brokePromise, forgiven, notForgiven, harmed, hidTruth
  case rescued, creatureLeft, stormCame, playedAnyway, stayedDry
  case gatheredMany, lostSome, gaveSome, gotSome
  case won, lostContest, cheered, newcomer, ignored, invited, lostWay, homeAgain, foundWay, worried, pitied
}

/// Something that happens: a change of the world with a precondition and an effect (see `World.apply`).
///
/// `hero`, `friend` and so on are roles, so an event means the same in every story and in every language.
public enum Event: Hashable, Codable, Sendable {
  case opening
  case owns(Role, Slot, Origin)
  case uses(Role, Slot)
  case arrives(Role)
  case arrivesWith(Role, Slot)
  case feels(Role, Feeling, Cause)
  case thanks(Role, Role)
  // Losing and finding
  case loses(Role, Slot)
  case searches(Role, Spot)
  case tellsLoss(Role, to: Role)
  case joinsSearch(Role, Role)
  case finds(Role, Slot, Spot)
  case hands(Role, Role, Slot)
  case bringsBack(Role, Role, Slot, Spot)
  case givesUp(Role, Slot)
  // Wanting, sharing, trading
  case wants(Role, Slot, of: Role)
  case asks(Role, Role, Slot)
  case shares(Role, Role, Slot)
  case refuses(Role, Role, Slot, Refusal)
  case offers(Role, Role, Slot, for: Slot)
  case trades(Role, Role, Slot, for: Slot)
  case declines(Role, Role, Slot)
  case grabs(Role, Role, Slot)
  case givesBack(Role, Role, Slot)
  case relents(Role, Role, Slot)
  case leaves(Role, Role)
  case comforts(Role, Role)
  case givesFromPity(Role, Role, Slot)
  // Breaking and mending
  case breaks(Role, Slot, Mishap)
  case triesToMend(Role, Slot)
  case tellsDamage(Role, to: Role, Slot)
  case mends(Role, for: Role, Slot, Tool)
  case mendsAlone(Role, Slot, Tool)
  case cannotMend(Role, Slot)
  // Making
  case wantsToMake(Role, Slot, for: Role?)
  case hasMaterial(Role, Material, needs: Material)
  case findsMaterial(Role, Material, Spot)
  case getsMaterial(Role, from: Role, Material)
  case firstTryFails(Role, Slot)
  case makes(Role, Slot)
  case collapses(Role, Slot)
  case makesTogether(Role, Role, Slot)
  // Fear
  case hasFear(Role, Fear)
  case dropsNear(Role, Slot, Fear)
  case hesitates(Role, Fear)
  case encourages(Role, Role)
  case overcomes(Role, Slot, Fear)
  case runsAway(Role, Slot, Fear)
  case fetchesFor(Role, Role, Slot, Fear)
  // Promises, mistakes, apologies
  case promises(Role, Role, Task)
  case tempts(Role, Role, Game)
  case resists(Role, Role, Task)
  case doesTask(Role, Task)
  case forgets(Role, Role, Game)
  case taskUndone(Role, Role, Task)
  case praises(Role, Role)
  case lends(Role, Role, Slot)
  case hides(Role, Role, Slot, Spot)
  case missesIt(Role, Role, Slot)
  case confesses(Role, Role, Slot)
  case keepsSilent(Role, Role)
  case apologises(Role, Role)
  case forgives(Role, Role)
  case staysAngry(Role, Role)
  // Animals in need
  case meetsCreature(Role, Trouble, Spot)
  case cannotHelpAlone(Role, Trouble)
  case tellsTrouble(Role, to: Role, Trouble)
  case rescues(Role, Trouble)
  case rescuesTogether(Role, Role, Trouble)
  case creatureThanks(Role)
  case creatureLeaves(Role)
  // Weather
  case plans(Role, Role, Activity)
  case stormBreaks(Storm)
  case goesHome(Role, Role)
  case takesShelter(Role, Role, Spot)
  case stormPasses(Role, Role, Activity)
  case playsIndoors(Role, Role, Game)
  case lendsWarm(Role, Role, Slot)
  // Gifts
  case birthday(Role)
  case wantsToGive(Role, Role, Slot)
  case earns(Role, Role, Task, coins: Int)
  case buys(Role, Role, Slot, coins: Int)
  case tooFewCoins(Role, Role, Slot, has: Int, price: Int)
  case givesGift(Role, Role, Slot)
  case givesFlower(Role, Role)
  // Gathering and counting
  case gathers(Role, Collectible, Int)
  case drops(Role, Collectible, Int)
  case receives(Role, from: Role, Collectible, Int)
  case givesAway(Role, to: Role, Collectible, Int)
  case counts(Role, Collectible, Int)
  // Games, contests, ways
  case newcomer(Role)
  case watches(Role, Role, Game)
  case invites(Role, Role, Game)
  case walksPast(Role, Role)
  case announces(Contest, Role, Role)
  case practises(Role, Contest)
  case winsContest(Role, Role, Contest)
  case losesContest(Role, Role, Contest)
  case congratulates(Role, Role)
  case sharesPrize(Role, Role, Slot)
  case followsLure(Role, Lure)
  case losesWay(Role)
  case isFound(Role, by: Role)
  case findsWay(Role, Guide)
  case walksHome(Role, Role)
  case comesHomeLate(Role, Role)
}
