import Foundation
import Foundations
import Presentation

let theBlock = LessonSection(
  "A block, and each of its parts left out",
  asks: "Which part of a transformer's block does what, and what is lost without it?"
) { page in
  let stories = try Stories(seed: page.seed, by: .letter, entries: 64, bytes: page.amount(600_000, quick: 60_000))
  let configuration = smallGPT(stories)
  let questions = try stories.questions(contextLength: configuration.contextLength)

  var generator = SeededGenerator(seed: page.seed)
  let model = GPT(configuration, using: &generator)
  let ours = value { ChangedGPT(model: model).loss(questions) }
  let theirs = value { model.loss(questions.inputs, questions.targets, batch: questions.batchSize) }
  page.say(
    "The block in Block.swift is written out to be read. Put together from the same layers, it and Foundations' block "
      + "differ in the loss by \(shownNumber(abs(ours - theirs))).")
  page.table(
    ["in each of \(configuration.layerCount) blocks", "numbers"],
    [
      ("two norms", model.blocks[0].attentionNorm.parameterCount + model.blocks[0].feedForwardNorm.parameterCount),
      ("attention", model.blocks[0].attention.parameterCount),
      ("feed-forward", model.blocks[0].feedForward.parameterCount),
    ].map { [$0.0, Format.count($0.1)] })

  let variants: [(name: String, without: Block.Part?)] =
    [("nothing left out", nil)] + Block.Part.allCases.map { ("no \($0.rawValue)", $0) }
  let seeds = page.amount(5, quick: 2)
  let recipe = Recipe(steps: page.amount(250, quick: 8), seed: page.seed)
  let seed = page.seed
  page.say(
    "Now \(variants.count) models of four blocks, each trained \(recipe.steps) steps from \(seeds) different beginnings. "
      + "Only what is left out differs.")

  let curves = try together(variants.count * seeds) { run -> [Double] in
    var (recipe, seed) = (recipe, seed)
    seed += UInt64(run % seeds)
    recipe.seed = seed
    var generator = SeededGenerator(seed: seed)
    let model = ChangedGPT(model: GPT(configuration, using: &generator), without: variants[run / seeds].without)
    var losses: [Double] = []
    try recipe.train(model.model, on: stories, every: max(1, recipe.steps / 25), loss: model.loss) { _ in
      losses.append(value { model.loss(questions) })
    }
    return losses
  }
  let interval = max(1, recipe.steps / 25)
  var rows: [[String]] = []
  var series: [ChartSeries] = []
  for (index, variant) in variants.enumerated() {
    let runs = Array(curves[(index * seeds)..<((index + 1) * seeds)])
    let steps = runs[0].indices.map { Double(min(recipe.steps, $0 * interval)) }
    series.append(ChartSeries(variant.name, x: steps, runs: runs))
    let final = runs.map { $0.last! }
    rows.append([
      variant.name, Format.spread(of: final, decimals: 3), Format.fixed(Spread(final).mean / log(2), decimals: 2),
    ])
  }
  page.show(
    LineChart("Each part left out in turn", x: "step", y: "loss on held-out stories, nats a letter", series),
    as: "ablation")
  page.table(["after \(recipe.steps) steps", "loss on held-out stories", "bits a letter"], rows)
  page.learned(
    "Without attention a position knows only its own letter, and does as well as counting by the last letter. Without "
      + "the feed-forward layer it gathers, and makes little of it. Without the path past the layers it learns how "
      + "frequent each letter is, and no more. Norms are missed least here; the next section says what they are for.")
}

/// The model of most experiments in this lesson: small enough to be trained dozens of times in a minute.
func smallGPT(_ stories: Stories, layerCount: Int = 4) -> GPT.Configuration {
  .gpt2(
    vocabularySize: stories.vocabulary.count, contextLength: 32, layerCount: layerCount, headCount: 2, width: 32)
}

/// Rounding, if there is any, in a few digits.
private func shownNumber(_ value: Double) -> String { value == 0 ? "0" : Format.significant(value, digits: 2) }
