import Foundations
import Presentation
import StoryModels

let transfer = LessonSection(
  "Begin with what is known",
  asks: "Two models learn a small task. One has read stories before, the other knows nothing. What is that worth?"
) { page in
  let start = try page.pretrained
  page.say(
    "Once for all sections, a GPT of \(Format.count(start.gpt.configuration.parameterCount)) parameters has read about "
      + "8,000 stories, two in English for one in Esperanto, and guessed each next word: the pretraining of unit 6, in "
      + "small. It now writes such stories:"
  )
  var generator = SeededGenerator(seed: page.seed)
  let model = start.gpt.gpt()
  let opening = try [start.language.end] + start.language.tokenizer.encode("There was")
  let story = model.generate(
    opening, limit: page.amount(120, quick: 12), sampler: Sampler(temperature: 0.6), end: start.language.end,
    using: &generator)
  page.lines(TextLayout.wrapped(try "There was" + start.language.tokenizer.decode(story), width: 78) + "\n")

  let counts = [16, 64, 256]
  let seeds = page.amount(5, quick: 1)
  let steps = page.amount(40, quick: 2)
  let test = try start.test(page.amount(200, quick: 20))
  page.say(
    "The new task: the last sentence of a story is hidden, and the model reads the \(StoryEnding.length - 1) tokens before "
      + "it. Will the story end happily? For example:")
  for example in test.prefix(2) {
    page.lines("  …\(example.text.suffix(74))\n      \(example.label == 1 ? "happy" : "sad")")
  }
  page.say(
    "A classifier is the model and one new layer on its last vector. \(steps) steps of 16 examples, "
      + "once with the pretrained model inside and once with random weights.")
  let firstSeed = page.seed
  let accuracies = try together(2 * counts.count * seeds) { run -> Double in
    let seed = firstSeed + UInt64(run % seeds)
    let examples = try start.examples(counts[run / seeds % counts.count], seed: seed)
    let isPretrained = run / seeds / counts.count == 0
    let classifier = start.classifier(fromScratch: !isPretrained, seed: seed)
    // Each at the rate that suits it: see the next section.
    try classifier.train(on: examples, TrainingRecipe(steps: steps, peak: isPretrained ? 1e-3 : 3e-3), seed: seed)
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
    "Pretraining is worth labels: the pretrained model does with half of them as well as the other. What it saves "
      + "is what is dear, the time of people who write labels.")
}
