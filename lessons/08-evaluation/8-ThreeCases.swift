import Foundations
import Presentation
import StoryWorld

func threeCases(_ shelf: Shelf) -> LessonSection {
  LessonSection(
    "Three cases",
    asks: "Somebody wants to use these models. What would you measure before you say yes?"
  ) { page in
    let models = try shelf.threeModels(seed: page.seed, isQuick: page.isQuick)
    sentimentCase(page, models.sentiment)
    storyCase(page, try shelf.storyteller(seed: page.seed, isQuick: page.isQuick))
    questionCase(page, models.questions)
    page.learned(
      "Each case needs a yardstick of its own: something simple that does the job without a network, or the real thing. "
        + "Beside it a score becomes a reason to say yes or no.")
  }
}

/// A classifier against two that need no network, and with the right to be silent.
private func sentimentCase(_ page: LessonPage, _ model: SentimentModel) {
  var random = SeededGenerator(seed: page.seed)
  let common = model.actual.reduce(0, +) * 2 > model.actual.count ? 1 : 0
  func right(_ labels: [Int]) -> [Double] { zip(labels, model.actual).map { $0 == $1 ? 1 : 0 } }
  let ways = [
    ("always “\(SentimentModel.classNames[common])”", model.actual.map { _ in common }),
    ("counting words", model.counted),
    ("the encoder", model.predicted),
  ]
  page.say("Sentiment: sorting stories by their ending. Is the network worth it?")
  page.table(
    ["", "accuracy", "macro-F1"],
    ways.map { name, labels in
      let f1 = Bootstrap.interval(count: labels.count, using: &random) { draw in
        ConfusionMatrix(predicted: draw.map { labels[$0] }, actual: draw.map { model.actual[$0] }, classCount: 2)
          .macroF1
      }
      return [name, percent(Bootstrap.interval(of: right(labels), using: &random)), shown(f1, decimals: 2)]
    })
  let chance = Bootstrap.pairedTest(right(model.counted), right(model.predicted), using: &random)
  page.say(
    "Encoder against counting words, story by story: in \(Format.fixed(100 * chance, decimals: 1)) % of the draws the "
      + "winner does not win.")
  let confidences = model.confidences(temperature: model.temperature)
  page.table(
    ["asks a person unless it is", "decides alone", "and is right in"],
    [0.5, 0.7, 0.8].map { limit in
      let own = model.test.indices.filter { confidences[$0] >= limit }
      return [
        "\(Format.fixed(100 * limit, decimals: 0)) % sure",
        Format.fixed(100 * Double(own.count) / Double(model.test.count), decimals: 0) + " %",
        percent(Bootstrap.interval(of: own.map { right(model.predicted)[$0] }, using: &random)),
      ]
    })
}

/// Stories judged as sentences and as stories, beside the world's own.
private func storyCase(_ page: LessonPage, _ teller: Storyteller) {
  var random = SeededGenerator(seed: page.seed)
  let count = page.amount(200, quick: 4)
  page.say(
    "Stories: \(count) of them, written with top-p 0.9, the choice of section 5. Are they fit to be read to a child?")
  let written = teller.stories(count: count, Sampler(topP: 0.9), seed: page.seed + 100)
  let real = teller.realStories(count: count)
  let names = Set(
    (0..<Character.childCount).map { EnglishNames.name(of: .child($0)) }
      + (0..<Character.beastCount).map { EnglishNames.name(of: .beast(.fox, $0)) })
  /// 1 for each story that passes.
  func share(_ stories: [[Substring]], _ passes: ([Substring]) -> Bool) -> String {
    percent(Bootstrap.interval(of: stories.map { passes($0) ? 1 : 0 }, using: &random))
  }
  func isRight(_ story: [Substring]) -> Bool {
    EnglishChecker.sentences(of: story).allSatisfy { EnglishChecker.isSentence($0) }
  }
  func hasFew(_ story: [Substring]) -> Bool { Set(story.map(String.init)).intersection(names).count <= 2 }
  let marks = [written, real].map { StoryMarks($0, known: teller.known) }
  page.table(
    ["", "the model", "the world"],
    [
      ["sentences that are right"] + marks.map { percent($0.interval(using: &random)) },
      ["stories without a wrong sentence"] + [written, real].map { share($0, isRight) },
      ["at most two children or animals"] + [written, real].map { share($0, hasFew) },
      ["both"] + [written, real].map { share($0) { isRight($0) && hasFew($0) } },
      ["sentences read in training"] + marks.map { Format.fixed(100 * $0.copied, decimals: 0) + " %" },
    ])
  page.say("One that fails, as most do here:")
  page.say(StoryWords.joined(written.first { isRight($0) && !hasFew($0) } ?? written[0]))
}

/// Answers, beside the commonest answer of each kind and beside answers to stories that do not hold them.
private func questionCase(_ page: LessonPage, _ model: QuestionModel) {
  var random = SeededGenerator(seed: page.seed)
  let tasks = model.tasks(count: page.amount(480, quick: 8))
  let replies = model.replies(to: tasks)
  page.say("Questions: does the model read, or does it guess what is usually right?")
  page.table(
    ["kind of question", "the model", "always the commonest answer"],
    QuestionModel.kinds.map { kind in
      let own = replies.filter { $0.task.kind == kind }
      let common = own.map { $0.task.isCorrect(model.commonAnswers[kind]!) ? 1.0 : 0 }
      return [
        QuestionModel.name(of: kind), percent(Bootstrap.interval(of: own.map(\.isRight), using: &random)),
        percent(Bootstrap.interval(of: common, using: &random)) + "  \(model.commonAnswers[kind]!)",
      ]
    })
}
