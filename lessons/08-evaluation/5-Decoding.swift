import Foundations
import Presentation
import StoryWorld

let decoding = LessonSection(
  "From probabilities to stories",
  asks: "The same model, asked for its next word in different ways. Which stories are right, and which are not all one?"
) { page in
  let generator = try StoryGenerator(seed: page.seed)
  let training = plainStories(generator, count: page.amount(3000, quick: 100))
  let words = StoryWords(training)
  let recipe = Recipe(steps: page.amount(500, quick: 3), seed: page.seed)
  let model = try recipe.model(vocabularySize: words.vocabulary.count, trainedOn: words.encode(training))
  let known = Set(training.flatMap { EnglishChecker.sentences(of: $0).map { $0.joined(separator: " ") } })

  let count = page.amount(100, quick: 4)
  let families: [(name: String, samplers: [(label: String, sampler: Sampler)])] = [
    (
      "temperature",
      [0, 0.4, 0.6, 0.8, 1, 1.3].map { ("temperature \($0)", Sampler(temperature: $0)) }
    ),
    ("top-k", [2, 5, 20].map { (k: Int) in ("top-k \(k)", Sampler(topK: k)) }),
    ("top-p", [0.5, 0.8, 0.9].map { ("top-p \($0)", Sampler(topP: $0)) }),
  ]
  let all = families.flatMap(\.samplers)
  let seed = page.seed
  let limit = recipe.contextLength - 1
  let written = all.indices.map { index in
    var random = SeededGenerator(seed: seed, stream: UInt64(index))
    let stories = model.generate(
      Array(repeating: [StoryWords.end], count: count), limit: limit, sampler: all[index].sampler,
      end: StoryWords.end, using: &random)
    return StoryMarks(stories.map { words.words($0) }, known: known)
  }
  let real = StoryMarks(
    plainStories(generator, count: count, from: 1_000_000).map(EnglishChecker.words), known: known)

  page.say(
    "A model of \(Format.count(words.vocabulary.count)) words writes \(count) stories in each of \(all.count) ways, all "
      + "at once. The grammar of the stories is known, so a parser can say which sentences are sentences.")
  var random = SeededGenerator(seed: page.seed)
  func row(_ label: String, _ marks: StoryMarks) -> [String] {
    let right = marks.interval(of: marks.grammatical, using: &random)
    return [
      label, percent(right), Format.fixed(marks.distinct, decimals: 3),
      Format.fixed(100 * marks.repeated, decimals: 1) + " %", Format.fixed(100 * marks.copied, decimals: 0) + " %",
    ]
  }
  page.table(
    ["", "right sentences", "distinct-2", "repeats itself", "from training"],
    zip(all, written).map { row($0.label, $1) } + [row("stories of the world", real)])
  page.say(
    "Distinct-2: of all pairs of neighbouring words, how many are different. Repeats itself: runs of four words that "
      + "stood in the same story before. From training: sentences that the model has read word for word.")
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
    page.say("  " + StoryWords.joined(written[index].example))
  }
  page.learned(
    "Always the likeliest word: one story, over and over, without a mistake. Cold is right and poor, hot is rich and "
      + "wrong. Between them there is no best number, only a price: how many wrong sentences is variety worth to you?")
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
  func interval(
    of counts: [(right: Int, all: Int)], using generator: inout SeededGenerator
  ) -> Bootstrap.Interval {
    Bootstrap.interval(count: counts.count, using: &generator) { draw in Self.share(draw.lazy.map { counts[$0] }) }
  }
}

/// "94 % [92, 96]".
func percent(_ interval: Bootstrap.Interval) -> String {
  func number(_ share: Double) -> String { Format.fixed(100 * share, decimals: 0) }
  return "\(number(interval.mean)) % [\(number(interval.lower)), \(number(interval.upper))]"
}
