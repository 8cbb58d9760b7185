import Foundations

/// What every lesson's command line understands.
struct LessonOptions: CommandOptions {
  var section: Int?
  var quick = false
  var full = false
  var quiz = false
  var figures: Path?
  var html: Path?
  var seed = 1
  var threads: Int?
  var checkProse = false

  static var fields: [Field<Self>] {
    [
      .option("section", \.section, otherwise: "all of them", "the number of the one section to run"),
      .flag("quick", \.quick, "a smoke run in seconds; its numbers mean nothing"),
      .flag("full", \.full, "the long experiments too, where the lesson has any"),
      .flag("quiz", \.quiz, "test yourself instead of running the sections"),
      .option("figures", \.figures, "a folder to write the pictures to, as SVG"),
      .option("html", \.html, "a file to write the whole lesson to, as one page that needs no network"),
      .option("seed", \.seed, in: 0...1_000_000_000, "decides every random choice"),
      .option(
        "threads", \.threads, in: 1...1024, otherwise: "all processors",
        "threads to compute with; the result is the same"),
      .flag("check-prose", \.checkProse, "for authors: whether every number in README.md is one that was printed"),
    ]
  }

  func validate() throws {
    if quick && full { throw UsageError("A run is either --quick or --full.") }
    if quick && checkProse { throw UsageError("--check-prose needs the full run's numbers: leave --quick out.") }
  }
}
