import Foundation
import Foundations
import Presentation

/// What a run has left that can be shown: everything that its stages wrote down, read again.
struct RunRecord {
  let folder: String
  let settings: RunSettings
  /// The data stage's report, and what training, evaluation and instructions measured; nil where a stage has not run.
  let data, training, evaluation, stories, instructions: JSON?
  /// Of each exercise that took part, how often and how long.
  let mine: [String: JSON]
  let losses: [(step: Int, training: Double, validation: Double?)]
  let samples: [LossLog.Sample]
  /// Texts by the pretrained model.
  let texts: String

  init(_ run: Run) throws {
    folder = run.folder
    settings = run.settings
    data = try run.json("data/report.json")
    training = try run.json("training.json")
    evaluation = try run.json("evaluation.json")
    stories = try run.json("stories.json")
    instructions = try run.json("instructions.json")
    mine = try Mine.parts(of: run)
    losses = LossLog.read(run.text("losses.csv"))
    let file = FileManager.default.contents(atPath: run.path("samples.json"))
    samples = file.flatMap { try? JSONDecoder().decode([LossLog.Sample].self, from: $0) } ?? []
    texts = run.text("samples.txt")
  }

  var bitsPerByte: Double? { evaluation?["validation_bits_per_byte"]?.double }
  /// What no model can beat, in bits per byte; known for the built-in stories only.
  var floor: Double? { data?["entropy_floor_bits_per_byte"]?.double }
  var aboveFloorPercent: Double? { evaluation?["above_floor_percent"]?.double }

  /// The share of stories without a slip ("whole"), or of a story before its first slip ("followed").
  func storyShare(_ name: String) -> Share? { stories?[name].flatMap(Share.init) }

  /// How many of the held-out instructions were followed.
  func share(_ name: String) -> Share? {
    let scores =
      (instructions?["instructions"]?.elements ?? [])
      + [instructions?["control"], instructions?["base"], instructions?["conversation"], instructions?["told"]]
      .compactMap { $0 }
    return scores.first { $0["name"]?.string == name }.flatMap(Share.init)
  }

  /// What became of each held-out instruction.
  var outcomes: [InstructionEvaluation.Outcome] {
    (instructions?["outcomes"]?.elements ?? []).compactMap { InstructionEvaluation.Outcome($0) }
  }

  var parameterCount: Int? { training?["parameters"]?.integer }
}
