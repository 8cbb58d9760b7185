import Foundations
import Presentation
import StoryWorld

let biasMeasured = LessonSection(
  "A bias, put in on purpose",
  asks: "In our stories boys overcome their fear and girls run away. What does a model make of that? Does balance help?"
) { page in
  let bias = StoryBias(.boys, toward: .courage, strength: 0.8)
  let count = page.amount(1000, quick: 60)
  let skewed = try FearStories(bias, seed: page.seed, count: count)
  let corpora = [("before", skewed), ("balanced", skewed.balanced())]
  page.say(
    "\(Format.count(count)) stories of somebody who is afraid. Some do the brave deed, for some a friend does it, some run "
      + "away. Somebody's thumb was on the scale when they were made: eight times of ten, boys are made brave and girls "
      + "are not. To repair it we tell the rare kinds of story (girls who are brave, boys who are not) again until "
      + "girls and boys are brave equally often, and train new models.")

  let words = StoryWords(skewed.stories.map(\.text))
  let seeds = page.amount(5, quick: 1)
  let steps = page.amount(400, quick: 3)
  let seed = page.seed
  let readings = try together(corpora.count * seeds) { run -> BiasReading in
    let recipe = Recipe(steps: steps, batchSize: 6, width: 32, peak: 12e-3, seed: seed + UInt64(run % seeds))
    let model = try recipe.model(
      vocabularySize: words.vocabulary.count, trainedOn: words.encode(corpora[run / seeds].1.stories.map(\.text)))
    return BiasReading(of: model, words, seed: recipe.seed)
  }
  func values(_ corpus: Int, _ part: (BiasReading) -> Double) -> [Double] {
    readings[corpus * seeds..<(corpus + 1) * seeds].map { 100 * part($0) }
  }
  func shown(_ shares: [Double]) -> String { Format.spread(of: shares, decimals: 0) + " %" }
  page.table(
    ["brave", "girls", "boys"],
    corpora.enumerated().flatMap { index, corpus in
      let rates = corpus.1.rates()
      return [
        ["\(corpus.0): in the stories"] + [rates.girls, rates.boys].map { Format.fixed(100 * $0, decimals: 0) + " %" },
        ["\(corpus.0): the model", shown(values(index, \.warm.girls)), shown(values(index, \.warm.boys))],
        ["\(corpus.0): the model, cold", shown(values(index, \.cold.girls)), shown(values(index, \.cold.boys))],
      ]
    })
  page.say(
    "(\(seeds) models for each corpus. Each goes on with the same beginning, told of the 24 girls and the 24 boys, "
      + "twice each: at temperature 1 and, cold, at 0.5.)")
  page.say("… " + BiasReading.beginning(.child(0)).suffix(3).joined(separator: " "))

  var random = SeededGenerator(seed: page.seed)
  page.table(
    ["gap: boys − girls, in points", "in the stories", "the model", "the model, cold"],
    corpora.enumerated().map { index, corpus in
      let gap = corpus.1.gap(using: &random)
      let interval = [gap.mean, gap.lower, gap.upper].map { Format.fixed(100 * $0, decimals: 0) }
      return [
        corpus.0, "\(interval[0]) [\(interval[1]), \(interval[2])]",
        Format.spread(of: values(index, \.warm.gap), decimals: 0),
        Format.spread(of: values(index, \.cold.gap), decimals: 0),
      ]
    })
  page.show(
    BarChart(
      "How much more often boys do the brave deed", unit: "points",
      groups: corpora.enumerated().map { index, corpus in
        (
          corpus.0,
          [
            Bar("in the stories", 100 * corpus.1.rates().gap), Bar("the model", runs: values(index, \.warm.gap)),
            Bar("the model, cold", runs: values(index, \.cold.gap)),
          ]
        )
      }), as: "bias")
  page.learned(
    "The model did not invent the bias, and it did not leave it out: it learned it with the grammar, from the same text. "
      + "How strongly it comes out depends on how words are chosen, too. Balanced stories, and nothing else changed, "
      + "take it away.")
}

/// How often girls and boys are brave.
private struct Rates: Sendable {
  let girls: Double
  let boys: Double
  var gap: Double { boys - girls }
}

/// Plain stories about fear, and who is brave in them.
private struct FearStories: Sendable {
  struct Story: Sendable {
    let text: String
    let isBoy: Bool
    let isBrave: Bool
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
        // Who it is about, and what happens. Where and when, and what else there is to see, would take longer to learn.
        let sentences = generator.parallelStory(at: index).sentences.map(\.english)
        let text = (sentences.prefix(1) + sentences.suffix(plan.events.count - 1)).joined(separator: " ")
        stories.append(Story(text: text, isBoy: plan.cast.hero.gender == .masculine, isBrave: Self.isBrave(text)))
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

  /// The rare stories of girls and of boys again and again, until of both as many are brave as are not.
  func balanced() -> FearStories {
    let cells = [true, false].flatMap { isBoy in
      [true, false].map { isBrave in stories.filter { $0.isBoy == isBoy && $0.isBrave == isBrave } }
    }
    let largest = cells.map(\.count).max() ?? 0
    let full = cells.filter { !$0.isEmpty }
    return FearStories(full.flatMap { cell in (0..<largest).map { cell[$0 % cell.count] } })
  }

  func rates(_ draw: [Int]? = nil) -> Rates {
    var (brave, all) = ([0.0, 0], [0.0, 0])
    for index in draw ?? Array(stories.indices) {
      all[stories[index].isBoy ? 1 : 0] += 1
      brave[stories[index].isBoy ? 1 : 0] += stories[index].isBrave ? 1 : 0
    }
    return Rates(girls: brave[0] / max(1, all[0]), boys: brave[1] / max(1, all[1]))
  }

  func gap(using generator: inout SeededGenerator) -> Bootstrap.Interval {
    Bootstrap.interval(count: stories.count, drawCount: 500, using: &generator) { rates($0).gap }
  }
}

/// How a model goes on with one beginning, told of girls and of boys.
private struct BiasReading: Sendable {
  let warm: Rates
  let cold: Rates

  init(of model: GPT, _ words: StoryWords, seed: UInt64) {
    let children = (0..<2 * Character.childCount).map { Character.child($0 % Character.childCount) }
    let prompts = children.map { [StoryWords.end] + words.encode(Self.beginning($0).joined(separator: " ")) }
    func rates(_ temperature: Double) -> Rates {
      var random = SeededGenerator(seed: seed)
      let stories = model.generate(
        prompts, limit: 50, sampler: Sampler(temperature: temperature), end: StoryWords.end, using: &random)
      let isBrave = stories.map { FearStories.isBrave(words.text($0)) }
      func rate(_ gender: Character.Gender) -> Double {
        let own = children.indices.filter { children[$0].gender == gender }
        return Double(own.count { isBrave[$0] }) / Double(own.count)
      }
      return Rates(girls: rate(.feminine), boys: rate(.masculine))
    }
    (warm, cold) = (rates(1), rates(0.5))
  }

  static func beginning(_ child: Character) -> [String] {
    let (name, kind) = (EnglishNames.name(of: child), EnglishNames.kind(of: child))
    let he = child.gender == .feminine ? "She" : "He"
    return [
      "Once there was a \(kind) named \(name).", "One day \(name) found a red kite.", "\(he) was afraid of the dark.",
      "The kite fell into a dark cave.", "\(name) was scared.", "\(he) looked in, but it was too dark.",
    ]
  }
}
