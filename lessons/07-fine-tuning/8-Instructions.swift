import Foundations
import Presentation
import StoryModels
import StoryWorld

let instructions = LessonSection(
  "A GPT that answers",
  asks: "A model that continues texts shall answer questions about them. What must it learn, and from which tokens?"
) { page in
  let start = try page.pretrained
  let chat = try StoryChat(start.language)
  let kinds: [StoryTask.Kind] = [.feeling, .sentiment, .quality, .unanswerable]
  let tasks = TaskGenerator(start.language.stories, kinds: kinds, telling: .plain)
  let conversations = tasks.tasks(count: page.amount(2_000, quick: 20)).map(Conversation.init)
  let test = tasks.tasks(count: page.amount(80, quick: 4), from: 5_000_000)

  page.say("A conversation, as the model reads it. Only what stands in brackets is asked for in training:")
  let example = try chat.template.encode(Conversation(test[0]))
  var shown = ""
  for (place, token) in example.tokens.enumerated() {
    let piece = try start.language.tokenizer.decode([token])
    let begins = example.isLearned[place] && !example.isLearned[place - 1]
    shown += (begins ? " [" : "") + piece
  }
  page.lines(TextLayout.wrapped(shown + "]", width: 78) + "\n")

  let ways = [(name: "loss on all", learnsPrompts: true), (name: "on answers", learnsPrompts: false)]
  let seeds = page.amount(2, quick: 1)
  let recipe = TrainingRecipe(steps: page.amount(320, quick: 2), peak: 3e-3)
  let seed = page.seed
  let results = try together(ways.count * seeds) { run -> Result in
    let (way, seed) = (ways[run / seeds], seed + UInt64(run % seeds))
    let model = start.gpt.gpt()
    try chat.train(
      model, on: conversations, recipe, batchSize: 8, length: 160, learnsPrompts: way.learnsPrompts, seed: seed)
    var result = Result()
    for task in test {
      let reply = try chat.reply(of: model, to: task.prompt, limit: 12)
      result.replies.append(reply)
      result.right[task.kind, default: 0] += task.isCorrect(reply) ? 1 : 0
      // The same question about a story that does not answer it.
      guard let control = tasks.control(for: task) else { continue }
      result.controls += 1
      result.guessed += task.isCorrect(try chat.reply(of: model, to: control.prompt, limit: 12)) ? 1 : 0
    }
    return result
  }
  func runs(_ way: Int) -> [Result] { Array(results[way * seeds..<(way + 1) * seeds]) }
  page.say(
    "\(Format.count(conversations.count)) questions about stories, with the loss on all tokens and on the "
      + "answers alone. \(recipe.steps) steps, \(seeds) runs each. Answers that "
      + "are right, of \(test.count / kinds.count) of each kind:")
  page.table(
    ["%", "feeling", "ending", "quality", "unknown", "all", "control"],
    ways.enumerated().map { number, way in
      [way.name]
        + kinds.map { kind in
          let share = runs(number).map { 100 * Double($0.right[kind] ?? 0) / Double(test.count / kinds.count) }
          return Format.fixed(Spread(share).mean, decimals: 0)
        }
        + [
          Format.spread(
            of: runs(number).map { 100 * Double($0.right.values.reduce(0, +)) / Double(test.count) }, decimals: 1),
          Format.spread(of: runs(number).map { 100 * Double($0.guessed) / Double(max(1, $0.controls)) }, decimals: 1),
        ]
    })
  page.say(
    "(Control: the same question about another story, in which the answer is not to be found. Who still gives the answer "
      + "that was right for the first story has not read, but guessed.)")
  page.show(
    BarChart(
      "Right answers", unit: "%",
      groups: ways.enumerated().map { number, way in
        (
          way.name,
          [
            Bar("the story answers", runs: runs(number).map { 100 * $0.answerableShare(of: test) }),
            Bar("control", runs: runs(number).map { 100 * Double($0.guessed) / Double(max(1, $0.controls)) }),
          ]
        )
      }), as: "instructions")
  for (task, reply) in zip(test, runs(1)[0].replies).prefix(4) {
    page.lines(
      "  …\(task.prompt.suffix(70).split(separator: "\n").joined(separator: " | "))\n      \(reply)   (\(task.answer))")
  }
  page.learned(
    "The loss on the answers alone puts all of the training where it is wanted. With the loss on everything the few tokens of "
      + "the answers drown in the many of the stories. The control stays low in both: what is right beyond it was read."
  )
}

private struct Result: Sendable {
  var replies: [String] = []
  var right: [StoryTask.Kind: Int] = [:]
  var controls = 0
  var guessed = 0

  /// Of the questions that have a control.
  func answerableShare(of test: [StoryTask]) -> Double {
    let kinds = right.filter { $0.key.asksAboutStory }
    let asked = test.count { $0.kind.asksAboutStory }
    return Double(kinds.values.reduce(0, +)) / Double(max(1, asked))
  }
}
