/// Everything that decides a training run beside the model and the text.
public struct TrainingConfiguration: Codable, Equatable, Sendable {
  public var steps: Int
  /// Texts in one micro-batch.
  public var batchSize: Int
  /// Micro-batches whose gradients are added before each optimizer step, for batches larger than memory.
  public var accumulation: Int
  public var schedule: LearningRateSchedule
  public var optimizer: AdamW.Configuration
  /// The longest that all gradients together may be as one vector.
  public var clipNorm: Double
  public var dropout: Float
  public var precision: Precision
  /// Decides which windows of the text are read and what dropout drops.
  public var seed: UInt64

  public init(
    steps: Int, batchSize: Int, accumulation: Int = 1, schedule: LearningRateSchedule,
    optimizer: AdamW.Configuration = AdamW.Configuration(), clipNorm: Double = 1, dropout: Float = 0,
    precision: Precision = .float32, seed: UInt64
  ) {
    self.steps = steps
    self.batchSize = batchSize
    self.accumulation = accumulation
    self.schedule = schedule
    self.optimizer = optimizer
    self.clipNorm = clipNorm
    self.dropout = dropout
    self.precision = precision
    self.seed = seed
  }
}
