import Foundations
import Presentation
import StoryModels

let transfer = LessonSection(
  "Begin with what is known",
  asks: "Two models learn a small task. One has read stories before, the other knows nothing. What is that worth?"
) { page in
  let start = try page.pretrained
  page.say(
    "Once for all sections, a GPT of \(Format.count(start.gpt.configuration.parameterCount)) parameters has read "
      + "stories and guessed each next word: the pretraining of unit 6, in small. It now writes such stories:")
  var generator = SeededGenerator(seed: page.seed)
  let model = start.gpt.gpt()
  let story = model.generate(
    [start.language.end], limit: page.amount(120, quick: 12), sampler: Sampler(temperature: 0.6),
    end: start.language.end, using: &generator)
  page.lines(TextLayout.wrapped(try start.language.tokenizer.decode(story), width: 78) + "\n")

  let counts = [16, 32, 64, 128, 256]
  let seeds = page.amount(5, quick: 1)
  let recipe = TrainingRecipe(steps: page.amount(40, quick: 2), peak: 3e-3)
  let test = try start.test(page.amount(300, quick: 20))
  page.say(
    "The new task: the last sentence of a story is hidden, and the model reads the \(StoryEnding.length - 1) tokens before "
      + "it. Will the story end happily? For example:")
  for example in test.prefix(2) { page.lines("  …\(example.text)\n      \(example.label == 1 ? "happy" : "sad")") }
  page.say(
    "A classifier is the model and one new layer on its last vector. \(recipe.steps) steps of 16 examples, "
      + "once with the pretrained model inside and once with random weights.")
  let firstSeed = page.seed
  let accuracies = try together(2 * counts.count * seeds) { run -> Double in
    let seed = firstSeed + UInt64(run % seeds)
    let examples = try start.examples(counts[run / seeds % counts.count], seed: seed)
    let classifier = start.classifier(fromScratch: run / seeds / counts.count == 1, seed: seed)
    try classifier.train(on: examples, recipe, seed: seed)
    return 100 * classifier.accuracy(on: test)
  }
  func runs(_ kind: Int, _ count: Int) -> [Double] {
    Array(accuracies[(kind * counts.count + count) * seeds..<(kind * counts.count + count + 1) * seeds])
  }
  page.table(
    ["labelled stories", "from scratch", "pretrained"],
    counts.indices.map { count in
      ["\(counts[count])"] + [1, 0].map { Format.spread(of: runs($0, count), decimals: 1) + " %" }
    })
  page.show(
    LineChart(
      "Right answers about stories never read", x: "labelled stories", y: "%", xScale: .logarithmic,
      [(0, "pretrained"), (1, "from scratch")].map { kind, name in
        ChartSeries(
          name, x: counts.map(Double.init),
          runs: (0..<seeds).map { seed in counts.indices.map { runs(kind, $0)[seed] } })
      }), as: "transfer")
  let share = 100 * Double(test.count { $0.label == 1 }) / Double(test.count)
  page.say("(Always saying \"happy\" is right in \(Format.fixed(share, decimals: 1)) %. \(seeds) runs each.)")
  page.learned(
    "Pretraining is worth labels: with few examples the pretrained model is far ahead, and with many the other catches "
      + "up. What it saves is what is dear, people who write labels.")
}
