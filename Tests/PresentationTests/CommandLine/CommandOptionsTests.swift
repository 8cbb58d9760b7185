import Testing

@testable import Presentation

enum Size: String, CaseIterable, ArgumentValue { case nano, micro, small }

struct SharedOptions: CommandOptions, Equatable {
  var seed: UInt64 = 1
  static var fields: [Field<Self>] { [.section("Chance"), .option("seed", \.seed, "decides every random choice")] }
}

struct TrainOptions: CommandOptions, Equatable {
  var size = Size.nano
  var steps: Int?
  var rate = 1e-3
  var dropout = 0.0
  var prompt: String?
  var corpora: [Path] = []
  var resume = false
  var samples = true
  var files: [Path] = []
  var shared = SharedOptions()

  static var fields: [Field<Self>] {
    [
      .option("size", \.size, "how big a model"),
      .option("steps", \.steps, in: 1...1_000_000, otherwise: "decided by --size", "how many steps"),
      .option("rate", \.rate, in: 1e-7...10, "the learning rate"),
      .option("dropout", \.dropout, in: 0..<1, "the share set to zero"),
      .option("prompt", \.prompt, "how samples begin"),
      .option("corpus", \.corpora, "a text to learn from"),
      .flag("resume", \.resume, "go on"),
      .flag("samples", \.samples, "print samples"),
      .argument("FILE", \.files, "more texts"),
    ] + SharedOptions.fields(in: \.shared)
  }

  mutating func validate() throws {
    if resume, !files.isEmpty { throw UsageError("--resume goes on with its own texts; leave FILE out.") }
  }
}

struct CopyOptions: CommandOptions, Equatable {
  var source: Path?
  var target: Path?
  var times: Int?
  static var fields: [Field<Self>] {
    [
      .argument("SOURCE", \.source, required: true, "what to copy"),
      .argument("TARGET", \.target, "where to"),
      .option("times", \.times, required: true, "how often"),
    ]
  }
}

@Suite struct CommandOptionsTests {
  @Test func nothingTypedLeavesTheDefaults() throws {
    #expect(try TrainOptions(parsing: []) == TrainOptions())
  }

  @Test func everyKindOfValueIsSet() throws {
    let options = try TrainOptions(parsing: [
      "--size", "micro", "--steps=1_000", "--rate", "3e-4", "--dropout=0.1", "--prompt", "Once upon = a time",
      "a.txt", "--corpus", "b.txt", "--corpus=c=d.txt", "--no-samples", "--seed", "42", "-",
    ])
    var expected = TrainOptions()
    expected.size = .micro
    expected.steps = 1000
    expected.rate = 3e-4
    expected.dropout = 0.1
    expected.prompt = "Once upon = a time"
    expected.corpora = ["b.txt", "c=d.txt"]
    expected.samples = false
    expected.shared.seed = 42
    expected.files = ["a.txt", "-"]
    #expect(options == expected)
  }

  @Test func theLastOfSeveralCounts() throws {
    #expect(try TrainOptions(parsing: ["--steps", "1", "--steps=2"]).steps == 2)
    #expect(try TrainOptions(parsing: ["--no-samples", "--samples"]).samples)
  }

  @Test func twoDashesEndTheOptions() throws {
    #expect(try TrainOptions(parsing: ["a", "--", "--steps", "-x", "--"]).files == ["a", "--steps", "-x", "--"])
  }

  @Test func valuesMayBeginWithOneDashAndBeEmptyAfterAnEqualsSign() throws {
    #expect(try TrainOptions(parsing: ["--prompt", "-5 degrees"]).prompt == "-5 degrees")
    #expect(try TrainOptions(parsing: ["--prompt=--resume"]).prompt == "--resume")
    #expect(try TrainOptions(parsing: ["--prompt="]).prompt == "")
  }

  @Test func argumentsGoToTheirPlaces() throws {
    let options = try CopyOptions(parsing: ["a", "--times", "3", "b"])
    #expect(options.source == "a" && options.target == "b" && options.times == 3)
    #expect(throws: UsageError("“c” is one word too many.")) {
      try CopyOptions(parsing: ["a", "b", "c", "--times=1"])
    }
  }

  @Test(arguments: [
    (["--size", "nanno"], "--size takes nano, micro or small, not “nanno”. Did you mean nano?"),
    (["--size", "gigantic"], "--size takes nano, micro or small, not “gigantic”."),
    (["--step", "3"], "There is no option --step. Did you mean --steps?"),
    (["--jsn"], "There is no option --jsn. Did you mean --json?"),
    (["--wholly-else"], "There is no option --wholly-else."),
    (["--steps", "0"], "--steps must be between 1 and 1,000,000, not 0."),
    (["--steps", "1000001"], "--steps must be between 1 and 1,000,000, not 1,000,001."),
    (["--steps", "ten"], "--steps needs a whole number, not “ten”."),
    (["--steps", "1.5"], "--steps needs a whole number, not “1.5”."),
    (["--steps="], "--steps needs a whole number, not “”."),
    (
      ["--steps", "99999999999999999999"],
      "--steps must be at most 9,223,372,036,854,775,807, not 99999999999999999999."
    ),
    (["--seed", "-1"], "--seed needs a whole number from 0 up, not “-1”."),
    (["--steps"], "--steps needs a value: how many steps, between 1 and 1,000,000."),
    (["--corpus", "--resume"], "--corpus needs a value: a text to learn from."),
    (["--dropout", "1"], "--dropout must be at least 0 and below 1, not 1."),
    (["--rate", "nan"], "--rate needs a number such as 0.001 or 1e-3, not “nan”."),
    (["--resume=yes"], "--resume takes no value."),
    (["-steps", "3"], "There is no option -steps; options are spelled out with two dashes, such as --steps."),
    (["--corpus="], "--corpus needs a path, not an empty text."),
    (["--resume", "a.txt"], "--resume goes on with its own texts; leave FILE out."),
  ])
  func aMistakeIsOneSentence(arguments: [String], sentence: String) {
    #expect(throws: UsageError(sentence)) { try TrainOptions(parsing: arguments) }
  }

  @Test func whatIsRequiredIsMissed() {
    #expect(throws: UsageError("SOURCE is missing: what to copy.")) { try CopyOptions(parsing: ["--times=1"]) }
    #expect(throws: UsageError("--times is missing: how often.")) { try CopyOptions(parsing: ["a"]) }
  }

  @Test func distanceCountsInsertionsDeletionsReplacementsAndSwaps() {
    #expect(Suggestion.distance("", "abc") == 3)
    #expect(Suggestion.distance("kitten", "sitting") == 3)
    #expect(Suggestion.distance("nano", "anno") == 1)
    #expect(Suggestion.distance("same", "same") == 0)
    #expect(Suggestion.nearest(to: "NANO", among: ["micro", "nano"]) == "nano")
    #expect(Suggestion.nearest(to: "eval", among: ["data", "evaluate"]) == "evaluate")
    #expect(Suggestion.nearest(to: "x", among: ["nano", "micro"]) == nil)
    #expect(Suggestion.nearest(to: "x", among: []) == nil)
  }
}
