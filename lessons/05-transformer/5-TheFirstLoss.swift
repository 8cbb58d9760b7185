import Foundation
import Foundations
import Presentation

let theFirstLoss = LessonSection(
  "The first loss, and one table for two",
  asks: "What should the loss be before any training? And need a model have two tables of its vocabulary?"
) { page in
  page.say(
    "A model that knows nothing should think every entry of its vocabulary equally likely. Its loss is then ln V. "
      + "Larger first weights make it sure of things it cannot know.")
  var rows: [[String]] = []
  for (piece, entries) in [(Stories.Piece.letter, 64), (.word, 250), (.word, 1000)] {
    let stories = try Stories(
      seed: page.seed, by: piece, entries: entries, bytes: page.amount(300_000, quick: 60_000))
    let questions = try stories.questions(contextLength: 32)
    let losses = [0.02, 0.1, 0.5].map { deviation in
      var configuration = smallGPT(stories)
      configuration.initialDeviation = Float(deviation)
      var generator = SeededGenerator(seed: page.seed)
      let model = GPT(configuration, using: &generator)
      return value { model.loss(questions.inputs, questions.targets, batch: questions.batchSize) }
    }
    rows.append(
      [Format.count(stories.vocabulary.count), Format.fixed(log(Double(stories.vocabulary.count)), decimals: 3)]
        + losses.map { Format.fixed($0, decimals: 3) })
  }
  page.table(["vocabulary V", "ln V", "weights 0.02", "0.1", "0.5"], rows)

  page.say(
    "The last layer scores each entry by its product with a row of a table. GPT-2 takes the rows that it reads words "
      + "with. The same model, with one table and with two:")
  let stories = try Stories(seed: page.seed, by: .word, entries: 1000, bytes: page.amount(800_000, quick: 60_000))
  let questions = try stories.questions(contextLength: 32)
  let seeds = page.amount(5, quick: 1)
  let recipe = Recipe(steps: page.amount(300, quick: 4), seed: page.seed)
  var tied = smallGPT(stories, layerCount: 2)
  var untied = tied
  (tied.tiesEmbeddings, untied.tiesEmbeddings) = (true, false)
  let configurations = [tied, untied]
  let losses = try together(2 * seeds) { run -> [Double] in
    var recipe = recipe
    recipe.seed += UInt64(run % seeds)
    var generator = SeededGenerator(seed: recipe.seed)
    let model = GPT(configurations[run / seeds], using: &generator)
    var losses: [Double] = []
    try recipe.train(
      model, on: stories, every: recipe.steps / 2, loss: { model.loss($0.inputs, $0.targets, batch: $0.batchSize) }
    ) { _ in losses.append(value { model.loss(questions.inputs, questions.targets, batch: questions.batchSize) }) }
    return losses
  }
  page.table(
    ["tables", "numbers", "in tables", "first loss", "\(recipe.steps / 2) steps", "\(recipe.steps) steps"],
    zip(["one", "two"], configurations).enumerated().map { number, row in
      let runs = losses[(number * seeds)..<((number + 1) * seeds)]
      let tables = (row.1.tiesEmbeddings ? 1 : 2) * row.1.vocabularySize * row.1.width
      return [
        row.0, Format.count(row.1.parameterCount), Format.count(tables),
        Format.spread(of: runs.map { $0[0] }, decimals: 2), Format.spread(of: runs.map { $0[1] }, decimals: 2),
        Format.spread(of: runs.map { $0[2] }, decimals: 2),
      ]
    })
  func cost(_ point: Int) -> String {
    let means = [0, 1].map { table in Spread(losses[(table * seeds)..<((table + 1) * seeds)].map { $0[point] }).mean }
    return Format.fixed(means[0] - means[1], decimals: 2)
  }
  page.say("One table costs \(cost(1)) nats half-way and \(cost(2)) at the end.")
  page.learned(
    "A first loss far above ln V says that something is wrong before training has begun: weights too large, or targets "
      + "shifted. One table for both ends saves a third of this model's numbers. That costs something at first, and less "
      + "the longer the model learns.")
}
