import Foundation

/// A trainer's checkpoint: weights, both moments and the step of the optimizer, the place in the sequence of batches,
/// and dropout's generator. Resumed from it, a run ends with the same weights, bit for bit, as if it had never been
/// interrupted.
///
///     try store.save(step: trainer.stepCount, trainer.checkpointFiles())
///     if let checkpoint = try store.newest() { try trainer.restore(from: checkpoint) }
extension Trainer {
  private struct State: Codable {
    var step: Int
    var optimizerStep: Int
    var batches: BatchPosition
    var dropout: SeededGenerator?
    var configuration: TrainingConfiguration
    var model: TransformerConfiguration
  }

  public func checkpointFiles() throws -> [CheckpointFile] {
    let state = State(
      step: stepCount, optimizerStep: optimizer.stepCount, batches: batches.position, dropout: dropout?.generator,
      configuration: configuration, model: model.configuration)
    let moments = optimizer.state.tensors.map { named in
      SafetensorsTensor(name: named.name, shape: named.value.shape) { named.value.scalars }
    }
    let weights = model.safetensors
    return [
      CheckpointFile("state.json", [UInt8](try JSONEncoder.workbook.encode(state))),
      CheckpointFile("model.safetensors") { write in try SafetensorsFile.stream(weights, to: write) },
      CheckpointFile("optimizer.safetensors") { write in try SafetensorsFile.stream(moments, to: write) },
    ]
  }

  /// Goes on from `checkpoint`. Throws a `WorkbookError` if it belongs to another model or to other settings, which
  /// would not give the same run, and then the trainer is as it was before.
  public func restore(from checkpoint: Checkpoint) throws {
    let state: State
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: checkpoint.path(of: "state.json")))
      state = try JSONDecoder().decode(State.self, from: data)
    } catch {
      throw WorkbookError(
        "The checkpoint \(checkpoint.folder) does not hold a training state of this version.",
        remedy: "Start again in a new run folder.")
    }
    guard state.model == model.configuration, state.configuration == configuration else {
      throw WorkbookError(
        "The checkpoint \(checkpoint.folder) was made with another model or other training settings.",
        remedy: "Resume with the options that the run began with, or start again in a new run folder.")
    }
    // Everything is read before anything changes; `load` keeps to that too.
    let weights = try SafetensorsFile(checkpoint.path(of: "model.safetensors"))
    let file = try SafetensorsFile(checkpoint.path(of: "optimizer.safetensors"))
    let tensors = try optimizer.state.tensors.map { named in
      (named.name, try file.tensor(named.name, shape: named.value.shape))
    }
    try model.load(weights)
    optimizer.state = OptimizerState(stepCount: state.optimizerStep, tensors: tensors)
    batches.position = state.batches
    if let generator = state.dropout { dropout?.generator = generator }
    stepCount = state.step
  }
}

extension JSONEncoder {
  /// Sorted and indented: the same values always give the same bytes, and people can read them.
  static var workbook: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return encoder
  }
}
