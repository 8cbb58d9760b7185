import Foundation
import Foundations
import Presentation
import StoryWorld

let biasMeasured = LessonSection(
  "A bias, put in on purpose",
  asks: "In our stories boys overcome their fear and girls run away. What does a model make of that, and does balance help?"
) { page in
  var options = StoryGenerator.Options()
  let bias = StoryBias(.boys, toward: .courage, strength: 0.9)
  options.bias = bias
  let count = page.amount(1000, quick: 60)
  let skewed = fearStories(try StoryGenerator(seed: page.seed, options: options), count: count)
  let fair = fearStories(try StoryGenerator(seed: page.seed), count: count)
  let balanced = Cells(skewed, bias).balanced()
  let corpora: [(name: String, texts: [String])] = [
    ("skewed", skewed), ("rare stories repeated", balanced), ("never skewed", fair),
  ]
  page.say(
    "\(Format.count(count)) stories of somebody who is afraid of something. Some overcome it, some are helped, some run "
      + "away. An author's thumb is on the scale: nine times of ten, boys are made brave and girls are not. The "
      + "second corpus is the first, with the rare kinds of story (brave girls, fleeing boys) told again until "
      + "girls and boys are brave equally often. The third never had the bias.")

  let words = StoryWords(skewed + fair)
  let seeds = page.amount(5, quick: 1)
  let steps = page.amount(200, quick: 3)
  let samples = page.amount(100, quick: 4)
  let seed = page.seed
  let readings = try together(corpora.count * seeds) { run -> BiasReading in
    var recipe = Recipe(steps: steps, width: 48, peak: 12e-3, seed: seed + UInt64(run % seeds))
    recipe.layerCount = 2
    let model = try recipe.model(
      vocabularySize: words.vocabulary.count, trainedOn: words.encode(corpora[run / seeds].texts))
    return BiasReading(of: model, words, bias, samples: samples, seed: recipe.seed)
  }
  func column(_ corpus: Int, _ part: (BiasReading) -> Double) -> [Double] {
    readings[corpus * seeds..<(corpus + 1) * seeds].map { 100 * part($0) }
  }
  var random = SeededGenerator(seed: page.seed)
  page.table(
    ["brave, %", "girls", "boys", "gap in the stories", "gap in the model", "written cold"],
    corpora.enumerated().map { index, corpus in
      let cells = Cells(corpus.texts, bias)
      let gap = cells.gap(using: &random)
      return [
        corpus.name, Format.fixed(100 * cells.count.others.rate, decimals: 0),
        Format.fixed(100 * cells.count.group.rate, decimals: 0),
        Format.fixed(100 * gap.mean, decimals: 0) + " [" + Format.fixed(100 * gap.lower, decimals: 0) + ", "
          + Format.fixed(100 * gap.upper, decimals: 0) + "]",
        Format.spread(of: column(index, \.gap), decimals: 0), Format.spread(of: column(index, \.coldGap), decimals: 0),
      ]
    })
  page.say(
    "Gap: how much more often boys are brave than girls, in percentage points. Of the model: in \(samples) stories "
      + "that each of \(seeds) models writes, at temperature 1 and, cold, at 0.5.")
  page.say(
    "The same without writing. One story up to the moment of fear, told of each of the 24 girls and 24 boys, with "
      + "nothing else changed. Of the two words that can come now, how probable is the brave one?")
  let example = BiasReading.beginning("Mia", isGirl: true).suffix(2).joined(separator: " ")
  page.lines("  … \(example) She [went | ran]")
  page.table(
    ["p(went), %", "told of girls", "told of boys", "apart"],
    corpora.indices.map { index in
      [
        corpora[index].name, Format.spread(of: column(index, \.girl), decimals: 0),
        Format.spread(of: column(index, \.boy), decimals: 0),
        Format.spread(of: column(index) { $0.boy - $0.girl }, decimals: 0),
      ]
    })
  page.show(
    BarChart(
      "How much more often boys are brave", unit: "points",
      groups: corpora.indices.map { index in
        (
          corpora[index].name,
          [
            Bar("in the stories", 100 * Cells(corpora[index].texts, bias).count.gap),
            Bar("written at 1", runs: column(index, \.gap)), Bar("written at 0.5", runs: column(index, \.coldGap)),
            Bar("name changed", runs: column(index) { $0.boy - $0.girl }),
          ]
        )
      }), as: "bias")
  page.learned(
    "The model did not invent it, and it did not leave it out: it learned the gap as it learned the grammar. Cold "
      + "decoding makes more of it than there is in the stories, since what is likely becomes likelier. Balanced stories "
      + "bring it down.")
}

/// Plain stories about fear, the first so many of the generator.
private func fearStories(_ generator: StoryGenerator, count: Int) -> [String] {
  var texts: [String] = []
  var index = 0
  while texts.count < count {
    if generator.plan(at: index).plot == .fear { texts.append(generator.parallelStory(at: index).english) }
    index += 1
  }
  return texts
}

/// Stories by hero and outcome: brave boys, other boys, brave girls, other girls.
private struct Cells {
  let count: AssociationCount
  private let bias: StoryBias
  private let stories: [(text: String, count: AssociationCount)]

  init(_ texts: [String], _ bias: StoryBias) {
    self.bias = bias
    stories = texts.map { ($0, bias.count(texts: [$0])) }
    count = bias.count(texts: texts)
  }

  /// The rare stories of each group again and again, until both groups are brave as often as not.
  func balanced() -> [String] {
    var cells: [[String]] = [[], [], [], []]
    for (text, count) in stories where count.group.total + count.others.total == 1 {
      cells[2 * count.group.total + count.group.favored + count.others.favored].append(text)
    }
    let largest = cells.map(\.count).max() ?? 0
    return cells.flatMap { cell in (0..<largest).compactMap { cell.isEmpty ? nil : cell[$0 % cell.count] } }
  }

  func gap(using generator: inout SeededGenerator) -> Bootstrap.Interval {
    Bootstrap.interval(count: stories.count, drawCount: 500, using: &generator) { draw in
      var sums = (favored: [0.0, 0.0], total: [0.0, 0.0])
      for index in draw {
        let count = stories[index].count
        for (place, tally) in [count.group, count.others].enumerated() {
          sums.favored[place] += Double(tally.favored)
          sums.total[place] += Double(tally.total)
        }
      }
      return sums.favored[0] / max(1, sums.total[0]) - sums.favored[1] / max(1, sums.total[1])
    }
  }
}

/// What a model says about brave girls and boys.
private struct BiasReading: Sendable {
  /// In stories written at temperature 1, and at 0.5.
  let gap: Double
  let coldGap: Double
  /// The probability of the brave word, of the two, for a girl and for a boy.
  let girl: Double
  let boy: Double

  init(of model: GPT, _ words: StoryWords, _ bias: StoryBias, samples: Int, seed: UInt64) {
    let gaps = [1, 0.5].map { temperature in
      var random = SeededGenerator(seed: seed)
      let stories = model.generate(
        Array(repeating: [StoryWords.end], count: samples), limit: model.configuration.contextLength - 1,
        sampler: Sampler(temperature: temperature), end: StoryWords.end, using: &random)
      return bias.count(texts: stories.map(words.text)).gap
    }
    (gap, coldGap) = (gaps[0], gaps[1])
    let children = (0..<Character.childCount).map(Character.child)
    let prompts = children.map { child in
      let isGirl = child.gender == .feminine
      let text = Self.beginning(EnglishNames.name(of: child), isGirl: isGirl).joined(separator: " ")
      return [StoryWords.end] + words.encode(text + (isGirl ? " She" : " He"))
    }
    let length = prompts[0].count
    let scores = withoutGradients {
      model(prompts.flatMap(\.self), batch: prompts.count).slice(length - 1..<length, along: 1)
    }  // [children, 1, vocabulary]
    let shares = prompts.indices.map { row in
      let own = scores.slice(row..<row + 1).scalars
      return 1 / (1 + exp(Double(own[Int(words["ran"])] - own[Int(words["went"])])))
    }
    func mean(_ gender: Character.Gender) -> Double {
      Spread(children.indices.filter { children[$0].gender == gender }.map { shares[$0] }).mean
    }
    (girl, boy) = (mean(.feminine), mean(.masculine))
  }

  static func beginning(_ name: String, isGirl: Bool) -> [String] {
    let (he, kind) = isGirl ? ("She", "girl") : ("He", "boy")
    return [
      "Once there was a \(kind) named \(name).", "It was a sunny morning.", "\(name) went into the forest.",
      "One day \(name) found a red kite.", "\(he) was afraid of the dark.", "The kite fell into a dark cave.",
      "\(name) looked in, but it was too dark.",
    ]
  }
}
