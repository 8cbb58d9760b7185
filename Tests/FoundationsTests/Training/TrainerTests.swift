import Testing

@testable import Foundations

extension TrainingConfiguration {
  /// A short run whose steps are large enough to see.
  static func tiny(
    steps: Int = 6, batchSize: Int = 4, accumulation: Int = 1, clipNorm: Double = 1, dropout: Float = 0,
    precision: Precision = .float32, seed: UInt64 = 9
  ) -> TrainingConfiguration {
    TrainingConfiguration(
      steps: steps, batchSize: batchSize, accumulation: accumulation,
      schedule: LearningRateSchedule(peak: 0.01, floor: 0.001, warmupSteps: 2, totalSteps: steps), clipNorm: clipNorm,
      dropout: dropout, precision: precision, seed: seed)
  }
}

@Suite struct TrainerTests {
  @Test func fourMicroBatchesAreOneBatchFourTimesAsLarge() throws {
    let tokens = TinyModel.tokens(200)
    let (small, large) = (TinyModel.gpt(), TinyModel.gpt())
    let a = try Trainer(small, tokens, .tiny(batchSize: 2, accumulation: 4))
    let b = try Trainer(large, tokens, .tiny(batchSize: 8))
    while !a.isFinished {
      let (one, other) = (try a.step(), try b.step())
      #expect(abs(one.loss - other.loss) < 1e-4 * other.loss)
      #expect(abs(one.gradientNorm - other.gradientNorm) < 1e-4 * other.gradientNorm)
      #expect(one.tokens == 64 && other.tokens == 64)
      #expect(one.step == other.step && one.learningRate == other.learningRate)
    }
    // A key's bias shifts all scores of a query alike, so its gradient is rounding and nothing else, which AdamW
    // makes as large as any other.
    for (p, q) in zip(small.namedParameters, large.namedParameters) where !p.name.hasSuffix("key.bias") {
      let differences = zip(p.parameter.value.scalars, q.parameter.value.scalars).map { abs($0 - $1) }
      #expect(differences.max()! < 1e-4, "\(p.name)")
    }
    // AdamW steps alike for gradients that are all four times too large; its moments do not hide them.
    for (p, q) in zip(a.optimizer.state.tensors, b.optimizer.state.tensors) {
      let size = q.value.scalars.reduce(1e-4) { max($0, abs($1)) }
      #expect(zip(p.value.scalars, q.value.scalars).allSatisfy { abs($0 - $1) < 1e-3 * size }, "\(p.name)")
    }
  }

  @Test func aStepIsTheLoopWrittenOut() throws {
    let tokens = TinyModel.tokens(200)
    let configuration = TrainingConfiguration.tiny(accumulation: 2, clipNorm: 0.5)
    let model = TinyModel.gpt()
    let trainer = try Trainer(model, tokens, configuration)
    let twin = TinyModel.gpt()
    let optimizer = AdamW(twin.namedParameters, configuration.optimizer)
    var batches = try TokenBatches(tokens, batchSize: 4, contextLength: 8, seed: configuration.seed)
    for step in 0..<configuration.steps {
      let report = try trainer.step()
      twin.clearGradients()
      var losses = 0.0
      for _ in 0..<2 {
        let batch = try batches.next()
        let loss = twin.loss(batch.inputs, batch.targets, batch: 4)
        loss.backward()
        losses += Double(loss.item) / 2
      }
      let norm = globalGradientNorm(twin.parameters) / 2
      optimizer.step(
        learningRate: configuration.schedule[step], gradientScale: clippingScale(norm: norm, limit: 0.5) / 2)
      #expect(abs(report.loss - losses) < 1e-6 && abs(report.gradientNorm - norm) < 1e-6 * norm)
      #expect(norm > 0.5, "the limit is never reached")
    }
    #expect(TinyModel.bits(model) == TinyModel.bits(twin))
    #expect(trainer.isFinished)
  }

  @Test func trainingLowersTheLossOnATextWithAPattern() throws {
    let text = (0..<400).map { Int32($0 % 7) }
    let trainer = try Trainer(TinyModel.gpt(deviation: 0.02), text, .tiny(steps: 60))
    let first = try trainer.step().loss
    var last = first
    while !trainer.isFinished { last = try trainer.step().loss }
    #expect(first > 2 && last < 0.2)
  }

  /// Large enough that every kind of kernel has several tasks to share out.
  @Test(arguments: [Precision.float32, .bfloat16], [0, 0.1] as [Float]) func anyNumberOfThreadsGivesTheSameBits(
    precision: Precision, dropout: Float
  ) throws {
    let configuration = TransformerConfiguration.llama(
      vocabularySize: 300, contextLength: 32, layerCount: 1, headCount: 2, width: 96)
    let tokens = TinyModel.tokens(2_000, below: 300)
    let before = Threads.count
    defer { Threads.count = before }
    let runs = try [1, 2, 2].map { threads in
      Threads.count = threads
      let model = TinyModel.gpt(configuration, deviation: 0.05)
      let trainer = try Trainer(model, tokens, .tiny(steps: 3, batchSize: 12, dropout: dropout, precision: precision))
      var losses: [UInt64] = []
      while !trainer.isFinished {
        let report = try trainer.step()
        losses += [report.loss.bitPattern, report.gradientNorm.bitPattern]
      }
      return (losses, TinyModel.bits(model))
    }
    for run in runs.dropFirst() {
      #expect(run.0 == runs[0].0)
      #expect(run.1 == runs[0].1)
    }
  }

  @Test func seedPrecisionAndDropoutDecideTheRun() throws {
    func losses(_ configuration: TrainingConfiguration) throws -> [Double] {
      let trainer = try Trainer(TinyModel.gpt(), TinyModel.tokens(200), configuration)
      return try (0..<3).map { _ in try trainer.step().loss }
    }
    let usual = try losses(.tiny())
    #expect(try losses(.tiny()) == usual)
    #expect(try losses(.tiny(dropout: 0.1)) == losses(.tiny(dropout: 0.1)))
    for other in [TrainingConfiguration.tiny(dropout: 0.1), .tiny(precision: .bfloat16), .tiny(seed: 10)] {
      #expect(try losses(other) != usual)
    }
    let (exact, rounded) = (usual[0], try losses(.tiny(precision: .bfloat16))[0])
    #expect(abs(exact - rounded) < 0.02 * exact)
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, 3e38]) func aBreakdownIsAnErrorBeforeAnythingChanges(
    value: Float
  ) throws {
    let names = ["tokenEmbedding.weight", "blocks.1.attention.query.weight", "blocks.0.feedForward.down.bias"]
    for name in names {
      let configuration = TrainingConfiguration.tiny(accumulation: 2, dropout: 0.1)
      let (broken, sound) = (TinyModel.gpt(), TinyModel.gpt())
      let trainer = try Trainer(broken, TinyModel.tokens(200), configuration)
      let twin = try Trainer(sound, TinyModel.tokens(200), configuration)
      for _ in 0..<2 { _ = (try trainer.step(), try twin.step()) }

      let parameter = broken.namedParameters.first { $0.name == name }!.parameter
      let good = parameter.value
      var scalars = good.scalars
      for index in 0..<16 { scalars[index] = value }
      parameter.value = Tensor(scalars, shape: parameter.shape)
      let before = TinyModel.bits(broken)
      for _ in 0..<2 {
        let error = #expect(throws: WorkbookError.self, "\(name)") { try trainer.step() }
        #expect(error?.problem.hasPrefix("Training broke down at step 3") == true)
        #expect(TinyModel.bits(broken) == before)
        #expect(trainer.stepCount == 2)
      }
      // With the number mended the run goes on as if nothing had been.
      parameter.value = good
      while !twin.isFinished { #expect(try trainer.step().loss == twin.step().loss) }
      #expect(TinyModel.bits(broken) == TinyModel.bits(sound))
    }
  }

  @Test func aFrozenModelPartStays() throws {
    let model = TinyModel.gpt()
    model.tokenEmbedding.weight.isTrainable = false
    let before = model.tokenEmbedding.weight.value
    let trainer = try Trainer(model, TinyModel.tokens(200), .tiny())
    while !trainer.isFinished { _ = try trainer.step() }
    #expect(model.tokenEmbedding.weight.value == before)
  }

  @Test func settingsThatMakeNoSenseAreNamed() throws {
    try TrainingConfiguration.tiny().validate()
    #expect(throws: WorkbookError.self) { try Trainer(TinyModel.gpt(), TinyModel.tokens(8), .tiny()) }
    let changes: [(String, (inout TrainingConfiguration) -> Void)] = [
      ("steps is -1", { $0.steps = -1 }), ("batch size is 0", { $0.batchSize = 0 }),
      ("micro-batches is 0", { $0.accumulation = 0 }), ("warm-up steps is -5", { $0.schedule.warmupSteps = -5 }),
      ("learning rate is nan", { $0.schedule.peak = .nan }), ("learning rate is -1.0", { $0.schedule.floor = -1 }),
      ("weight decay is inf", { $0.optimizer.weightDecay = .infinity }), ("length is 0.0", { $0.clipNorm = 0 }),
      ("length is inf", { $0.clipNorm = .infinity }), ("ε is 0.0", { $0.optimizer.epsilon = 0 }),
      ("dropout rate is 1.0", { $0.dropout = 1 }), ("dropout rate is nan", { $0.dropout = .nan }),
      ("β₁ is 1.0", { $0.optimizer.beta1 = 1 }), ("β₂ is -0.5", { $0.optimizer.beta2 = -0.5 }),
    ]
    for (part, change) in changes {
      var configuration = TrainingConfiguration.tiny()
      change(&configuration)
      let error = #expect(throws: WorkbookError.self, "\(part)") {
        try Trainer(TinyModel.gpt(), TinyModel.tokens(200), configuration)
      }
      #expect(error?.problem.contains(part) == true, "\(error?.problem ?? "")")
    }
  }
}
