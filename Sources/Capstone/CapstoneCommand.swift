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
    Command(
      "data", "Writes or reads the text, cleans it, removes duplicates, and holds a part out.",
      discussion: PublicCorpus.listing
    ) { (options: DataOptions, console) in
      if let name = options.name { return try fetch(name, console) }
      let options = options.prepare
      let run = try options.begin(console, startsOver: true)
      try Pipeline(run: run, console: console).prepare(tokenizes: false)
      console.say("It is in \(run.folder). Next: swift run capstone tokenizer --run \(run.folder)")
      var result = try run.json("data/report.json") ?? [:]
      result[member: "run"] = .string(run.folder)
      console.finish(result)
    },
    Command("tokenizer", "Learns what the tokens are, and turns the text into them.") {
      (options: PrepareOptions, console) in
      let run = try options.begin(console, startsOver: false)
      try Pipeline(run: run, console: console).prepare(tokenizes: true)
      try Mine.current?.record(in: run)
      console.say("It is in \(run.folder). Next: swift run capstone pretrain --run \(run.folder)")
      console.finish(["vocabulary": .integer(try run.tokenizer().vocabularySize), "run": .string(run.folder)])
    },
    Command("pretrain", "Trains the model to predict the next token.") { (options: PrepareOptions, console) in
      let run = try options.begin(console, startsOver: true)
      let pipeline = Pipeline(run: run, console: console)
      try pipeline.prepare(tokenizes: true)
      try pipeline.announce()
      let result = pipeline.json(of: try pipeline.pretrain())
      try Mine.current?.record(in: run)
      console.say("The model is in \(run.folder). Next: swift run capstone evaluate --run \(run.folder)")
      console.finish(result)
    },
    Command("evaluate", "Scores the model on text that it has never read.") { (options: EvaluateOptions, console) in
      let run = try options.find(console)
      var result = try EvaluateStage(run: run, console: console).perform()
      if let stories = try StoryEvaluation(run: run, console: console).perform() {
        result[member: "stories"] = stories
      }
      if let instructions = try InstructionEvaluation(run: run, console: console).perform() {
        result[member: "instructions"] = instructions
      }
      try Mine.current?.record(in: run)
      console.finish(result)
    },
    Command("finetune", "Teaches the pretrained model to answer.") { (options: EvaluateOptions, console) in
      Interrupt.watch()
      let run = try options.find(console)
      let result = try FineTuneStage(run: run, console: console).perform()
      try Mine.current?.record(in: run)
      var json: JSON = ["run": .string(run.folder)]
      if let result {
        console.say("The model is in \(run.folder)/chat. Next: swift run capstone chat --run \(run.folder)")
        json[member: "steps"] = .integer(result.steps)
        json[member: "seconds"] = .number(result.seconds)
        json[member: "conversations"] = .integer(result.conversations)
      }
      console.finish(json)
    },
    Command("generate", "Writes with the trained model.") { (options: GenerateOptions, console) in
      Interrupt.watch()
      let stage = GenerateStage(
        run: try options.find(console), console: console, sampling: options.sampling, prompt: options.prompt,
        count: options.count)
      console.finish(try stage.perform())
    },
    Command("report", "Writes the run as a page to show to others.") { (options: EvaluateOptions, console) in
      let run = try options.find(console)
      try ReportStage(run: run, console: console).perform()
      console.finish(["run": .string(run.folder), "report": .string(run.path("report.html"))])
    },
    Command("review", "Judges the run by the rubric of the brief.") { (options: EvaluateOptions, console) in
      let run = try options.find(console)
      let review = Review(try RunRecord(run), hasReport: run.has("report.html"))
      for criterion in review.criteria {
        console.say("\(criterion.earned)/\(criterion.points)  \(criterion.question)")
        console.say("     \(criterion.finding)")
      }
      console.say("\(review.earned) of \(review.points) points for \(run.folder)")
      console.finish([
        "run": .string(run.folder), "earned": .integer(review.earned), "points": .integer(review.points),
      ])
    },
    Command("compare", "Puts runs side by side.") { (options: CompareOptions, console) in
      let comparison = Comparison(records: try options.runs().map(RunRecord.init))
      console.say(comparison.table.text)
      console.show(comparison.chart)
      if let path = options.html {
        try AtomicFile.write(Data(comparison.page.rendered().utf8), to: path.description)
        console.say("The page is in \(path).")
      }
      console.finish(["runs": .array(comparison.records.map { .string($0.folder) })])
    },
    Command("chat", "Talks with you.") { (options: ChatOptions, console) in
      try ChatStage(run: try options.find(console), console: console, sampling: options.sampling).perform()
    },
  ]
) { (options: PrepareOptions, console) in
  try Pipeline(run: try options.begin(console, startsOver: true), console: console).performAll()
}

/// Options of the stage that makes the text ready; with a name it only fetches that public text.
struct DataOptions: CommandOptions {
  var name: String?
  var prepare = PrepareOptions()

  static var fields: [Field<Self>] {
    [.argument("NAME", \.name, "a public text to fetch")] + PrepareOptions.fields(in: \.prepare)
  }
}

private func fetch(_ name: String, _ console: Console) throws {
  Interrupt.watch()
  guard let corpus = PublicCorpus.named(name) else {
    let names = PublicCorpus.all.map(\.name)
    throw UsageError(
      "There is no public text called \(name).\(Suggestion.sentence(for: name, among: names)) There are \(Format.list(names))."
    )
  }
  let path = try corpus.fetch(console)
  console.say("The text is \(path). Next: swift run capstone --corpus \(name)")
  console.finish(["corpus": .string(corpus.name), "path": .string(path), "bytes": .integer(corpus.bytes)])
}

/// Options of the stages that begin a run.
struct PrepareOptions: CommandOptions {
  var run = RunOptions()
  var settings = SettingsOptions()

  static var fields: [Field<Self>] { RunOptions.fields(in: \.run) + SettingsOptions.fields(in: \.settings) }

  func begin(_ console: Console, startsOver: Bool) throws -> Run {
    Interrupt.watch()
    let run = try RunFinder(options: run, settings: settings, console: console).runToWorkOn(startsOver: startsOver)
    // What cannot be is found before any work is done.
    try run.settings.validate()
    return run
  }
}

/// Options of the stages that use a run.
struct EvaluateOptions: CommandOptions {
  var run = RunOptions()

  static var fields: [Field<Self>] { RunOptions.fields(in: \.run) }

  func find(_ console: Console) throws -> Run {
    try RunFinder(options: run, settings: SettingsOptions(), console: console).existingRun()
  }
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

  func find(_ console: Console) throws -> Run {
    try RunFinder(options: run, settings: SettingsOptions(), console: console).existingRun()
  }
}

struct ChatOptions: CommandOptions {
  var run = RunOptions()
  var sampling = SamplingOptions()

  static var fields: [Field<Self>] { SamplingOptions.fields(in: \.sampling) + RunOptions.fields(in: \.run) }

  func find(_ console: Console) throws -> Run {
    try RunFinder(options: run, settings: SettingsOptions(), console: console).existingRun()
  }
}

struct CompareOptions: CommandOptions {
  var folders: [Path] = []
  var html: Path?

  static var fields: [Field<Self>] {
    [
      .argument("RUN", \.folders, "the folders of the runs; without any, all in runs/"),
      .option("html", \.html, "also writes a page to this file"),
    ]
  }

  func runs() throws -> [Run] {
    let paths = folders.isEmpty ? RunFinder.allFolders : folders.map(\.description)
    guard paths.count > 1 else {
      throw WorkbookError(
        "There are not two runs to compare.", remedy: "Train a second one, or name the folders: capstone compare A B")
    }
    return try paths.map { path in
      guard let run = try Run(existing: path) else {
        throw WorkbookError("There is no run in \(path).", remedy: "Name the folders that hold runs.")
      }
      return run
    }
  }
}
