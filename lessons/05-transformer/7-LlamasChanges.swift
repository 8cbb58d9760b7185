import Foundations
import Presentation

let llamasChanges = LessonSection(
  "What Llama changed",
  asks: "RMSNorm, SwiGLU, rotary positions, grouped queries: what does each of them bring?"
) { page in
  let stories = try Stories(seed: page.seed, by: .letter, entries: 64, bytes: page.amount(600_000, quick: 60_000))
  let gpt2 = smallGPT(stories)
  let llama = GPT.Configuration.llama(
    vocabularySize: gpt2.vocabularySize, contextLength: gpt2.contextLength, layerCount: gpt2.layerCount, headCount: 2,
    keyValueHeadCount: 1, width: gpt2.width, feedForwardWidth: 84)
  func changed(_ change: (inout GPT.Configuration) -> Void) -> GPT.Configuration {
    var configuration = gpt2
    change(&configuration)
    return configuration
  }
  let variants: [(name: String, configuration: GPT.Configuration)] = [
    ("GPT-2", gpt2),
    ("RMSNorm", changed { $0.normalization = .rmsNorm }),
    ("SwiGLU", changed { ($0.feedForward, $0.feedForwardWidth) = (.swiGLU, llama.feedForwardWidth) }),
    ("rotary positions", changed { $0.positions = llama.positions }),
    ("grouped queries", changed { $0.keyValueHeadCount = 1 }),
    ("all four, no biases", llama),
  ]
  let questions = try stories.questions(contextLength: gpt2.contextLength)
  let seeds = page.amount(5, quick: 1)
  let recipe = Recipe(steps: page.amount(250, quick: 4), seed: page.seed)
  page.say(
    "GPT-2's block with one thing changed at a time, and at last with all. \(recipe.steps) steps, \(seeds) runs each.")

  let runs = try together(variants.count * seeds) { run -> (loss: Double, seconds: Double) in
    var recipe = recipe
    recipe.seed += UInt64(run % seeds)
    var generator = SeededGenerator(seed: recipe.seed)
    let model = GPT(variants[run / seeds].configuration, using: &generator)
    // Each run has a thread of its own: its processor time is not disturbed by the others.
    let start = Machine.threadProcessorTime
    try recipe.train(model, on: stories, loss: { model.loss($0.inputs, $0.targets, batch: $0.batchSize) })
    let seconds = Machine.threadProcessorTime - start
    return (
      value { model.loss(questions.inputs, questions.targets, batch: questions.batchSize) },
      seconds / Double(recipe.steps)
    )
  }
  func part(_ index: Int) -> ArraySlice<(loss: Double, seconds: Double)> {
    runs[(index * seeds)..<((index + 1) * seeds)]
  }
  page.table(
    ["changed", "numbers", "loss", "ms a step", "cache a token"],
    variants.enumerated().map { index, variant in
      let configuration = variant.configuration
      let cached = 2 * configuration.layerCount * configuration.keyValueHeadCount * configuration.headSize * 4
      return [
        variant.name, Format.count(configuration.parameterCount),
        Format.spread(of: part(index).map(\.loss), decimals: 3),
        Format.significant(1000 * Spread(part(index).map(\.seconds)).mean), Format.bytes(cached),
      ]
    })
  page.show(
    BarChart(
      "Loss on held-out stories", unit: "nats a letter",
      bars: variants.enumerated().map { Bar($1.name, runs: part($0).map(\.loss)) }), as: "llama")
  page.learned(
    "Rotary positions are what changes the loss here, and by much: what stands just before is found at once, wherever in "
      + "the text. The other three differ from GPT-2 by no more than the seeds do. They change the bill: numbers, time, "
      + "and half of the cache, a quarter or an eighth in models with more heads.")
}
