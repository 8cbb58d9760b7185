import Foundations
import Presentation
import StoryWorld

let howFar = LessonSection(
  "How far from the limit",
  asks: "A model needs 0.8 bits for each byte of a story. Is that good?"
) { page in
  let seed = page.seed
  let text = try Text(seed: seed, entries: 2048, bytes: page.amount(2_500_000, quick: 60_000))
  let recipe = Recipe(
    steps: page.amount(800, quick: 4), batchSize: 2, contextLength: 256, width: 96, peak: 5e-3, byStory: true,
    seed: seed)
  let model = recipe.model(of: text.tokenizer.vocabularySize)
  let trainer = try recipe.trainer(model, on: text)
  var curve: [(Double, Double)] = [(0, text.bitsPerByte(of: model))]
  var tokens = 0
  while !trainer.isFinished {
    let report = try trainer.step()
    let step = report.step
    tokens += report.tokens
    if step % max(1, recipe.steps / 12) == 0 { curve.append((Double(step), text.bitsPerByte(of: model))) }
  }
  page.say(
    "\(Format.count(model.parameterCount)) parameters, \(recipe.steps) steps of about \(Format.count(tokens / max(1, recipe.steps))) tokens."
  )
  page.show(
    LineChart(
      "Held-out loss and the stories' entropy", x: "step", y: "bits a byte",
      [ChartSeries("the model", points: Array(curve.dropFirst()), style: .markedLine)],
      references: [.horizontal(text.floor, "the limit")]), as: "floor")

  // Story by story.
  let generator = try StoryGenerator(seed: seed)
  var points: [(Double, Double)] = []
  var total = (choices: 0.0, model: 0.0, bytes: 0)
  for number in 0..<page.amount(120, quick: 10) {
    let story = generator.story(at: 2_000_000 + number)
    let score = model.score(
      documents: [try text.tokenizer.encode(story.text)], separator: text.endID, byteCounts: text.byteCounts)
    let bits = score.bitsPerByte * Double(score.bytes)
    points.append((story.measure.surprisal, bits))
    total.choices += story.measure.surprisal
    total.model += bits
    total.bytes += score.bytes
  }
  let ends = [points.map(\.0).min()!, points.map(\.0).max()!]
  page.show(
    LineChart(
      "Bits for each story", x: "bits of choice in it", y: "bits that the model needs",
      [
        ChartSeries("a story", points: points, style: .points),
        ChartSeries("the limit: what was chosen", points: ends.map { ($0, $0) }),
      ]), as: "stories")
  let scale = 1 / Double(total.bytes)
  page.table(
    ["\(points.count) stories", "bits a story", "bits a byte"],
    [
      ("what the choices tell", total.choices), ("what the model needs", total.model),
    ].map { [$0.0, Format.fixed($0.1 / Double(points.count), decimals: 0), Format.fixed($0.1 * scale, decimals: 3)] })
  page.say("It writes: “" + (try text.sample(of: model, limit: 70, seed: seed)) + " …”")
  page.learned(
    "The limit is what was chosen while the story was made up; the rest of what the model needs is what it has not learned yet. "
      + "A loss alone says little. The distance to the limit says how much there is to gain.")
}
