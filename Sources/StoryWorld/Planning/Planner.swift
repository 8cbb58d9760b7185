/// Dreams up what happens: draws who and where, then lets one of the plots run.
///
/// Every draw is one that the telling will tell; a plot whose story would not mention something does not draw it.
struct Planner {
  var chooser: Chooser
  var plan: StoryPlan
  let combinations: Combinations
  let bias: StoryBias?

  init(chooser: Chooser, combinations: Combinations, bias: StoryBias?) {
    self.bias = bias
    self.chooser = chooser
    self.combinations = combinations
    plan = StoryPlan(plot: .lostThing, cast: Cast(hero: .child(0)), place: .park, daytime: .morning)
    plan.events.reserveCapacity(24)
    plan.items.reserveCapacity(2)
  }

  mutating func makePlan() {
    plan.plot = combinations.plots[chooser.index(below: combinations.plots.count)]
    castHero()
    let thing = setScene()
    add(.opening)
    if let thing { addItem(thing) }
    switch plan.plot {
    case .lostThing: lostThing()
    case .sharing: sharing()
    case .mending: mending()
    case .making: making()
    case .fear: fear()
    case .promise: promise()
    case .mistake: mistake()
    case .creature: creature()
    case .weather: weather()
    case .gift: gift()
    case .gathering: gathering()
    case .newcomer: newcomer()
    case .contest: contest()
    case .lostWay: lostWay()
    }
  }

  mutating func add(_ event: Event) {
    chooser.script?.mark()
    plan.events.append(event)
  }

  /// One of the branches of a plot, by their weights.
  mutating func branch(_ weights: Int...) -> Int {
    chooser.weighted(count: weights.count, total: weights.reduce(0, +)) { weights[$0] }
  }

  /// Yes, one time in two.
  mutating func perhaps() -> Bool { chooser.flip() }

  mutating func pick<Option>(_ options: [Option]) -> Option { options[chooser.index(below: options.count)] }

  private mutating func castHero() {
    let isChild = combinations.heroBeasts.isEmpty || (!combinations.heroChildren.isEmpty && chooser.flip(3, of: 5))
    if isChild {
      plan.cast.hero = .child(chooser.draw(combinations.heroChildren).number)
    } else {
      let species = chooser.draw(Species.allCases)
      plan.cast.hero = .beast(species, chooser.draw(combinations.heroBeasts).number)
    }
  }

  /// Draws where and when the story begins; the result is the kind of thing it turns on.
  private mutating func setScene() -> Thing? {
    let plot = plan.plot
    let thing = plot.things.isEmpty ? nil : draw(combinations.things(plot))
    if let thing {
      plan.place = chooser.draw(combinations.places(plot, with: thing))
    } else {
      plan.place = chooser.draw(plot.places)
    }
    plan.daytime = chooser.draw(Daytime.allCases)
    if plot == .weather {
      plan.weather = chooser.draw([.sunny, .warm])
    } else if chooser.flip(2, of: 3) {
      plan.weather = chooser.draw(Weather.allCases)
    }
    if perhaps() { plan.trait = draw(Trait.allCases) }
    return thing
  }

  mutating func addItem(_ thing: Thing) {
    let qualities =
      [.making, .gift].contains(plan.plot) && plan.items.isEmpty ? Quality.fittingUnmade(thing) : Quality.fitting(thing)
    plan.items.append(Item(thing: thing, quality: chooser.draw(qualities)))
  }

  /// The second thing of the story, of another kind than the first.
  mutating func addSecondItem(from things: [Thing]) {
    addItem(plan.items.isEmpty ? chooser.draw(things) : chooser.draw(things, except: plan.items[0].thing))
  }

  /// A companion of the hero's own world: a child for a child, another kind of animal for an animal.
  mutating func castFriend() {
    switch plan.cast.hero {
    case .beast(let species, let name):
      let other = chooser.draw(Species.allCases, except: species)
      plan.cast.friend = .beast(other, chooser.draw(combinations.friendBeasts, except: Beast(number: name)).number)
    case .child(let name):
      plan.cast.friend = .child(chooser.draw(combinations.friendChildren, except: Child(number: name)).number)
    default: break
    }
  }

  mutating func castElder(family: Bool = false) {
    let isBeast = plan.cast.hero.kind == .beast
    let elders =
      family ? (isBeast ? Elder.familyOfBeasts : Elder.family) : (isBeast ? Elder.ofBeasts : Elder.ofChildren)
    plan.cast.elder = .elder(chooser.draw(elders))
  }

  /// A friend or a grown-up comes, who will help.
  mutating func summonHelper() -> Role {
    let role: Role
    if chooser.flip(2, of: 3) {
      castFriend()
      role = .friend
    } else {
      castElder()
      role = .elder
    }
    add(.arrives(role))
    return role
  }

  mutating func drawSpot() -> Spot { chooser.draw(plan.place.spots) }
}
