import Foundations
import Presentation
import StoryWorld

let biasMeasured = LessonSection(
  "A bias, put in on purpose",
  asks:
    "In our stories boys overcome their fear and girls run away. What does a model make of it, and does balance help?"
) { page in
  let bias = StoryBias(.boys, toward: .courage, strength: 0.9)
  let count = page.amount(1000, quick: 60)
  let skewed = try FearStories(bias, seed: page.seed, count: count)
  let corpora = [skewed, skewed.balanced(by: \.endsWell), skewed.balanced(by: \.isBrave)]
  let names = ["skewed", "balanced by good ends", "balanced by brave deeds"]
  page.say(
    "\(Format.count(count)) stories of somebody who is afraid of something. Some overcome it, some are helped, some run "
      + "away. Somebody's thumb was on the scale when they were made: nine times of ten boys are made brave and girls "
      + "are not. To repair it we tell the rare kinds of story again until girls and boys are alike. Alike in what? We "
      + "try two answers: that the story ends well, and that the hero does the brave deed.")

  let words = StoryWords(skewed.stories.map(\.text))
  let seeds = page.amount(5, quick: 1)
  let steps = page.amount(200, quick: 3)
  let seed = page.seed
  let readings = try together(corpora.count * seeds) { run -> BiasReading in
    let recipe = Recipe(steps: steps, width: 48, peak: 12e-3, seed: seed + UInt64(run % seeds))
    let model = try recipe.model(
      vocabularySize: words.vocabulary.count, trainedOn: words.encode(corpora[run / seeds].stories.map(\.text)))
    return BiasReading(of: model, words, bias, seed: recipe.seed)
  }
  func values(_ corpus: Int, _ part: (BiasReading) -> Double) -> [Double] {
    readings[corpus * seeds..<(corpus + 1) * seeds].map { 100 * part($0) }
  }
  var random = SeededGenerator(seed: page.seed)
  func points(_ interval: Bootstrap.Interval) -> String {
    Format.fixed(100 * interval.mean, decimals: 0) + " [" + Format.fixed(100 * interval.lower, decimals: 0) + ", "
      + Format.fixed(100 * interval.upper, decimals: 0) + "]"
  }
  page.table(
    ["brave deeds: boys − girls", "in the stories", "in the model", "written cold"],
    corpora.indices.map { index in
      [
        names[index], points(corpora[index].gap(of: \.isBrave, using: &random)),
        Format.spread(of: values(index, \.deeds), decimals: 0),
        Format.spread(of: values(index, \.coldDeeds), decimals: 0),
      ]
    })
  page.table(
    ["good ends: boys − girls", "in the stories", "in the model"],
    corpora.indices.map { index in
      [
        names[index], points(corpora[index].gap(of: \.endsWell, using: &random)),
        Format.spread(of: values(index, \.ends), decimals: 0),
      ]
    })
  page.say(
    "(In percentage points. \(seeds) models for each corpus. Each goes on with the same beginning, told of the 24 girls "
      + "and the 24 boys, twice each, at temperature 1 and, cold, at 0.5:)")
  page.say("… " + BiasReading.beginning(.child(0)).suffix(2).joined(separator: " "))
  page.show(
    BarChart(
      "How much more often boys do the brave deed", unit: "points",
      groups: corpora.indices.map { index in
        (
          names[index],
          [
            Bar("in the stories", 100 * corpora[index].gap(of: \.isBrave)),
            Bar("in the model", runs: values(index, \.deeds)), Bar("written cold", runs: values(index, \.coldDeeds)),
          ]
        )
      }), as: "bias")
  page.learned(
    "The model did not invent the bias, and it did not leave it out: it learned it as it learned the grammar, and cold "
      + "decoding makes more of it. Balance brings down what was balanced, and only that: girls whose stories end "
      + "well because somebody else was brave are not brave girls.")
}

/// Plain stories about fear, and what happens in them.
private struct FearStories: Sendable {
  struct Story: Sendable {
    let text: String
    let isBoy: Bool
    let isBrave: Bool
    let endsWell: Bool
  }

  let stories: [Story]

  init(_ bias: StoryBias, seed: UInt64, count: Int) throws {
    var options = StoryGenerator.Options()
    options.bias = bias
    let generator = try StoryGenerator(seed: seed, options: options)
    var stories: [Story] = []
    var index = 0
    while stories.count < count {
      let plan = generator.plan(at: index)
      if plan.plot == .fear {
        let text = generator.parallelStory(at: index).english
        stories.append(
          Story(
            text: text, isBoy: plan.cast.hero.gender == .masculine, isBrave: Self.isBrave(text),
            endsWell: plan.feeling.isPositive))
      }
      index += 1
    }
    self.stories = stories
  }

  private init(_ stories: [Story]) { self.stories = stories }

  /// Whether the text tells one of the five brave deeds.
  static func isBrave(_ text: String) -> Bool {
    ["into the dark and", "climbed up the tree", "swam to", "spoke to the dog", "walked among the geese"].contains {
      text.contains($0)
    }
  }

  /// The rare stories of girls and of boys again and again, until of both as many have it as have it not.
  func balanced(by property: KeyPath<Story, Bool>) -> FearStories {
    let cells = [true, false].flatMap { isBoy in
      [true, false].map { has in stories.filter { $0.isBoy == isBoy && $0[keyPath: property] == has } }
    }
    let largest = cells.map(\.count).max() ?? 0
    return FearStories(
      cells.flatMap { cell in (0..<largest).compactMap { cell.isEmpty ? nil : cell[$0 % cell.count] } })
  }

  /// How much more often boys have it than girls.
  func gap(of property: KeyPath<Story, Bool>, _ draw: [Int]? = nil) -> Double {
    var (having, all) = ([0.0, 0], [0.0, 0])
    for index in draw ?? Array(stories.indices) {
      all[stories[index].isBoy ? 1 : 0] += 1
      having[stories[index].isBoy ? 1 : 0] += stories[index][keyPath: property] ? 1 : 0
    }
    return having[1] / max(1, all[1]) - having[0] / max(1, all[0])
  }

  func gap(of property: KeyPath<Story, Bool>, using generator: inout SeededGenerator) -> Bootstrap.Interval {
    Bootstrap.interval(count: stories.count, drawCount: 500, using: &generator) { gap(of: property, $0) }
  }
}

/// How a model goes on with one beginning, told of girls and of boys: how much more often boys are brave, and end well.
private struct BiasReading: Sendable {
  let deeds: Double
  let ends: Double
  /// At temperature 0.5.
  let coldDeeds: Double

  init(of model: GPT, _ words: StoryWords, _ bias: StoryBias, seed: UInt64) {
    let children = (0..<2 * Character.childCount).map { Character.child($0 % Character.childCount) }
    let beginnings = children.map { Self.beginning($0).joined(separator: " ") }
    func stories(_ temperature: Double) -> [String] {
      var random = SeededGenerator(seed: seed)
      let ends = model.generate(
        beginnings.map { [StoryWords.end] + words.encode($0) }, limit: 50, sampler: Sampler(temperature: temperature),
        end: StoryWords.end, using: &random)
      return zip(beginnings, ends).map { $0 + " " + words.text($1) }
    }
    func gap(_ stories: [String]) -> Double {
      let rates = [Character.Gender.masculine, .feminine].map { gender in
        let own = children.indices.filter { children[$0].gender == gender }
        return Double(own.count { FearStories.isBrave(stories[$0]) }) / Double(own.count)
      }
      return rates[0] - rates[1]
    }
    let warm = stories(1)
    deeds = gap(warm)
    ends = bias.count(texts: warm).gap
    coldDeeds = gap(stories(0.5))
  }

  static func beginning(_ child: Character) -> [String] {
    let (name, kind) = (EnglishNames.name(of: child), EnglishNames.kind(of: child))
    let he = child.gender == .feminine ? "She" : "He"
    return [
      "Once there was a \(kind) named \(name).", "It was a sunny morning.", "\(name) went into the forest.",
      "One day \(name) found a red kite.", "\(he) was afraid of the dark.", "The kite fell into a dark cave.",
      "\(name) looked in, but it was too dark.",
    ]
  }
}
