import Foundation
import Foundations
import Presentation

/// `swift run capstone`: every stage from raw text to a model that writes, alone or all in a row.
public let capstone = Command(
  "capstone", "Trains your own language model, from raw text to stories.",
  discussion: """
    Without a stage all of them run, one after the other, on the built-in stories or on --corpus. \
    Everything is kept in one run folder, so that each stage can be run again, and an interrupted run resumed.
    """,
  stages: [
    Command("data", "Writes or reads the text, cleans it, removes duplicates, and holds a part out.") {
      (options: PrepareOptions, console) in
      let run = try options.begin(startsOver: true)
      try Pipeline(run: run, console: console).prepare(tokenizes: false)
      console.say("It is in \(run.folder). Next: swift run capstone tokenizer --run \(run.folder)")
      var result = try run.json("data/report.json") ?? [:]
      result[member: "run"] = .string(run.folder)
      console.finish(result)
    },
    Command("tokenizer", "Learns what the tokens are, and turns the text into them.") {
      (options: PrepareOptions, console) in
      let run = try options.begin(startsOver: false)
      try Pipeline(run: run, console: console).prepare(tokenizes: true)
      console.say("It is in \(run.folder). Next: swift run capstone pretrain --run \(run.folder)")
      console.finish(["vocabulary": .integer(try run.tokenizer().vocabularySize), "run": .string(run.folder)])
    },
    Command("pretrain", "Trains the model to predict the next token.") { (options: PrepareOptions, console) in
      let run = try options.begin(startsOver: true)
      let pipeline = Pipeline(run: run, console: console)
      try pipeline.prepare(tokenizes: true)
      let result = pipeline.json(of: try pipeline.pretrain())
      console.say("The model is in \(run.folder). Next: swift run capstone evaluate --run \(run.folder)")
      console.finish(result)
    },
    Command("evaluate", "Scores the model on text that it has never read.") { (options: EvaluateOptions, console) in
      let run = try options.find()
      var result = try EvaluateStage(run: run, console: console).perform()
      if let instructions = try InstructionEvaluation(run: run, console: console).perform() {
        result[member: "instructions"] = instructions
      }
      console.finish(result)
    },
    Command("finetune", "Teaches the pretrained model to answer.") { (options: EvaluateOptions, console) in
      Interrupt.watch()
      let run = try options.find()
      let result = try FineTuneStage(run: run, console: console).perform()
      console.say("The model is in \(run.folder)/chat. Next: swift run capstone chat --run \(run.folder)")
      var json: JSON = ["run": .string(run.folder)]
      if let result {
        json[member: "steps"] = .integer(result.steps)
        json[member: "seconds"] = .number(result.seconds)
        json[member: "conversations"] = .integer(result.conversations)
      }
      console.finish(json)
    },
    Command("generate", "Writes with the trained model.") { (options: GenerateOptions, console) in
      Interrupt.watch()
      let stage = GenerateStage(
        run: try options.find(), console: console, sampling: options.sampling, prompt: options.prompt,
        count: options.count)
      console.finish(try stage.perform())
    },
    Command("chat", "Talks with you.") { (options: ChatOptions, console) in
      try ChatStage(run: try options.find(), console: console, sampling: options.sampling).perform()
    },
  ]
) { (options: PrepareOptions, console) in
  try Pipeline(run: try options.begin(startsOver: true), console: console).performAll()
}

/// Options of the stages that begin a run.
struct PrepareOptions: CommandOptions {
  var run = RunOptions()
  var settings = SettingsOptions()

  static var fields: [Field<Self>] { RunOptions.fields(in: \.run) + SettingsOptions.fields(in: \.settings) }

  func begin(startsOver: Bool) throws -> Run {
    Interrupt.watch()
    let run = try RunFinder(options: run, settings: settings).runToWorkOn(startsOver: startsOver)
    // What cannot be is found before any work is done.
    try run.settings.validate()
    return run
  }
}

/// Options of the stages that use a run.
struct EvaluateOptions: CommandOptions {
  var run = RunOptions()

  static var fields: [Field<Self>] { RunOptions.fields(in: \.run) }

  func find() throws -> Run { try RunFinder(options: run, settings: SettingsOptions()).existingRun() }
}

struct GenerateOptions: CommandOptions {
  var run = RunOptions()
  var sampling = SamplingOptions()
  var prompt = ""
  var count = 3

  static var fields: [Field<Self>] {
    [
      .option("prompt", \.prompt, "how the texts begin"),
      .option("count", \.count, in: 1...10_000, "how many texts"),
    ] + SamplingOptions.fields(in: \.sampling) + RunOptions.fields(in: \.run)
  }

  func find() throws -> Run { try RunFinder(options: run, settings: SettingsOptions()).existingRun() }
}

struct ChatOptions: CommandOptions {
  var run = RunOptions()
  var sampling = SamplingOptions()

  static var fields: [Field<Self>] { SamplingOptions.fields(in: \.sampling) + RunOptions.fields(in: \.run) }

  func find() throws -> Run { try RunFinder(options: run, settings: SettingsOptions()).existingRun() }
}
