import Foundations
import Presentation
import StoryWorld

let contamination = LessonSection(
  "The test was in the training text",
  asks: "What does a score say when the model has read the test before, and how would we notice?"
) { page in
  let generator = try StoryGenerator(seed: page.seed)
  let copies = [0, 1, 2, 4, 8, 16]
  let exam = EndingExam(generator, count: copies.count * page.amount(40, quick: 2))
  let own = plainStories(generator, count: page.amount(500, quick: 40))
  var training = own
  for (index, story) in exam.stories.enumerated() {
    training += Array(repeating: story, count: copies[index % copies.count])
  }
  let texts = training
  let words = StoryWords(own + exam.stories)
  page.say(
    "The test: \(exam.stories.count) stories without their last sentence, and four sentences to choose from. The model "
      + "chooses the one that it finds likeliest, as in exercise 8.10; guessing is right in 25 %. On purpose we put a part "
      + "of the test into the training text, each story up to \(copies.last!) times, among \(Format.count(own.count)) others."
  )
  page.lines("  … " + exam.example.joined(separator: "\n    ") + "\n")

  let seeds = page.amount(5, quick: 2)
  let steps = page.amount(200, quick: 3)
  let seed = page.seed
  let runs = try together(seeds) { run -> [EndingExam.Mark] in
    let recipe = Recipe(steps: steps, batchSize: 7, seed: seed + UInt64(run))
    let model = try recipe.model(vocabularySize: words.vocabulary.count, trainedOn: words.encode(texts))
    return exam.marks(of: model, words)
  }
  func share(_ run: Int, _ level: Int, _ mark: (EndingExam.Mark) -> Bool) -> Double {
    let part = runs[run].enumerated().filter { $0.offset % copies.count == level }
    return 100 * Double(part.count { mark($0.element) }) / Double(part.count)
  }
  func shares(_ mark: (EndingExam.Mark) -> Bool) -> [[Double]] {
    copies.indices.map { level in runs.indices.map { share($0, level, mark) } }
  }
  let (right, recited) = (shares(\.isRight), shares(\.isRecited))
  page.table(
    ["times in training", "right endings", "recited"],
    copies.indices.map { level in
      [
        "\(copies[level])", Format.spread(of: right[level], decimals: 0) + " %",
        Format.spread(of: recited[level], decimals: 0) + " %",
      ]
    })
  let whole = runs.map { marks in 100 * Double(marks.count(where: \.isRight)) / Double(marks.count) }
  page.say(
    "(\(seeds) models. Recited: given the first \(EndingExam.given) words, the model writes the next "
      + "\(EndingExam.asked) without a mistake.) The score on the whole test is \(Format.spread(of: whole, decimals: 0)) %; "
      + "on the stories that were kept out it is \(Format.spread(of: right[0], decimals: 0)) %.")
  page.show(
    LineChart(
      "What reading the test does to the score", x: "times that a test story was in the training text", y: "%",
      [
        ChartSeries(
          "right endings", x: copies.map(Double.init), runs: runs.indices.map { run in right.map { $0[run] } },
          style: .markedLine),
        ChartSeries(
          "recited", x: copies.map(Double.init), runs: runs.indices.map { run in recited.map { $0[run] } },
          style: .markedLine),
      ], references: [.horizontal(25, "guessing")]), as: "contamination")

  page.say(
    "Now the detective's part: the two texts only, no model. Which test stories share a run of words with training?")
  let isLeaked = exam.stories.indices.map { copies[$0 % copies.count] > 0 ? 1 : 0 }
  let trainingWords = texts.map(EnglishChecker.words)
  let renamed = (own + exam.renamed.enumerated().filter { isLeaked[$0.offset] == 1 }.map(\.element)).map(
    EnglishChecker.words)
  let testWords = exam.stories.map(EnglishChecker.words)
  page.table(
    ["run of words", "reported", "precision", "recall", "recall, hero renamed"],
    [5, 8, 10, 13, 20, 30].map { length in
      func judged(_ training: [[Substring]]) -> (found: [Int], ConfusionMatrix) {
        let finder = OverlapFinder(training, runLength: length)
        let found = testWords.map { finder.contains(runOf: $0) ? 1 : 0 }
        return (found, ConfusionMatrix(predicted: found, actual: isLeaked, classCount: 2))
      }
      let (found, matrix) = judged(trainingWords)
      return [
        "\(length)", "\(found.count { $0 == 1 }) of \(found.count)", Format.fixed(matrix.precision(of: 1), decimals: 3),
        Format.fixed(matrix.recall(of: 1), decimals: 3),
        Format.fixed(judged(renamed).1.recall(of: 1), decimals: 3),
      ]
    })
  page.learned(
    "What was read once hardly shows; what was read many times is answered from memory. The score rises long before a "
      + "model can recite, so that it cannot is no proof of a clean test. Runs of words find the leak in "
      + "the texts, if they are longer than the language's phrases and shorter than what stayed the same.")
}

/// Stories without an ending, and four endings each.
struct EndingExam: Sendable {
  struct Mark: Sendable {
    let isRight: Bool
    let isRecited: Bool
  }

  /// How many words a model is given to recite from, and how many it has to go on.
  static let given = 28
  static let asked = 16

  /// The whole stories, true ending included.
  let stories: [String]
  /// The same with another name for the hero.
  let renamed: [String]
  private let beginnings: [String]
  /// The first is the true one.
  private let endings: [[String]]

  init(_ generator: StoryGenerator, count: Int) {
    let pool = (0..<count * 4).map { generator.parallelStory(at: 1_000_000 + $0) }.filter { story in
      story.sentences.count > 5 && story.sentences.last!.english.contains(EnglishNames.name(of: story.plan.cast.hero))
    }
    let chosen = pool.prefix(count)
    stories = chosen.map(\.english)
    renamed = chosen.map { story in
      let hero = story.plan.cast.hero
      return story.english.replacing(
        EnglishNames.name(of: hero), with: EnglishNames.name(of: .child(hero.gender == .feminine ? 0 : 1)))
    }
    beginnings = chosen.map { $0.sentences.dropLast().map(\.english).joined(separator: " ") }
    endings = chosen.indices.map { index in
      let hero = pool[index].plan.cast.hero
      var endings = [pool[index].sentences.last!.english]
      // Endings of other stories, told of this hero.
      for other in (1..<pool.count).map({ pool[(index + $0) % pool.count] }) where endings.count < 4 {
        guard other.plan.cast.hero.gender == hero.gender else { continue }
        let ending = other.sentences.last!.english.replacing(
          EnglishNames.name(of: other.plan.cast.hero), with: EnglishNames.name(of: hero))
        if !endings.contains(ending) { endings.append(ending) }
      }
      return endings
    }
  }

  /// The end of the first story, and what can be chosen.
  var example: [String] {
    let last = EnglishChecker.sentences(of: beginnings[0]).last ?? []
    return [StoryWords.joined(last)]
      + endings[0].enumerated().map { "\($0.offset + 1)  \($0.element)" + ($0.offset == 0 ? "   (the true one)" : "") }
  }

  func marks(of model: GPT, _ words: StoryWords) -> [Mark] {
    let prompts = stories.map { [StoryWords.end] + words.encode($0).prefix(Self.given) }
    // The likeliest word each time, so nothing is drawn.
    var random = SeededGenerator(seed: 0)
    let recited = model.generate(
      prompts, limit: Self.asked, sampler: Sampler(temperature: 0), end: StoryWords.end, using: &random)
    return stories.indices.map { index in
      let scores = endings[index].map { score(of: $0, after: beginnings[index], model, words) }
      return Mark(
        isRight: scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } == 0,
        isRecited: recited[index] == Array(words.encode(stories[index]).dropFirst(Self.given).prefix(Self.asked)))
    }
  }

  /// ln p of the ending for each of its characters.
  private func score(of ending: String, after beginning: String, _ model: GPT, _ words: StoryWords) -> Double {
    let (prompt, answer) = ([StoryWords.end] + words.encode(beginning), words.encode(ending))
    let text = prompt + answer
    let targets = (1..<text.count).map { $0 < prompt.count ? -1 : text[$0] }
    let loss = withoutGradients { model.loss(Array(text.dropLast()), targets, batch: 1).item }
    return -Double(loss) * Double(answer.count) / Double(ending.count)
  }
}
