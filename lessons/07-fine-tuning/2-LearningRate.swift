import Foundations
import Presentation
import StoryModels

let learningRate = LessonSection(
  "A smaller learning rate, and what a large one forgets",
  asks: "How large may the steps of fine-tuning be? Two things are measured: the new task, and the old one."
) { page in
  let start = try page.pretrained
  let rates = [1e-4, 5e-4, 2e-3, 1e-2]
  let seeds = page.amount(5, quick: 1)
  let steps = page.amount(40, quick: 2)
  let test = try start.test(page.amount(200, quick: 20))
  let untouched = start.storyLoss(of: start.gpt.gpt())
  var generator = SeededGenerator(seed: page.seed)
  let ignorant = start.storyLoss(of: GPT(start.gpt.configuration, using: &generator))

  let firstSeed = page.seed
  let results = try together(rates.count * seeds) { run -> (accuracy: Double, oldLoss: Double) in
    let seed = firstSeed + UInt64(run % seeds)
    let classifier = start.classifier(seed: seed)
    try classifier.train(
      on: try start.examples(64, seed: seed), TrainingRecipe(steps: steps, peak: rates[run / seeds]), seed: seed)
    return (100 * classifier.accuracy(on: test), start.storyLoss(of: classifier.body))
  }
  func runs(_ rate: Int) -> ArraySlice<(accuracy: Double, oldLoss: Double)> {
    results[rate * seeds..<(rate + 1) * seeds]
  }
  page.say("64 labelled stories, \(steps) steps, \(seeds) runs each.")
  page.table(
    ["learning rate", "endings right", "loss on stories"],
    rates.indices.map { rate in
      [
        "\(rates[rate])", Format.spread(of: runs(rate).map(\.accuracy), decimals: 1) + " %",
        Format.spread(of: runs(rate).map(\.oldLoss), decimals: 2),
      ]
    })
  page.say(
    "(Before fine-tuning the loss on held-out stories was \(Format.fixed(untouched, decimals: 2)) nats a token. A model with "
      + "random weights has \(Format.fixed(ignorant, decimals: 2)).)")
  page.show(
    LineChart(
      "The old task after learning the new one", x: "learning rate", y: "nats a token", xScale: .logarithmic,
      [
        ChartSeries(
          "loss on stories", x: rates,
          runs: (0..<seeds).map { seed in rates.indices.map { Array(runs($0))[seed].oldLoss } })
      ],
      references: [.horizontal(untouched, "before fine-tuning")]), as: "forgetting")
  page.learned(
    "Too small a rate learns little in the time given. From there on, a larger one buys little: it is hardly better at the "
      + "new task, and forgets more of the old one, in the end all of it. The right rate is several times smaller than the one "
      + "of pretraining, which was 0.006.")
}
