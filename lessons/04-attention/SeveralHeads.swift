import Foundations
import Presentation

/// Section 5: what one softmax cannot do, and two can.
let severalHeads = LessonSection(
  "Several heads", asks: "A word needs two things from two places. Is one look enough?"
) { page in
  let (steps, time, rows) = (page.amount(400, quick: 15), 12, 32)
  page.say(
    "Random letters again. At each place the model is asked for two letters: the one before, and the one before that. The "
      + "width is 32 always, so all models have the same number of parameters; they differ only in how many heads share "
      + "that width. \(steps) steps, 5 seeds.")
  let headCounts = [1, 2, 4]
  var parameterCount = 0
  let results = headCounts.map { headCount -> (both: [Double], before: [Double], second: [Double]) in
    var (both, before, second): ([Double], [Double], [Double]) = ([], [], [])
    for seed in 0..<5 {
      var generator = SeededGenerator(seed: page.seed, stream: UInt64(seed))
      let model = LetterModel(
        positions: .learned, headCount: headCount, isCausal: true, guesses: 2, time: time, using: &generator)
      parameterCount = model.parameterCount
      func draw() -> (inputs: [Int32], targets: [Int32]) {
        let letters = randomLetters(rows: rows, time: time, using: &generator)
        return (
          letters, letters.indices.flatMap { $0 % time < 2 ? [-1, -1] : [letters[$0 - 1], letters[$0 - 2]] }
        )
      }
      train(model, steps: steps, learningRate: 1e-2, batch: draw) { model($0, batch: rows) }
      let (inputs, targets) = draw()
      let scores = withoutGradients { model(inputs, batch: rows) }
      let guesses = scores.reshaped(to: [targets.count, -1]).indicesOfMaxima()
      let asked = inputs.indices.filter { $0 % time >= 2 }
      func right(_ index: Int) -> Bool { guesses[index] == Int(targets[index]) }
      func percent(_ holds: (Int) -> Bool) -> Double { 100 * Double(asked.count(where: holds)) / Double(asked.count) }
      both.append(percent { right(2 * $0) && right(2 * $0 + 1) })
      before.append(percent { right(2 * $0) })
      second.append(percent { right(2 * $0 + 1) })
    }
    return (both, before, second)
  }
  page.table(
    ["heads", "letter before, %", "one before that, %", "both right, %", "worst seed, %"],
    zip(headCounts, results).map { count, result in
      ["\(count)"] + [result.before, result.second, result.both].map { Format.spread(of: $0, decimals: 1) }
        + [Format.fixed(result.both.min()!, decimals: 1)]
    })
  page.say("Parameters: \(Format.count(parameterCount)), whatever the number of heads.")
  page.show(
    BarChart(
      "Both letters right", unit: "%",
      bars: zip(headCounts, results).map { Bar("\($0) head\($0 == 1 ? "" : "s")", runs: $1.both) }),
    as: "several-heads")
  page.learned(
    "One head takes one mixture from the places it looks at, so here it has to choose: it finds one of the two letters and "
      + "guesses the other. Several heads look at several places and hand over separate things, at no extra cost.")
}
