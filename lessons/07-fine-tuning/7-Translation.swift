import Foundations
import Presentation
import StoryModels
import StoryWorld

let translation = LessonSection(
  "A GPT that translates",
  asks: "The model has read stories in English and others in Esperanto, none in both. How soon can it translate?"
) { page in
  let start = try page.pretrained
  let chat = try StoryChat(start.language)
  let stories = start.language.stories
  let test = stories.sentencePairs(count: page.amount(100, quick: 4), from: 2_000_000)
  let held = Set(test.map(\.english))
  let few = stories.sentencePairs(count: page.amount(1_500, quick: 50), excluding: held)
  let many = stories.sentencePairs(count: page.amount(6_000, quick: 60), excluding: held)
  let seeds = page.amount(3, quick: 1)
  let short = TrainingRecipe(steps: page.amount(300, quick: 2), peak: 3e-3)
  let long = TrainingRecipe(steps: page.amount(1_000, quick: 4), peak: 4e-3)
  let seed = page.seed
  // The long run first: the others then fill the time of the second processor.
  let results = try together(1 + 2 * seeds) { run -> [String] in
    let seed = seed + UInt64(run == 0 ? 0 : (run - 1) % seeds)
    var generator = SeededGenerator(seed: seed)
    let isFromScratch = (1...seeds).contains(run)
    let model = isFromScratch ? GPT(start.gpt.configuration, using: &generator) : start.gpt.gpt()
    try chat.train(
      model, on: (run == 0 ? many : few).map(Conversation.init), run == 0 ? long : short, batchSize: 8, length: 48,
      seed: seed)
    return try test.map { try chat.reply(of: model, to: $0.english, limit: 32) }
  }
  func scores(_ kind: Int, _ score: ([String]) -> Double) -> [Double] {
    results[1 + kind * seeds..<1 + (kind + 1) * seeds].map(score)
  }
  let references = test.map(\.esperanto)
  let measures: [(name: String, score: ([String]) -> Double)] = [
    ("BLEU", { BLEU($0, references: references.map { [$0] }).score }),
    ("chrF", { ChrF($0, references: references).score }),
    ("exactly right, %", { 100 * Double(zip($0, references).count { $0 == $1 }) / Double(test.count) }),
    (
      "with a mistake in grammar, %",
      { 100 * Double($0.count { !EsperantoChecker.mistakes(in: $0).isEmpty }) / Double(test.count) }
    ),
  ]
  page.say(
    "Sentences with their translations, as chats: the English is asked, the Esperanto is the answer. \(seeds) runs with "
      + "\(Format.count(few.count)) sentences and \(Format.count(short.steps)) steps, and one with \(Format.count(many.count)) and "
      + "\(Format.count(long.steps)). \(test.count) other sentences to judge.")
  page.table(
    ["", "from scratch", "pretrained", "pretrained, longer"],
    measures.map { measure in
      [measure.name] + [0, 1].map { Format.spread(of: scores($0, measure.score), decimals: 1) }
        + [Format.fixed(measure.score(results[0]), decimals: 1)]
    })
  page.show(
    BarChart(
      "Translations into Esperanto",
      groups: measures.map { measure in
        (
          measure.name,
          [
            Bar("from scratch", runs: scores(0, measure.score)), Bar("pretrained", runs: scores(1, measure.score)),
            Bar("pretrained, longer", measure.score(results[0])),
          ]
        )
      }), as: "translation")
  for (place, pair) in test.enumerated().prefix(5) {
    page.lines(
      "  \(pair.english)\n      right:        \(pair.esperanto)\n      from scratch: \(results[1][place])\n"
        + "      pretrained:   \(results[1 + seeds][place])\n      longer:       \(results[0][place])")
  }
  page.learned(
    "With few examples both often say the wrong thing, and the pretrained model says it in slightly better Esperanto: that is "
      + "what it brought along. Which word stands for which has to be learned from the pairs, and with more "
      + "of them it is.")
}
