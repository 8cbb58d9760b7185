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
  let pairs = stories.sentencePairs(
    count: page.amount(1_500, quick: 50), excluding: Set(test.map(\.english)))
  let seeds = page.amount(3, quick: 1)
  let recipe = TrainingRecipe(steps: page.amount(400, quick: 3), peak: 3e-3)
  let seed = page.seed
  let results = try together(2 * seeds) { run -> [String] in
    let seed = seed + UInt64(run % seeds)
    var generator = SeededGenerator(seed: seed)
    let model = run / seeds == 0 ? GPT(start.gpt.configuration, using: &generator) : start.gpt.gpt()
    try chat.train(
      model, on: pairs.map(Conversation.init), recipe, batchSize: 8, length: 48, seed: seed)
    return try test.map { try chat.reply(of: model, to: $0.english, limit: 32) }
  }
  func scores(_ kind: Int, _ score: ([String]) -> Double) -> [Double] {
    results[kind * seeds..<(kind + 1) * seeds].map(score)
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
    "\(Format.count(pairs.count)) sentences with their translations, as chats: the English is asked, the Esperanto is the "
      + "answer. \(Format.count(recipe.steps)) steps, \(seeds) runs each; \(test.count) other sentences to judge.")
  page.table(
    ["", "from scratch", "pretrained"],
    measures.map { measure in
      [measure.name] + [0, 1].map { Format.spread(of: scores($0, measure.score), decimals: 1) }
    })
  page.show(
    BarChart(
      "Translations into Esperanto",
      groups: measures.map { measure in
        (
          measure.name,
          [Bar("from scratch", runs: scores(0, measure.score)), Bar("pretrained", runs: scores(1, measure.score))]
        )
      }), as: "translation")
  for (place, pair) in test.enumerated().prefix(5) {
    page.lines(
      "  \(pair.english)\n      right:        \(pair.esperanto)\n      from scratch: \(results[0][place])\n"
        + "      pretrained:   \(results[seeds][place])")
  }
  page.learned("TODO")
}
