/// Everything that decides a training run beside the model and the text.
public struct TrainingConfiguration: Codable, Equatable, Sendable {
  public var steps: Int
  /// Texts in one micro-batch.
  public var batchSize: Int
  /// Micro-batches whose gradients are added before each optimizer step, for batches larger than memory.
  public var accumulation: Int
  public var schedule: LearningRateSchedule
  public var optimizer: AdamW.Configuration
  /// Muon for the matrices inside the blocks; nil leaves them to AdamW too.
  public var muon: Muon.Configuration?
  /// The longest that all gradients together may be as one vector.
  public var clipNorm: Double
  public var dropout: Float
  public var precision: Precision
  /// Decides which windows of the text are read and what dropout drops.
  public var seed: UInt64

  public init(
    steps: Int, batchSize: Int, accumulation: Int = 1, schedule: LearningRateSchedule,
    optimizer: AdamW.Configuration = AdamW.Configuration(), muon: Muon.Configuration? = nil, clipNorm: Double = 1,
    dropout: Float = 0,
    precision: Precision = .float32, seed: UInt64
  ) {
    self.steps = steps
    self.batchSize = batchSize
    self.accumulation = accumulation
    self.schedule = schedule
    self.optimizer = optimizer
    self.muon = muon
    self.clipNorm = clipNorm
    self.dropout = dropout
    self.precision = precision
    self.seed = seed
  }

  /// What is wrong with these settings, and what to do; nothing if a run can begin with them.
  public func validate() throws {
    func require(_ holds: Bool, _ problem: String, _ remedy: String) throws {
      if !holds { throw WorkbookError(problem, remedy: remedy) }
    }
    for (name, value, least) in [
      ("number of steps", steps, 0), ("batch size", batchSize, 1), ("number of micro-batches", accumulation, 1),
      ("number of warm-up steps", schedule.warmupSteps, 0),
    ] {
      try require(value >= least, "The \(name) is \(value).", "It has to be at least \(least).")
    }
    for (name, value) in [
      ("learning rate", schedule.peak), ("final learning rate", schedule.floor),
      ("weight decay", Double(optimizer.weightDecay)),
    ] {
      try require(value >= 0 && value.isFinite, "The \(name) is \(value).", "It has to be a number from 0 up.")
    }
    for (name, value) in [("limit of the gradient's length", clipNorm), ("optimizer's ε", Double(optimizer.epsilon))] {
      try require(value > 0 && value.isFinite, "The \(name) is \(value).", "It has to be a number above 0.")
    }
    for (name, value) in [
      ("dropout rate", dropout), ("optimizer's β₁", optimizer.beta1), ("optimizer's β₂", optimizer.beta2),
    ] {
      try require(value >= 0 && value < 1, "The \(name) is \(value).", "It has to be at least 0 and less than 1.")
    }
  }
}
