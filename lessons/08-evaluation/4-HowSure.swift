import Foundations
import Presentation

func howSure(_ shelf: Shelf) -> LessonSection {
  LessonSection(
    "How sure are we?",
    asks: "A score on other questions would have come out differently. By how much, and when is a difference real?"
  ) { page in
    let translators = try shelf.threeModels(seed: page.seed, isQuick: page.isQuick).translators
    let (shorter, longer) = (translators[0].isExact, translators[1].isExact)
    let truth = Spread(longer).mean
    page.say(
      "We can make as many test sentences as we like, so here we know what one usually does not: the truth. On "
        + "\(Format.count(longer.count)) sentences the translator of section 3 is right in "
        + "\(Format.fixed(100 * truth, decimals: 1)) %. What would smaller tests have said?")
    oneScore(page, longer, truth)
    coverage(page, longer, truth)
    twoModels(page, shorter, longer, steps: translators.map(\.steps))
    page.learned(
      "An interval says how far the luck of the questions reaches, and it keeps its promise. Four times the questions "
        + "halve it. Two models are compared question by question: what both find hard then drops out. And who makes "
        + "twenty comparisons will find one that chance has made.")
  }
}

/// The interval of a test that grows.
private func oneScore(_ page: LessonPage, _ scores: [Double], _ truth: Double) {
  var random = SeededGenerator(seed: page.seed)
  let sizes = [25, 50, 100, 200, 400, 800, 1600].filter { $0 <= scores.count }
  let intervals = sizes.map { Bootstrap.interval(of: Array(scores.prefix($0)), using: &random) }
  page.table(
    ["sentences", "right, with its interval", "points wide"],
    zip(sizes, intervals).map { size, interval in
      ["\(size)", percent(interval), Format.fixed(100 * (interval.upper - interval.lower), decimals: 0)]
    })
  page.show(
    LineChart(
      "A test that grows", x: "test sentences", y: "right, %", xScale: .logarithmic,
      [
        ChartSeries(
          "score and interval", points: zip(sizes, intervals).map { (Double($0), 100 * $1.mean) },
          band: intervals.map { (100 * $0.lower, 100 * $0.upper) }, style: .markedLine)
      ], references: [.horizontal(100 * truth, "the truth")]), as: "interval")
}

/// In how many tests the interval holds the truth.
private func coverage(_ page: LessonPage, _ scores: [Double], _ truth: Double) {
  var random = SeededGenerator(seed: page.seed + 1)
  let tests = page.amount(600, quick: 10)
  let inside = (0..<tests).count { _ in
    let interval = Bootstrap.interval(
      of: drawn(100, of: scores, &random).map { scores[$0] }, drawCount: 400, using: &random)
    return (interval.lower...interval.upper).contains(truth)
  }
  page.say(
    "Does the interval keep its promise? In \(Format.count(tests)) tests of 100 sentences each it held the truth in "
      + "\(Format.fixed(100 * Double(inside) / Double(tests), decimals: 1)) %. It promised 95.")
}

/// Whether a test sees that one model is better, by the intervals and question by question.
private func twoModels(_ page: LessonPage, _ shorter: [Double], _ longer: [Double], steps: [Int]) {
  var random = SeededGenerator(seed: page.seed + 2)
  page.say(
    "The second translator had \(steps[0]) training steps instead of \(steps[1]). It is right in "
      + "\(Format.fixed(100 * Spread(shorter).mean, decimals: 1)) %: worse by "
      + "\(Format.fixed(100 * (Spread(longer).mean - Spread(shorter).mean), decimals: 1)) points. Would a test notice?")
  let tests = page.amount(200, quick: 5)
  page.table(
    ["test sentences", "intervals apart", "paired test", "alarm without cause"],
    [100, 200, 400].filter { $0 <= longer.count }.map { size in
      var counts = [0, 0, 0]
      for _ in 0..<tests {
        let questions = drawn(size, of: longer, &random)
        let (one, other) = (questions.map { shorter[$0] }, questions.map { longer[$0] })
        let intervals = [one, other].map { Bootstrap.interval(of: $0, drawCount: 400, using: &random) }
        if intervals[0].upper < intervals[1].lower || intervals[1].upper < intervals[0].lower { counts[0] += 1 }
        if isSure(one, other, &random) { counts[1] += 1 }
        // A coin decides, question by question, whose answer is whose: then there is no better model.
        let swaps = questions.map { _ in random.integer(below: 2) == 1 }
        let (left, right) = (
          swaps.indices.map { swaps[$0] ? one[$0] : other[$0] }, swaps.indices.map { swaps[$0] ? other[$0] : one[$0] }
        )
        if isSure(left, right, &random) { counts[2] += 1 }
      }
      return ["\(size)"] + counts.map { Format.fixed(100 * Double($0) / Double(tests), decimals: 0) + " %" }
    })
  page.say(
    "(Of \(tests) tests each. The paired test asks in how many draws the winner does not win, and calls fewer than 2.5 % "
      + "sure: whoever may win is only known afterwards, so 5 % are for both sides together.)")
}

private func isSure(_ one: [Double], _ other: [Double], _ random: inout SeededGenerator) -> Bool {
  Bootstrap.pairedTest(one, other, drawCount: 400, using: &random) < 0.025
}

/// So many different questions.
private func drawn(_ count: Int, of scores: [Double], _ random: inout SeededGenerator) -> [Int] {
  var order = Array(scores.indices)
  random.shuffle(&order)
  return Array(order.prefix(count))
}
