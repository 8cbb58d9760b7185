import Foundations
import Testing

@testable import Presentation

private let family = Command(
  "capstone", "Trains a language model.",
  stages: [
    Command("pretrain", "Predicts the next token.") { (options: TrainOptions, console) in
      console.say("training \(options.size.rawValue)")
      console.warn("short corpus")
      console.finish(["loss": 1.86])
    },
    Command("stopped", "Is interrupted.") { (_: NoOptions, console) in
      console.redraw("50 %")
      throw Interruption("Saved step 120.")
    },
    Command("broken", "Fails.") { (_: NoOptions, console) in
      console.say("so far")
      throw WorkbookError("The corpus is empty.", remedy: "Choose another.")
    },
  ]
) { (options: SharedOptions, console) in console.say("all with seed \(options.seed)") }

private let onlyStages = Command(
  "bench", "Measures.",
  stages: [
    Command("train", "Measures a step.") { (_: NoOptions, _) in }, Command("matmul", "…") { (_: NoOptions, _) in },
  ])

private struct Ending: Equatable {
  let code: Int32
  let output: String
  let errors: String
}

private func run(_ command: Command, _ line: String) -> Ending {
  let (output, errors) = (Output.memory(), Output.memory())
  let code = command.execute(
    line.split(separator: " ").map(String.init), output: output, errors: errors, terminal: Terminal())
  return Ending(code: code, output: output.text, errors: errors.text)
}

@Suite struct CommandTests {
  @Test func aStageRunsWithItsOptions() {
    #expect(
      run(family, "pretrain --size micro")
        == Ending(code: 0, output: "training micro\n", errors: "Warning: short corpus\n"))
  }

  @Test func withNoStageTheFamilyDoesItsOwnWork() {
    #expect(run(family, "--seed 3") == Ending(code: 0, output: "all with seed 3\n", errors: ""))
  }

  @Test func withJSONTheResultIsAllThereIsOnStandardOutput() {
    let ending = run(family, "pretrain --json --size small")
    #expect(ending.output == "{\"loss\":1.86}\n")
    #expect(ending.errors == "training small\nWarning: short corpus\n")
    #expect(run(family, "--json").output == "{}\n")
    #expect(run(family, "broken --json").output == "")
  }

  @Test func failedWorkAndWrongLinesHaveTheirExitCodes() {
    #expect(
      run(family, "broken")
        == Ending(code: 1, output: "so far\n", errors: "capstone: The corpus is empty. Choose another.\n"))
    #expect(
      run(family, "pretrain --size nanno")
        == Ending(
          code: 64, output: "",
          errors: """
            capstone: --size takes nano, micro or small, not “nanno”. Did you mean nano?
            Try `capstone pretrain --help`.

            """))
  }

  @Test func interruptedWorkSaysWhatWasSavedAndEndsWith130() {
    // The progress line is taken away before the sentence.
    #expect(
      run(family, "stopped") == Ending(code: 130, output: "\r50 %\u{1B}[K\r\u{1B}[K", errors: "Saved step 120.\n"))
  }

  @Test(arguments: [
    ("pretain", "There is no stage “pretain”. Did you mean pretrain?"),
    ("xyz", "There is no stage “xyz”."),
    ("--seed 3 pretrain", "The stage comes first, as in `capstone pretrain --help`."),
    ("--sed 3", "There is no option --sed. Did you mean --seed?"),
  ])
  func aMistypedStageIsNamed(line: String, sentence: String) {
    let ending = run(family, line)
    #expect(ending.code == 64)
    #expect(ending.errors == "capstone: \(sentence)\nTry `capstone --help`.\n")
  }

  @Test func aFamilyWithoutWorkNeedsAStage() {
    #expect(run(onlyStages, "").errors.hasPrefix("bench: bench needs a stage: train or matmul.\n"))
    #expect(run(onlyStages, "").code == 64)
    #expect(run(onlyStages, "--json train").errors.contains("The stage comes first, as in `bench train --help`."))
  }

  @Test func everyCommandHasAHelpScreen() {
    for line in ["--help", "-h", "pretrain --help", "pretrain --steps 0 --help", "broken -h"] {
      let ending = run(family, line)
      #expect(ending.code == 0 && ending.errors == "" && ending.output.contains("Usage: capstone"))
      #expect(ending.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    // After `--` it is an ordinary word.
    #expect(run(family, "pretrain -- --help").output == "training nano\n")
  }

  @Test func theHelpScreenShowsDefaultsChoicesAndRanges() {
    #expect(
      run(family, "pretrain --help").output == """
        Predicts the next token.

        Usage: capstone pretrain [options] [FILE ...]

        Arguments:
          FILE           more texts

        Options:
          --size NAME    how big a model: nano, micro or small (default: nano)
          --steps N      how many steps, between 1 and 1,000,000 (default: decided by
                         --size)
          --rate X       the learning rate, between 1e-07 and 10 (default: 0.001)
          --dropout X    the share set to zero, at least 0 and below 1 (default: 0)
          --prompt TEXT  how samples begin
          --corpus PATH  a text to learn from; may be repeated
          --resume       go on
          --samples      print samples (default: on; --no-samples turns it off)

        Chance:
          --seed N       decides every random choice (default: 1)

        Always:
          --json         print the result as one line of JSON, all else to standard
                         error
          --help         show this

        """)
    #expect(run(family, "--help").output.contains("  pretrain  Predicts the next token.\n"))
  }
}
