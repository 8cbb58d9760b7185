import Foundations
import Presentation
import StoryModels

let preferences = LessonSection(
  "Preferences: what people like better",
  asks: "Somebody prefers happy endings. Can the model learn that from pairs of endings alone, and stay what it is?"
) { page in
  let start = try page.pretrained
  let endings = try Endings(
    start, pairs: page.amount(120, quick: 4), tests: page.amount(120, quick: 4), seed: page.seed)
  page.say(
    "The model ends \(Format.count(endings.beginnings)) stories twice or more, whose last two sentences are hidden. Where one "
      + "ending is happy and another sad, that is a pair: \(endings.pairs.count) pairs. One of them:")
  let tokenizer = start.language.tokenizer
  guard let pair = endings.pairs.first else {
    page.learned("A model that has hardly been trained ends no story in a way that can be told happy from sad.")
    return
  }
  page.lines("  …\(try tokenizer.decode(pair.prompt.suffix(24)))")
  page.lines(TextLayout.entry("    chosen:", try tokenizer.decode(pair.chosen.dropLast()), 18, 78))
  page.lines(TextLayout.entry("    rejected:", try tokenizer.decode(pair.rejected.dropLast()), 18, 78))

  let betas: [Float] = [0.1, 2]
  let seeds = page.amount(3, quick: 1)
  let steps = page.amount(30, quick: 2)
  let seed = page.seed
  let before = endings.judged(start.gpt.gpt(), against: start.gpt.gpt(), seed: seed)
  let results = try together(betas.count * seeds) { run -> Endings.Judgement in
    let model = start.gpt.gpt()
    let seed = seed + UInt64(run % seeds)
    endings.train(model, beta: betas[run / seeds], steps: steps, seed: seed)
    var judgement = endings.judged(model, against: start.gpt.gpt(), seed: seed)
    judgement.storyLoss = start.storyLoss(of: model)
    return judgement
  }
  func runs(_ beta: Int) -> ArraySlice<Endings.Judgement> { results[beta * seeds..<(beta + 1) * seeds] }
  page.say(
    "\(steps) steps of 8 pairs with the DPO loss, \(seeds) runs each. Then the model ends \(endings.tests.count) other stories."
  )
  page.table(
    ["", "happy endings", "distance in nats", "loss on stories"],
    [
      [
        "before", Format.fixed(100 * before.happy, decimals: 1) + " %", Format.fixed(0, decimals: 1),
        Format.fixed(start.storyLoss(of: start.gpt.gpt()), decimals: 2),
      ]
    ]
      + betas.enumerated().map { number, beta in
        [
          "β = \(beta)", Format.spread(of: runs(number).map { 100 * $0.happy }, decimals: 1) + " %",
          Format.spread(of: runs(number).map(\.distance), decimals: 1),
          Format.spread(of: runs(number).map(\.storyLoss), decimals: 2),
        ]
      })
  page.say(
    "(Distance: by how much, on average, the model finds its own endings likelier than its reference does: an estimate of "
      + "the Kullback–Leibler divergence.)")
  page.show(
    BarChart(
      "Happy endings", unit: "%",
      bars: [Bar("before", 100 * before.happy)]
        + betas.enumerated().map { Bar("β = \($1)", runs: runs($0).map { 100 * $0.happy }) }), as: "preferences")
  for (beginning, ending) in results[0].examples.prefix(3) {
    page.lines("  …\(try tokenizer.decode(beginning.suffix(16)))\n      → \(try tokenizer.decode(ending).prefix(72))")
  }
  page.learned(
    "Pairs are enough: from about half of the endings to nearly all. The larger β, the nearer the model stays to what it was, "
      + "and that can be seen in its language too. A preference says nothing of sense or grammar: what it does not ask for, it "
      + "does not protect.")
}
