import Testing

@testable import Foundations

@Suite struct TrainerCheckpointTests {
  @Test(arguments: [Precision.float32, .bfloat16], [0, 0.1] as [Float]) func interruptedAtAnyStepItEndsWithTheSameBytes(
    precision: Precision, dropout: Float
  ) throws {
    let configuration = TrainingConfiguration.tiny(steps: 5, accumulation: 2, dropout: dropout, precision: precision)
    let tokens = TinyModel.tokens(200)
    try withFolder { folder in
      let store = CheckpointStore(folder: folder, keeping: 10)
      let trainer = try Trainer(TinyModel.gpt(), tokens, configuration)
      var losses: [Double] = []
      try store.save(step: 0, trainer.checkpointFiles())
      while !trainer.isFinished {
        losses.append(try trainer.step().loss)
        try store.save(step: trainer.stepCount, trainer.checkpointFiles())
      }
      let expected = try contents(trainer)
      for step in try store.steps() {
        // Another process would begin with other weights.
        let resumed = try Trainer(TinyModel.gpt(seed: 77), tokens, configuration)
        try resumed.restore(
          from: Checkpoint(step: step, folder: folder + "/" + CheckpointStore.name(of: step), notice: nil))
        #expect(resumed.stepCount == step)
        while !resumed.isFinished { #expect(try resumed.step().loss == losses[resumed.stepCount - 1]) }
        #expect(try contents(resumed) == expected, "resumed after step \(step)")
      }
    }
  }

  @Test func aTrainerGoesBackToItsOwnCheckpoint() throws {
    try withFolder { folder in
      let store = CheckpointStore(folder: folder)
      let trainer = try Trainer(TinyModel.gpt(), TinyModel.tokens(200), .tiny(dropout: 0.1))
      _ = try trainer.step()
      try store.save(step: 1, trainer.checkpointFiles())
      let losses = try (0..<3).map { _ in try trainer.step().loss }
      try trainer.restore(from: try #require(try store.newest()))
      #expect(try (0..<3).map { _ in try trainer.step().loss } == losses)
    }
  }

  @Test func otherSettingsAndDamageAreRefusedAndNothingChanges() throws {
    try withFolder { folder in
      let store = CheckpointStore(folder: folder)
      let tokens = TinyModel.tokens(200)
      let saved = try Trainer(TinyModel.gpt(seed: 2), tokens, .tiny(dropout: 0.1))
      _ = try saved.step()
      try store.save(step: 1, saved.checkpointFiles())
      let checkpoint = try #require(try store.newest())

      func expectRefusal(
        _ configuration: TrainingConfiguration, model: TransformerConfiguration = TinyModel.gpt2, _ part: String,
        _ location: SourceLocation = #_sourceLocation
      ) throws {
        let trainer = try Trainer(TinyModel.gpt(model), tokens, configuration)
        _ = try trainer.step()
        let before = try contents(trainer)
        let error = #expect(throws: WorkbookError.self, sourceLocation: location) {
          try trainer.restore(from: checkpoint)
        }
        #expect(error?.problem.contains(part) == true, "\(error?.problem ?? "")", sourceLocation: location)
        #expect(try contents(trainer) == before, sourceLocation: location)
      }
      let other = "another model or other training settings"
      try expectRefusal(.tiny(dropout: 0.2), other)
      try expectRefusal(.tiny(dropout: 0), other)
      try expectRefusal(.tiny(steps: 7, dropout: 0.1), other)
      try expectRefusal(.tiny(batchSize: 5, dropout: 0.1), other)
      try expectRefusal(.tiny(dropout: 0.1, precision: .bfloat16), other)
      try expectRefusal(.tiny(dropout: 0.1, seed: 10), other)
      try expectRefusal(.tiny(dropout: 0.1), model: TinyModel.llama, other)

      // The same settings, and one file after the other gone or of another model.
      let disk = LocalDisk()
      var shallow = TinyModel.gpt2
      shallow.layerCount = 1
      for name in ["optimizer.safetensors", "model.safetensors", "state.json"] {
        let path = checkpoint.path(of: name)
        let file = try FileReader(path)
        let good = try file.read(0..<file.length)
        if name != "state.json" {
          try SafetensorsFile.write(TinyModel.gpt(shallow).safetensors, to: path)
          try expectRefusal(.tiny(dropout: 0.1), "tensor")
        }
        try disk.writeAtomically(Array("{}".utf8), to: path)
        try expectRefusal(.tiny(dropout: 0.1), checkpoint.folder)
        try disk.remove(path)
        try expectRefusal(.tiny(dropout: 0.1), checkpoint.folder)
        try disk.writeAtomically(good, to: path)
      }
      let trainer = try Trainer(TinyModel.gpt(), tokens, .tiny(dropout: 0.1))
      try trainer.restore(from: checkpoint)
      #expect(try contents(trainer) == contents(saved))
    }
  }

  @Test func filesHoldTheStepTheyWereAskedForAt() throws {
    let trainer = try Trainer(TinyModel.gpt(), TinyModel.tokens(200), .tiny())
    _ = try trainer.step()
    let before = try contents(trainer)
    let files = try trainer.checkpointFiles()
    _ = try trainer.step()
    #expect(try contents(files) == before)
    #expect(try contents(trainer) != before)
  }

  private func contents(_ trainer: Trainer) throws -> [String: [UInt8]] {
    try contents(trainer.checkpointFiles())
  }

  private func contents(_ files: [CheckpointFile]) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in files { try file.body { contents[file.name, default: []] += $0 } }
    return contents
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = temporaryFolder()
    defer { try? LocalDisk().remove(folder) }
    try body(folder)
  }
}
