import Foundation
import Foundations
import Presentation

/// The stages in a row, each using what the one before has left in the run's folder. What is already there is not
/// made again.
struct Pipeline {
  let run: Run
  let console: Console

  func performAll() throws {
    let start = ContinuousClock.now
    try prepare(tokenizes: true)
    try announce()
    let training = try pretrain()
    try run.stopIfAsked()
    var result = try EvaluateStage(run: run, console: console, known: training.validation).perform()
    try run.stopIfAsked()
    if let stories = try StoryEvaluation(run: run, console: console).perform() {
      result[member: "stories"] = stories
    }
    try run.stopIfAsked()
    let tuning = try FineTuneStage(run: run, console: console).perform()
    try run.stopIfAsked()
    if let instructions = try InstructionEvaluation(run: run, console: console).perform() {
      result[member: "instructions"] = instructions
    }
    try run.stopIfAsked()
    console.say(
      "Stories by the model" + (run.settings.corpus == nil ? "" : ", in the manner of \(run.settings.corpusName)"))
    let texts = try GenerateStage(
      run: run, console: console, sampling: SamplingOptions(), prompt: "", count: 3
    ).perform()
    try run.write(
      Array((texts["texts"]?.elements ?? []).compactMap(\.string).joined(separator: "\n\n").utf8), to: "samples.txt")
    try Mine.current?.record(in: run)
    try ReportStage(run: run, console: console).perform()
    let seconds = (ContinuousClock.now - start).seconds
    console.say(
      """

      Done in \(Format.duration(seconds)). Everything is in \(run.folder).
        more stories     swift run capstone generate --run \(run.folder) --prompt "Once there was"
        \(tuning == nil ? "write together" : "talk with it   ")  swift run capstone chat --run \(run.folder)
      """)
    for member in json(of: training).members ?? [] where result[member.name] == nil {
      result[member: member.name] = member.value
    }
    result[member: "run"] = .string(run.folder)
    result[member: "seconds"] = .number(seconds)
    console.finish(result)
  }

  /// What is to come, before the long part is begun: how large, how long, how much memory, how good.
  func announce() throws {
    guard !run.has("checkpoints"), !run.has("model") else { return }
    console.say(try Estimate(run.settings, vocabularySize: run.tokenizer().vocabularySize).sentence)
    if let expected = Expectation(run.settings) { console.say(expected.promise) }
    let read = run.settings.training.steps * run.settings.tokensPerStep
    let passes = Double(read) / Double(max(1, try run.tokens("train", of: run.tokenizer()).count))
    if passes > 1.5 {
      console.say("Each part of the text will be read about \(Format.significant(passes, digits: 2)) times.")
    }
  }

  /// The text and, if `tokenizes`, the token files. A new run whose text turns out to be unusable leaves nothing
  /// behind.
  func prepare(tokenizes: Bool) throws {
    let isNew = !run.has("run.json")
    let missingFolders = run.missingFolders
    do {
      try DataStage(run: run, console: console).perform()
      try run.stopIfAsked()
      if tokenizes {
        try TokenizerStage(run: run, console: console).perform()
        if run.settings.fineTuning?.conversations != nil { try FineTuneStage(run: run, console: console).check() }
        try run.stopIfAsked()
      }
    } catch let interruption as Interruption {
      throw interruption
    } catch {
      if isNew { run.remove(with: missingFolders) }
      throw error
    }
  }

  func pretrain() throws -> PretrainStage.Result { try PretrainStage(run: run, console: console).perform() }

  func json(of result: PretrainStage.Result) -> JSON {
    var json: JSON = [
      "validation_loss": .number(result.validation.loss),
      "validation_bits_per_byte": .number(result.validation.bitsPerByte), "steps": .integer(result.steps),
      "tokens_per_second": .number(result.tokensPerSecond), "pretrain_seconds": .number(result.seconds),
      "seconds": .number(result.seconds), "run": .string(run.folder),
    ]
    if let peak = Machine.peakResidentMemory { json[member: "peak_rss_mb"] = .number(Double(peak) / 1e6) }
    return json
  }
}
