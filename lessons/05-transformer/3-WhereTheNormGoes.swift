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
    Kind(name: "before (pre-norm)", without: nil, norms: .before, deviation: configuration.initialDeviation),
    Kind(name: "after (post-norm)", without: nil, norms: .after, deviation: configuration.initialDeviation),
    Kind(
      name: "after, weights twice as large", without: nil, norms: .after, deviation: 2 * configuration.initialDeviation),
    Kind(name: "no norms", without: .norms, norms: .before, deviation: configuration.initialDeviation),
  ]
  page.say("Eight blocks this time: what goes wrong in a block goes wrong eight times over.")

  let rates = [2e-3, 8e-3, 32e-3]
  let seeds = page.amount(5, quick: 1)
  let steps = page.amount(100, quick: 4)
  let seed = page.seed
  let results = try together(kinds.count * rates.count * seeds) { run -> Result in
    let kind = kinds[run / (rates.count * seeds)]
    let recipe = Recipe(
      steps: steps, batchSize: 8, peak: rates[run / seeds % rates.count], seed: seed + UInt64(run % seeds))
    var generator = SeededGenerator(seed: recipe.seed)
    var configuration = configuration
    configuration.initialDeviation = kind.deviation
    let model = ChangedGPT(model: GPT(configuration, using: &generator), without: kind.without, norms: kind.norms)
    try recipe.train(model.model, on: stories, loss: model.loss)
    return Result(
      loss: value { model.loss(questions) },
      likeness: withoutGradients { model.states(questions).map(likeness) })
  }
  func runs(_ kind: Int, _ rate: Int) -> ArraySlice<Result> {
    let first = (kind * rates.count + rate) * seeds
    return results[first..<first + seeds]
  }
  page.table(
    ["learning rate"] + rates.map { "\($0)" },
    kinds.enumerated().map { number, kind in
      [kind.name]
        + rates.indices.map { rate in
          let losses = runs(number, rate).map(\.loss)
          let broken = losses.count { !$0.isFinite }
          return broken == 0 ? Format.spread(of: losses, decimals: 2) : "\(broken) of \(seeds) broke down"
        }
    })
  page.say(
    "(Loss on held-out stories after \(steps) steps, \(seeds) runs each. About 3.03 is what knowing how frequent "
      + "each letter is, and nothing more, comes to.)")
  page.say(
    "What has happened to the post-norm models that learned only that? In each block, a norm after the sum shrinks what "
      + "came in along with what was added. Here is how alike the vectors of different positions are after each block, "
      + "in the runs at \(rates[1]): 0 is unrelated, 1 is the same vector everywhere.")
  page.show(
    LineChart(
      "How alike all positions have become", x: "block", y: "mean cosine",
      kinds.enumerated().map { number, kind in
        ChartSeries(
          kind.name, x: (0...configuration.layerCount).map(Double.init), runs: runs(number, 1).map(\.likeness))
      }), as: "norm-likeness")
  page.table(
    ["likeness after the last block", ""],
    kinds.enumerated().map { number, kind in
      [kind.name, Format.spread(of: runs(number, 1).map { $0.likeness.last! }, decimals: 2)]
    })
  page.learned(
    "Before the layer, a norm never touches the sum itself: whatever a token brought along arrives at the end, and the "
      + "model learns at every rate tried. After the sum it needs smaller steps or larger first weights, or all positions "
      + "become one. Without norms it learns as well at first, and large steps are too much for it.")
}

/// The mean cosine between the vectors of all positions: the squared length of the mean of the vectors, each scaled to
/// length 1.
private func likeness(_ states: Tensor) -> Double {
  let width = states.shape[2]
  let rows = states.reshaped(to: [-1, width])
  let lengths = (rows.squared().sum(along: 1, keepingDimension: true) + 1e-12).squareRoot()
  return Double((rows / lengths).mean(along: 0).squared().sum().item)
}

private struct Result: Sendable {
  let loss: Double
  let likeness: [Double]
}

private struct Kind: Sendable {
  let name: String
  let without: Block.Part?
  let norms: Block.NormPlace
  /// Of the first weights.
  let deviation: Float
}
