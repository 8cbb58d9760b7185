import Foundations
import Presentation
import StoryWorld

/// How many of the held-out instructions a model follows, beside a control that cannot be answered by reading.
struct InstructionEvaluation {
  let run: Run
  let console: Console

  /// How often a model was right in one kind of task.
  struct Score {
    let name: String
    let share: Share

    /// - Parameter correct: 1 or 0 for each task.
    init(name: String, correct: [Double]) {
      self.name = name
      share = Mine.current?.share(of: correct) ?? Share(of: correct)
    }

    var json: JSON {
      var json = share.json
      json[member: "name"] = .string(name)
      return json
    }
  }

  /// What became of one task.
  struct Outcome {
    let kind: StoryTask.Kind
    /// Kept for the first few, to be shown.
    let prompt: String?
    let answer, reply: String
    let isCorrect: Bool
    /// The probability that the model gave its reply.
    let confidence: Double

    var json: JSON {
      var json: JSON = [
        "kind": .string(kind.rawValue), "answer": .string(answer), "reply": .string(reply), "correct": .bool(isCorrect),
        "confidence": .number(confidence),
      ]
      if let prompt { json[member: "prompt"] = .string(prompt) }
      return json
    }
  }

  private static let count = 300

  func perform() throws -> JSON? {
    guard run.settings.fineTuning?.conversations == nil, let talker = try Talker(run) else { return nil }
    console.say("Evaluation: instructions about stories that it has never read")
    let instructions = try Instructions(seed: run.settings.seed)
    let tasks = instructions.testTasks(count: Self.count)
    let base = try Writer(run)
    var generator = SeededGenerator(seed: run.settings.seed)
    let likeliest = Sampler(temperature: 0)
    func tuned(_ task: StoryTask, asked question: String? = nil, after said: Conversation? = nil) throws -> String {
      try talker.answer(
        to: (said?.messages ?? []) + [.init(.user, question ?? task.prompt)], limit: Self.limit(task),
        sampler: likeliest, using: &generator)
    }
    /// The base model goes on with the text; what it puts on the next line is taken for its answer.
    func untuned(_ task: StoryTask) throws -> String {
      let text = try base.write(
        after: task.prompt + "\n", limit: task.kind == .tell ? Self.limit(task) : 16, sampler: likeliest,
        using: &generator)
      return task.kind == .tell ? text : text.split(separator: "\n").first.map(String.init) ?? ""
    }
    var outcomes: [Outcome] = []
    var (baseScores, controls, later): ([Double], [Double], [Double]) = ([], [], [])
    for (place, task) in tasks.enumerated() {
      try run.stopIfAsked()
      let reply = try tuned(task)
      outcomes.append(
        Outcome(
          kind: task.kind, prompt: outcomes.count < 2 * StoryTask.Kind.allCases.count ? task.prompt : nil,
          answer: task.answer, reply: reply, isCorrect: task.isCorrect(reply),
          confidence: try talker.confidence(in: reply, to: [.init(.user, task.prompt)])))
      baseScores.append(task.isCorrect(try untuned(task)) ? 1 : 0)
      if let control = instructions.control(for: task) {
        controls.append(control.isCorrect(try tuned(control)) ? 1 : 0)
      }
      if place % Self.laterEvery == 0, let before = Self.before(place, of: tasks) {
        let reply = try tuned(task, after: Conversation(before.prompt, before.answer))
        later.append(task.isCorrect(reply) ? 1 : 0)
      }
    }
    let told = try instructions.testQuestionsAboutTold(count: Self.toldCount).map { request, task in
      try run.stopIfAsked()
      let reply = try tuned(task, asked: task.question, after: Conversation(request, task.story ?? ""))
      return task.isCorrect(reply) ? 1.0 : 0
    }
    func score(_ name: String, _ chosen: (Outcome) -> Bool) -> Score {
      Score(name: name, correct: outcomes.filter(chosen).map { $0.isCorrect ? 1 : 0 })
    }
    let scores =
      [score("all") { _ in true }]
      + StoryTask.Kind.allCases.map { kind in score(kind.rawValue) { $0.kind == kind } }.filter { $0.share.count > 0 }
    let control = Score(name: "control", correct: controls)
    let untunedScore = Score(name: "base", correct: baseScores)
    let laterScore = Score(name: "conversation", correct: later)
    let toldScore = Score(name: "told", correct: told)
    for score in scores + [laterScore, toldScore, control, untunedScore] { console.say("  " + Self.line(score)) }
    let translations = outcomes.filter { $0.kind == .translate }
    let bleu = BLEU(translations.map(\.reply), references: translations.map { [$0.answer] })
    let chrF = ChrF(translations.map(\.reply), references: translations.map(\.answer))
    console.say(
      "  English to Esperanto: BLEU \(Format.fixed(bleu.score, decimals: 1)), chrF \(Format.fixed(chrF.score, decimals: 1))"
    )
    // The exercises split words and average sentences in a simpler way, so their scores stand beside and not instead.
    if let own = Mine.current?.bleu(translations.map(\.reply), translations.map(\.answer)) {
      console.say("    by your own count: BLEU \(Format.fixed(own, decimals: 1))")
    }
    if let own = Mine.current?.chrF(translations.map(\.reply), translations.map(\.answer)) {
      console.say("    by your own count: chrF \(Format.fixed(own, decimals: 1)), the mean of the sentences'")
    }
    let result: JSON = [
      "instructions": .array(scores.map(\.json)), "conversation": laterScore.json, "told": toldScore.json,
      "control": control.json, "base": untunedScore.json,
      "bleu": .number(bleu.score), "bleu_signature": .string(bleu.signature), "chrf": .number(chrF.score),
    ]
    var file = result
    file[member: "outcomes"] = .array(outcomes.map(\.json))
    try run.write(file, to: "instructions.json")
    return result
  }

  /// Questions about a story that was told before.
  private static let toldCount = 100

  /// Of so many tasks one is asked again after something else has been said.
  private static let laterEvery = 3

  /// What is said before the task at `place` to see whether it matters: about a story, if the task is not, and the other
  /// way round.
  private static func before(_ place: Int, of tasks: [StoryTask]) -> StoryTask? {
    let others = tasks[(place + 1)...] + tasks[..<place]
    return others.first { $0.kind != .tell && ($0.story == nil) != (tasks[place].story == nil) }
  }

  private static func limit(_ task: StoryTask) -> Int { task.kind == .tell ? 240 : 48 }

  private static func line(_ score: Score) -> String {
    let name =
      switch score.name {
      case "all": "right in all"
      case "conversation": "after something else was said"
      case "told": "about a story just told"
      case "control": "another story put in place"
      case "base": "before fine-tuning"
      default: "  " + score.name
      }
    return TextLayout.padded(name, to: 28) + TextLayout.paddedLeft(Format.percent(score.share.mean), to: 8) + "  "
      + score.share.range(counting: "tasks")
  }
}

extension InstructionEvaluation.Outcome {
  /// What `json` wrote, read again.
  init?(_ json: JSON) {
    guard let kind = json["kind"]?.string.flatMap(StoryTask.Kind.init), let answer = json["answer"]?.string,
      let reply = json["reply"]?.string, case .bool(let isCorrect)? = json["correct"],
      let confidence = json["confidence"]?.double
    else { return nil }
    self.init(
      kind: kind, prompt: json["prompt"]?.string, answer: answer, reply: reply, isCorrect: isCorrect,
      confidence: confidence)
  }
}
