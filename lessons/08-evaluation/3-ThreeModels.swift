import Foundation
import Foundations
import Presentation
import StoryWorld

func threeModels(_ shelf: Shelf) -> LessonSection {
  LessonSection(
    "Three models and their scores",
    asks: "A classifier, a translator, and one that answers questions: how good are they, and how sure is that?"
  ) { page in
    let models = try shelf.threeModels(seed: page.seed, isQuick: page.isQuick)
    page.say(
      "Small models of what unit 7 fine-tunes, trained here in seconds. Each is tested on what it has never read. In "
        + "brackets: the 95 % interval.")
    sentiment(page, models.sentiment)
    translation(page, models.translators[1])
    questions(page, models.questions)
    page.learned(
      "One number never tells the story. Accuracy hides the class that the classifier is bad at, and that it is much too "
        + "sure. The translations are fluent and often say something else: no score of words or letters shows that as "
        + "plainly as exact match beside grammar. And the average over questions mixes easy kinds with difficult ones.")
  }
}

private func sentiment(_ page: LessonPage, _ model: SentimentModel) {
  var random = SeededGenerator(seed: page.seed)
  page.say(
    "Sentiment. An encoder reads a story without its last two sentences and says whether it will end happily. It has seen "
      + "\(model.trainingCount) stories; the test has \(model.test.count).")
  let matrix = ConfusionMatrix(predicted: model.predicted, actual: model.actual, classCount: 2)
  page.show(
    HeatMap(
      "Endings, as they are and as they are called", rows: SentimentModel.classNames,
      columns: SentimentModel.classNames, matrix.counts.map { $0.map(Double.init) }, x: "called", y: "is",
      showsNumbers: true), as: "confusion")
  page.table(
    ["", "precision", "recall", "F1", "stories"],
    [1, 0].map { label in
      [SentimentModel.classNames[label]]
        + [matrix.precision(of: label), matrix.recall(of: label), matrix.f1(of: label)].map {
          Format.fixed($0, decimals: 2)
        } + ["\(matrix.support(of: label))"]
    })
  func interval(_ score: @escaping (ConfusionMatrix) -> Double) -> Bootstrap.Interval {
    Bootstrap.interval(count: model.test.count, using: &random) { draw in
      score(
        ConfusionMatrix(
          predicted: draw.map { model.predicted[$0] }, actual: draw.map { model.actual[$0] }, classCount: 2))
    }
  }
  page.lines("  accuracy   \(percent(interval(\.accuracy)))\n  macro-F1   \(shown(interval(\.macroF1), decimals: 2))\n")

  let isRight = zip(model.predicted, model.actual).map(==)
  func calibration(_ temperature: Double, _ draw: [Int]) -> Calibration {
    let confidences = model.confidences(temperature: temperature)
    return Calibration(
      confidences: draw.map { confidences[$0] }, areRight: draw.map { isRight[$0] }, binCount: 10)
  }
  let every = Array(model.test.indices)
  let readings = [("as trained", 1), ("divided by \(Format.fixed(model.temperature, decimals: 1))", model.temperature)]
  page.show(
    LineChart(
      "Is it right as often as it says?", x: "how sure it says it is", y: "share that is right",
      readings.map { name, temperature in
        let bins = calibration(temperature, every).bins.filter { $0.count >= 5 }
        return ChartSeries(name, points: bins.map { ($0.confidence, $0.accuracy) }, style: .markedLine)
      } + [ChartSeries("honest", points: [(0.5, 0.5), (1, 1)])]), as: "calibration")
  page.table(
    ["", "says it is sure", "is right", "calibration error"],
    readings.map { name, temperature in
      let error = Bootstrap.interval(count: every.count, using: &random) { calibration(temperature, $0).expectedError }
      let sure = Spread(model.confidences(temperature: temperature)).mean
      return [
        name, Format.fixed(100 * sure, decimals: 0) + " %", Format.fixed(100 * matrix.accuracy, decimals: 0) + " %",
        shown(error, decimals: 3),
      ]
    })
}

private func translation(_ page: LessonPage, _ model: TranslationModel) {
  var random = SeededGenerator(seed: page.seed)
  let count = min(400, model.test.count)
  page.say(
    "Translation. A GPT goes on after “Mia ran home. =”. It has seen \(Format.count(model.trainingCount)) sentences and "
      + "their Esperanto; here are \(count) others, none of which was among them.")
  let pairs = Array(zip(model.replies, model.test).prefix(count))
  let bleus = pairs.map { BLEU.Counts($0, references: [$1.esperanto]) }
  let chrFs = pairs.map { ChrF.Counts($0, reference: $1.esperanto) }
  let rouges = pairs.map { RougeL($0, reference: $1.esperanto).f1 }
  let bleu = Bootstrap.interval(count: count, using: &random) { draw in BLEU(draw.lazy.map { bleus[$0] }).score }
  let chrF = Bootstrap.interval(count: count, using: &random) { draw in ChrF(draw.lazy.map { chrFs[$0] }).score }
  let rouge = Bootstrap.interval(of: rouges, using: &random)
  let exact = Bootstrap.interval(of: Array(model.isExact.prefix(count)), using: &random)
  let clean = Bootstrap.interval(
    of: pairs.map { EsperantoChecker.mistakes(in: $0.0).isEmpty ? 1 : 0 }, using: &random)
  page.table(
    ["score", "", "what it counts"],
    [
      ["BLEU", shown(bleu, decimals: 1), "runs of 1 to 4 words"],
      ["chrF", shown(chrF, decimals: 1), "runs of 1 to 6 letters"],
      ["ROUGE-L", shown(rouge, decimals: 3), "common words, in order"],
      ["exact match", percent(exact), "the whole sentence"],
      ["no mistake in grammar", percent(clean), "endings and cases"],
    ])
  page.lines("  (\(BLEU(bleus).signature))\n")
  let wrong = pairs.filter { $0 != $1.esperanto }.prefix(3)
  page.lines(
    wrong.map { "  \($1.english)\n    right    \($1.esperanto)\n    written  \($0)\n" }.joined(separator: "\n"))
}

private func questions(_ page: LessonPage, _ model: QuestionModel) {
  var random = SeededGenerator(seed: page.seed)
  let replies = model.replies(to: model.tasks(count: page.amount(480, quick: 8)))
  page.say(
    "Questions. A GPT that has read \(Format.count(model.trainingCount)) stories, each with a question and its answer, "
      + "answers \(replies.count) new ones.")
  func row(_ name: String, _ replies: [QuestionModel.Reply]) -> [String] {
    let matches = replies.map { AnswerMatch($0.text, references: [$0.task.answer]) }
    return [
      name, "\(replies.count)", percent(Bootstrap.interval(of: matches.map { $0.isExact ? 1 : 0 }, using: &random)),
      shown(Bootstrap.interval(of: matches.map(\.f1), using: &random), decimals: 2),
    ]
  }
  page.table(
    ["kind of question", "asked", "exact match", "F1"],
    QuestionModel.kinds.map { kind in row(QuestionModel.name(of: kind), replies.filter { $0.task.kind == kind }) }
      + [row("all", replies)])
  let examples = QuestionModel.kinds.compactMap { kind in replies.first { $0.task.kind == kind } }
  page.table(["asked", "right", "written"], examples.map { [$0.task.question, $0.task.answer, $0.text] })
}

/// "4.25 [4.10, 4.41]".
func shown(_ interval: Bootstrap.Interval, decimals: Int) -> String {
  Format.fixed(interval.mean, decimals: decimals) + " [" + Format.fixed(interval.lower, decimals: decimals) + ", "
    + Format.fixed(interval.upper, decimals: decimals) + "]"
}

/// "94 % [92, 96]".
func percent(_ interval: Bootstrap.Interval) -> String {
  func number(_ share: Double) -> String { Format.fixed(100 * share, decimals: 0) }
  return "\(number(interval.mean)) % [\(number(interval.lower)), \(number(interval.upper))]"
}
