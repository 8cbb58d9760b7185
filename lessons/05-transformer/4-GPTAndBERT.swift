import Foundations
import Presentation

let gptAndBERT = LessonSection(
  "GPT and BERT: the same block, another mask",
  asks: "One reads from left to right and writes, the other sees both sides and fills blanks. Who does what better?"
) { page in
  let stories = try Stories(seed: page.seed, by: .word, entries: 600, bytes: page.amount(1_500_000, quick: 100_000))
  let context = 16
  var configuration = GPT.Configuration.llama(
    vocabularySize: stories.vocabulary.count, contextLength: context, layerCount: 1, headCount: 3, width: 48)
  let gptConfiguration = configuration
  configuration.isCausal = false
  let bertConfiguration = configuration
  let exam = BlankExam(stories, contextLength: context, count: page.amount(400, quick: 20))
  let seeds = page.amount(5, quick: 1)
  let recipe = Recipe(
    steps: page.amount(800, quick: 8), batchSize: 32, contextLength: context, peak: 12e-3, seed: page.seed)
  // The paper asks for 15 %; with as few steps as here, more questions teach more.
  let masking = TokenMasking(
    mask: Stories.mask, special: Stories.special, vocabularySize: stories.vocabulary.count, rate: 0.4)
  page.say(
    "Both read the same windows of \(context) words, with the same block, the same number of weights "
      + "(\(Format.count(configuration.parameterCount))) and \(recipe.steps) steps. GPT is asked for the next word at "
      + "every place; BERT for 40 % of the words, most of them hidden.")

  let marks = try together(2 * seeds) { run -> BlankExam.Marks in
    var recipe = recipe
    recipe.seed += UInt64(run / 2)
    var generator = SeededGenerator(seed: recipe.seed)
    if run % 2 == 0 {
      let model = GPT(gptConfiguration, using: &generator)
      try recipe.train(model, on: stories, loss: { model.loss($0.inputs, $0.targets, batch: $0.batchSize) })
      return exam.marks(of: model)
    }
    let model = Encoder(bertConfiguration, using: &generator)
    try recipe.train(
      model, on: stories,
      loss: { batch in
        let (inputs, targets) = masking.apply(to: batch.inputs, using: &generator)
        return model.loss(inputs, targets, batch: batch.batchSize)
      })
    return exam.marks(of: model)
  }
  func shares(_ run: Int, _ mark: KeyPath<BlankExam.Marks, Double>) -> [Double] {
    stride(from: run, to: marks.count, by: 2).map { 100 * marks[$0][keyPath: mark] }
  }
  let tasks: [(name: String, mark: KeyPath<BlankExam.Marks, Double>)] = [
    ("the last word", \.completed), ("a blank, from the left side", \.fromLeft),
    ("a blank, from both sides", \.fromBoth),
  ]
  page.table(
    ["right answers, \(exam.windows.count) windows", "GPT", "BERT"],
    tasks.map { task in
      [task.name] + (0...1).map { Format.spread(of: shares($0, task.mark), decimals: 1) + " %" }
    })
  page.show(
    BarChart(
      "Right answers about stories never read", unit: "%",
      groups: tasks.map { task in
        (task.name, [Bar("GPT", runs: shares(0, task.mark)), Bar("BERT", runs: shares(1, task.mark))])
      }), as: "gpt-bert")
  page.say(
    "(GPT sees both sides by trying: it puts its \(exam.candidates) best words into the blank one by one, and keeps the "
      + "one that makes the rest of the sentence likeliest. That is \(exam.candidates) readings for one blank; BERT "
      + "needs one reading for all blanks at once.)")
  for example in marks[1].examples { page.lines(example) }
  page.learned(
    "The mask and the questions decide what a model is good at. GPT completes better: it was asked nothing else, and at "
      + "every word. With both sides in view BERT fills blanks better than a GPT that reads from the left. A GPT that "
      + "tries word after word is better still, at \(exam.candidates) times the work.")
}
