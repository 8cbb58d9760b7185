import Foundations
import Presentation

let whereTheNormGoes = LessonSection(
  "Where the norm goes",
  asks: "The first transformer normed after each layer, today's norm before it. What difference does it make?"
) { page in
  let stories = try Stories(seed: page.seed, by: .letter, entries: 64, bytes: page.amount(600_000, quick: 60_000))
  let configuration = smallGPT(stories, layerCount: 8)
  let questions = try stories.questions(contextLength: configuration.contextLength)
  let kinds: [Kind] = [
    Kind(name: "before (pre-norm)", without: nil, norms: .before),
    Kind(name: "after (post-norm)", without: nil, norms: .after),
    Kind(name: "no norms", without: .norms, norms: .before),
  ]
  page.say("Eight blocks this time: what goes wrong in a block goes wrong eight times over.")

  var series: [ChartSeries] = []
  for kind in kinds {
    var generator = SeededGenerator(seed: page.seed)
    let model = ChangedGPT(model: GPT(configuration, using: &generator), without: kind.without, norms: kind.norms)
    model.loss(questions).backward()
    let lengths = model.model.blocks.map { globalGradientNorm($0.parameters) }
    series.append(ChartSeries(kind.name, points: lengths.enumerated().map { (Double($0 + 1), $1) }))
  }
  var chart = LineChart(
    "How strongly each block is told to change, before the first step", x: "block", y: "length of its gradient", series)
  chart.yScale = .logarithmic
  page.show(chart, as: "norm-gradients")

  let rates = [2e-3, 8e-3, 32e-3]
  let seeds = page.amount(5, quick: 1)
  let steps = page.amount(120, quick: 4)
  let seed = page.seed
  let results = try together(kinds.count * rates.count * seeds) { run -> Double in
    let kind = kinds[run / (rates.count * seeds)]
    let recipe = Recipe(
      steps: steps, batchSize: 8, peak: rates[run / seeds % rates.count], seed: seed + UInt64(run % seeds))
    var generator = SeededGenerator(seed: recipe.seed)
    let model = ChangedGPT(model: GPT(configuration, using: &generator), without: kind.without, norms: kind.norms)
    try recipe.train(model.model, on: stories, loss: model.loss)
    return value { model.loss(questions) }
  }
  page.table(
    ["learning rate"] + rates.map { "\($0)" },
    kinds.enumerated().map { number, kind in
      [kind.name]
        + rates.indices.map { rate in
          let first = (number * rates.count + rate) * seeds
          return Spread(results[first..<first + seeds]).text(2)
        }
    })
  page.say(
    "(Loss on held-out stories after \(steps) steps, \(seeds) runs each. About 3.03 is what knowing how frequent "
      + "each letter is, and nothing more, comes to.)")
  page.learned(
    "With the norm before the layer, the path from the loss down to the first block stays free, and the model learns at "
      + "every learning rate tried. The others need a small one, and are slower with it.")
}

private struct Kind: Sendable {
  let name: String
  let without: Block.Part?
  let norms: Block.NormPlace
}
