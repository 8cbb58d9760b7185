import Foundation
import Foundations
import Presentation

let noLabels = LessonSection(
  "Text is its own teacher",
  asks: "Nobody has labelled the stories. What does a model learn from, and how do we see that it does?"
) { page in
  let text = try Text(seed: page.seed, entries: 2048, bytes: page.amount(1_000_000, quick: 60_000))
  let story = Array(text.training.prefix { $0 != text.endID }.prefix(10))
  page.say("The beginning of a story, as the model meets it. Each token is the answer to what stands before it:")
  page.table(
    ["it has read", "and is asked for"],
    try (1..<7).map { count in
      ["“\(try text.tokenizer.decode(story[..<count]))”", "“\(try text.tokenizer.decode([story[count]]))”"]
    })

  let recipe = Recipe(steps: page.amount(400, quick: 10), width: 64, peak: 8e-3, seed: page.seed)
  let model = recipe.model(of: text.tokenizer.vocabularySize)
  let trainer = try recipe.trainer(model, on: text)
  page.say(
    "\(Format.count(text.trainingBytes)) bytes of stories hold \(Format.count(text.training.count)) such questions, and "
      + "nobody had to write an answer. A model of \(Format.count(model.parameterCount)) parameters is asked "
      + "\(recipe.tokensPerStep) of them in each step.")
  let looks = [0, recipe.steps / 20, recipe.steps / 4, recipe.steps]
  var losses: [(Double, Double)] = []
  var samples: [String] = []
  for step in 0...recipe.steps {
    if looks.contains(step) {
      samples.append(
        "  step \(step)".padded(to: 11) + "“" + (try text.sample(of: model, limit: 24, seed: page.seed)) + "”")
    }
    if step == recipe.steps { break }
    let report = try trainer.step()
    losses.append((Double(report.step), report.loss))
  }
  let guessing = log(Double(text.tokenizer.vocabularySize))
  page.show(
    LineChart(
      "Surprise at the next token", x: "step", y: "loss, nats a token", [ChartSeries("training", points: losses)],
      references: [.horizontal(guessing, "no idea: ln \(text.tokenizer.vocabularySize)")]), as: "no-labels")
  let last = Spread(losses.suffix(20).map(\.1)).mean
  page.table(
    ["", "nats a token", "as sure as among"],
    [
      ["no idea", Format.fixed(guessing, decimals: 3), "\(text.tokenizer.vocabularySize)"],
      ["first step", Format.fixed(losses[0].1, decimals: 3), Format.fixed(exp(losses[0].1), decimals: 0)],
      ["last 20 steps", Format.fixed(last, decimals: 3), Format.fixed(exp(last), decimals: 0)],
    ])
  page.lines("What it writes\n" + samples.map { String($0.prefix(78)) }.joined(separator: "\n"))
  page.learned(
    "The target of each place is the token that follows. So every text is a book of exercises with their solutions, and the "
      + "loss begins where a model without any idea has to begin.")
}

extension String {
  func padded(to length: Int) -> String { self + String(repeating: " ", count: max(0, length - count)) }
}
