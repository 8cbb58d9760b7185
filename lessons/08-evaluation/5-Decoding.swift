import Foundations
import Presentation
import StoryWorld

func decoding(_ shelf: Shelf) -> LessonSection {
  LessonSection(
    "From probabilities to stories",
    asks:
      "The same model, asked for its next word in different ways. Which stories are right, and which are not all one?"
  ) { page in
    try decode(page, try shelf.storyteller(seed: page.seed, isQuick: page.isQuick))
  }
}

private func decode(_ page: LessonPage, _ teller: Storyteller) throws {
  let count = page.amount(60, quick: 4)
  let families: [(name: String, samplers: [(label: String, sampler: Sampler)])] = [
    (
      "temperature",
      [0, 0.4, 0.6, 0.8, 1, 1.3].map { ("temperature \($0)", Sampler(temperature: $0)) }
    ),
    ("top-k", [2, 5, 20].map { (k: Int) in ("top-k \(k)", Sampler(topK: k)) }),
    ("top-p", [0.5, 0.8, 0.9].map { ("top-p \($0)", Sampler(topP: $0)) }),
  ]
  let all = families.flatMap(\.samplers)
  let written = all.enumerated().map { index, way in
    StoryMarks(
      teller.stories(count: count, way.sampler, seed: page.seed + UInt64(index)), known: teller.known)
  }
  let real = StoryMarks(teller.realStories(count: count), known: teller.known)

  page.say(
    "A model of \(Format.count(teller.words.vocabulary.count)) words writes \(count) stories in each of \(all.count) ways, all "
      + "at once. The grammar of the stories is known, so a parser can say which sentences are sentences.")
  var random = SeededGenerator(seed: page.seed)
  func row(_ label: String, _ marks: StoryMarks) -> [String] {
    let right = marks.interval(using: &random)
    return [
      label, percent(right), Format.fixed(marks.distinct, decimals: 3),
      Format.fixed(100 * marks.repeated, decimals: 1) + " %", Format.fixed(100 * marks.copied, decimals: 0) + " %",
    ]
  }
  page.table(
    ["", "right", "distinct-2", "repeats", "copied"],
    zip(all, written).map { row($0.label, $1) } + [row("stories of the world", real)])
  page.say(
    "Right: sentences that the parser accepts. Distinct-2: of all pairs of neighbouring words, how many are "
      + "different. Repeats: runs of four words that stood in the same story before. Copied: sentences that the model "
      + "has read word for word.")
  var place = 0
  let series = families.map { family in
    let marks = written[place..<place + family.samplers.count]
    place += family.samplers.count
    return ChartSeries(family.name, points: marks.map { ($0.distinct, 100 * $0.grammaticalShare) }, style: .markedLine)
  }
  page.show(
    LineChart(
      "Right or varied: each way of choosing words is a point", x: "distinct-2", y: "right sentences, %",
      series + [
        ChartSeries("the world", points: [(real.distinct, 100 * real.grammaticalShare)], style: .points)
      ]), as: "decoding")
  for index in [0, 3, 5] {
    page.lines("  \(all[index].label):")
    page.say(StoryWords.joined(written[index].example))
  }
  page.learned(
    "Always the likeliest word is one story over and over. Cold is right and poor, hot is rich and wrong; hotter than the "
      + "world itself, variety is made of mistakes. Top-p gives more of both than temperature or top-k: it cuts the tail "
      + "where the model is sure, and leaves the choice where there is one.")
}

/// What is measured in stories that a model has written.
struct StoryMarks: Sendable {
  /// For each story how many of its sentences are right, and how many it has.
  let grammatical: [(right: Int, all: Int)]
  let distinct: Double
  let repeated: Double
  /// The share of sentences that were read in training.
  let copied: Double
  let example: [Substring]

  init(_ stories: [[Substring]], known: Set<String>) {
    var isRight: [[Substring]: Bool] = [:]
    var (copied, count) = (0, 0)
    grammatical = stories.map { story in
      let sentences = EnglishChecker.sentences(of: story)
      for sentence in sentences {
        if isRight[sentence] == nil { isRight[sentence] = EnglishChecker.isSentence(sentence) }
        copied += known.contains(sentence.joined(separator: " ")) ? 1 : 0
      }
      count += sentences.count
      return (sentences.count { isRight[$0]! }, sentences.count)
    }
    self.copied = Double(copied) / Double(max(1, count))
    let diversity = Diversity(stories)
    distinct = diversity.distinct(2)
    repeated = diversity.repetition(4)
    example = stories.first ?? []
  }

  var grammaticalShare: Double { Self.share(grammatical) }

  private static func share(_ counts: some Sequence<(right: Int, all: Int)>) -> Double {
    let sum = counts.reduce((0, 0)) { ($0.0 + $1.right, $0.1 + $1.all) }
    return sum.1 == 0 ? 0 : Double(sum.0) / Double(sum.1)
  }

  /// Drawn by stories, since sentences of one story are not independent.
  func interval(using generator: inout SeededGenerator) -> Bootstrap.Interval {
    Bootstrap.interval(count: grammatical.count, using: &generator) { draw in
      Self.share(draw.lazy.map { grammatical[$0] })
    }
  }
}
