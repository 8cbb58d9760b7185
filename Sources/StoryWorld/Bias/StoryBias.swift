import Foundations

/// An association put into the stories on purpose, such as kites for boys: then a model of them has it too, and it can
/// be measured in both.
///
///     var options = StoryGenerator.Options()
///     options.bias = StoryBias(.boys, toward: .things([.kite, .robot]), strength: 0.8)
///     let skewed = try StoryGenerator(seed: 7, options: options)
///     options.bias!.count(plans: (0..<1000).map(skewed.plan)).gap      // about 0.8; about 0 without the bias
///     options.bias!.count(texts: samplesOfAModel).gap
///
/// At strength s, one draw in s that decides the matter is made among the values alone for heroes of the group, and among
/// the others alone for the rest; the remaining draws are as ever. At 0 the corpus is the balanced one.
public struct StoryBias: Equatable, Codable, Sendable {
  /// Heroes by gender; talking animals have one too.
  public enum Group: String, Codable, Sendable { case girls, boys }

  /// What goes with the group.
  public enum Values: Equatable, Codable, Sendable {
    /// What stories turn on.
    case things([Thing])
    /// What the hero feels, where the plot leaves a choice.
    case feelings([Feeling])
    /// What the hero promises to do, or does for coins.
    case tasks([Task])
    case traits([Trait])
    /// Overcoming a fear, instead of running away or being helped out.
    case courage
  }

  public var group: Group
  public var values: Values
  /// From 0, balanced, to 1, always.
  public var strength: Double

  public init(_ group: Group, toward values: Values, strength: Double) {
    self.group = group
    self.values = values
    self.strength = strength
  }

  func check() throws {
    guard (0...1).contains(strength) else {
      throw WorkbookError("The strength of the bias is \(strength).", remedy: "Choose a number from 0 to 1.")
    }
    let isEmpty =
      switch values {
      case .things(let things): things.isEmpty
      case .feelings(let feelings): feelings.isEmpty
      case .tasks(let tasks): tasks.isEmpty
      case .traits(let traits): traits.isEmpty
      case .courage: false
      }
    if isEmpty { throw WorkbookError("The bias is toward nothing.", remedy: "Name at least one value.") }
  }

  func isInGroup(_ gender: Character.Gender) -> Bool { (gender == .feminine) == (group == .girls) }

  func favors(_ thing: Thing) -> Bool { if case .things(let things) = values { things.contains(thing) } else { false } }
  func favors(_ trait: Trait) -> Bool { if case .traits(let traits) = values { traits.contains(trait) } else { false } }
  func favors(_ task: Task) -> Bool { if case .tasks(let tasks) = values { tasks.contains(task) } else { false } }
  func favors(_ feeling: Feeling) -> Bool {
    if case .feelings(let feelings) = values { feelings.contains(feeling) } else { false }
  }
}

extension Planner {
  /// Which of the options the bias pulls this hero toward: nil when there is no pull or nothing to choose.
  private func pull<Option>(_ options: [Option], _ favors: (StoryBias, Option) -> Bool) -> (StoryBias, [Bool])? {
    guard let bias, bias.strength > 0 else { return nil }
    let isInGroup = bias.isInGroup(plan.cast.hero.gender)
    let favored = options.map { favors(bias, $0) == isInGroup }
    return favored.contains(true) && favored.contains(false) ? (bias, favored) : nil
  }

  private mutating func pick<Option>(_ options: [Option], _ favors: (StoryBias, Option) -> Bool) -> Option {
    guard let (bias, favored) = pull(options, favors) else { return options[chooser.index(below: options.count)] }
    return options[
      chooser.skewed(options.map { _ in 1 }, favored: favored, strength: bias.strength)]
  }

  private mutating func draw<Option: Drawable>(_ options: [Option], _ favors: (StoryBias, Option) -> Bool) -> Option {
    guard let (bias, favored) = pull(options, favors) else { return chooser.draw(options) }
    let script = chooser.script
    return options[
      chooser.skewed(options.map { _ in 1 }, favored: favored, strength: bias.strength) {
        script?.admits(Option.domain, options[$0].code) ?? true
      }]
  }

  mutating func draw(_ things: [Thing]) -> Thing { draw(things) { $0.favors($1) } }
  mutating func draw(_ traits: [Trait]) -> Trait { draw(traits) { $0.favors($1) } }

  /// What the hero feels, or does.
  mutating func pick(_ feelings: [Feeling]) -> Feeling { pick(feelings) { $0.favors($1) } }
  mutating func pick(_ tasks: [Task]) -> Task { pick(tasks) { $0.favors($1) } }

  /// What somebody else feels, on whom a bias has no hold.
  mutating func pickForOthers(_ feelings: [Feeling]) -> Feeling { feelings[chooser.index(below: feelings.count)] }

  /// One of the branches of a plot, of which the first few are brave.
  mutating func braveBranch(_ weights: Int..., brave: Int) -> Int {
    if let bias, case .courage = bias.values, let (_, favored) = pull(Array(weights.indices), { $1 < brave }) {
      return chooser.skewed(weights, favored: favored, strength: bias.strength)
    }
    return chooser.weighted(count: weights.count, total: weights.reduce(0, +)) { weights[$0] }
  }
}
