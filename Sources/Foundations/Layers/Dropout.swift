/// Where dropout draws from while training. A layer that is given none does not drop anything, which is what
/// evaluation wants: there is no mode to forget.
///
///     let dropout = Dropout(rate: 0.1, generator: generator)
///     model.loss(batch, dropout: dropout)      // training
///     model.loss(batch)                        // evaluation
public final class Dropout {
  public let rate: Float
  /// Part of a checkpoint: a run that is resumed drops what it would have dropped.
  public var generator: SeededGenerator

  public init(rate: Float, generator: SeededGenerator) {
    self.rate = rate
    self.generator = generator
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    Foundations.dropout(input, rate: rate, using: &generator)
  }
}
