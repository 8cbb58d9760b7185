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
    /// 1 or 0 for each task.
    let correct: [Double]

    /// The share, with the range that holds it with 95 % confidence.
    var interval: Bootstrap.Interval {
      var generator = SeededGenerator(seed: 1)
      return Bootstrap.interval(of: correct, using: &generator)
    }

    var json: JSON {
      let interval = interval
      return [
        "name": .string(name), "count": .integer(correct.count), "share": .number(interval.mean),
        "lower": .number(interval.lower), "upper": .number(interval.upper),
      ]
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
    func tuned(_ task: StoryTask) throws -> String {
      try talker.answer(
        to: [.init(.user, task.prompt)], limit: Self.limit(task), sampler: likeliest, using: &generator)
    }
    /// The base model goes on with the text; what it puts on the next line is taken for its answer.
    func untuned(_ task: StoryTask) throws -> String {
      let text = try base.write(
        after: task.prompt + "\n", limit: task.kind == .tell ? Self.limit(task) : 16, sampler: likeliest,
        using: &generator)
      return task.kind == .tell ? text : text.split(separator: "\n").first.map(String.init) ?? ""
    }
    var kinds: [StoryTask.Kind: [Double]] = [:]
    var (baseScores, controls, kept): ([Double], [Double], [Double]) = ([], [], [])
    var translations: [(text: String, reference: String)] = []
    var examples: [JSON] = []
    for task in tasks {
      try run.stopIfAsked()
      let reply = try tuned(task)
      let isCorrect = task.isCorrect(reply)
      kinds[task.kind, default: []].append(isCorrect ? 1 : 0)
      kept.append(isCorrect ? 1 : 0)
      baseScores.append(task.isCorrect(try untuned(task)) ? 1 : 0)
      if task.kind == .translate { translations.append((reply, task.answer)) }
      if examples.count < 2 * StoryTask.Kind.allCases.count {
        examples.append([
          "kind": .string(task.kind.rawValue), "prompt": .string(task.prompt), "answer": .string(task.answer),
          "reply": .string(reply), "correct": .bool(isCorrect),
        ])
      }
      if let control = instructions.control(for: task) {
        controls.append(control.isCorrect(try tuned(control)) ? 1 : 0)
      }
    }
    let scores =
      [Score(name: "all", correct: kept)]
      + StoryTask.Kind.allCases.compactMap { kind in kinds[kind].map { Score(name: kind.rawValue, correct: $0) } }
    let control = Score(name: "control", correct: controls)
    let untunedScore = Score(name: "base", correct: baseScores)
    for score in scores + [control, untunedScore] { console.say("  " + Self.line(score)) }
    let bleu = BLEU(translations.map(\.text), references: translations.map { [$0.reference] })
    let chrF = ChrF(translations.map(\.text), references: translations.map(\.reference))
    console.say(
      "  English to Esperanto: BLEU \(Format.fixed(bleu.score, decimals: 1)), chrF \(Format.fixed(chrF.score, decimals: 1))"
    )
    let result: JSON = [
      "instructions": .array(scores.map(\.json)), "control": control.json, "base": untunedScore.json,
      "bleu": .number(bleu.score), "bleu_signature": .string(bleu.signature), "chrf": .number(chrF.score),
      "examples": .array(examples),
    ]
    try run.write(result, to: "instructions.json")
    return result
  }

  private static func limit(_ task: StoryTask) -> Int { task.kind == .tell ? 240 : 48 }

  private static func line(_ score: Score) -> String {
    let interval = score.interval
    func percent(_ share: Double) -> String { Format.fixed(100 * share, decimals: 1) }
    let name =
      switch score.name {
      case "all": "right in all"
      case "control": "another story put in place"
      case "base": "before fine-tuning"
      default: "  " + score.name
      }
    return TextLayout.padded(name, to: 28) + TextLayout.paddedLeft(percent(interval.mean), to: 6)
      + " %  (\(percent(interval.lower)) to \(percent(interval.upper)), \(score.correct.count) tasks)"
  }
}
