/// Stops when the validation loss has not got better for a while, and goes back to the best model.
///
///     var stopping = EarlyStopping(patience: 20)
///     while !stopping.isOver {
///       trainOneEpoch()
///       stopping.record(validationLoss, of: model.parameters)
///     }
///     stopping.restoreBest(to: model.parameters)
///
/// Source: Prechelt, "Early stopping — but when?", 1998.
public struct EarlyStopping {
  /// Epochs in a row that may pass without a new best.
  public let patience: Int
  /// ∞ until a loss was recorded.
  public private(set) var bestLoss = Double.infinity
  /// The epoch that had it, counted from 1; 0 until then.
  public private(set) var bestEpoch = 0
  public private(set) var epochs = 0
  private var best: [Tensor]?

  public init(patience: Int) {
    precondition(patience >= 1, "patience is at least 1, not \(patience)")
    self.patience = patience
  }

  public var isOver: Bool { epochs - bestEpoch >= patience }

  /// Takes an epoch's loss, and keeps the parameters' numbers if no epoch before was as good. A loss that is not a
  /// number is never better.
  public mutating func record(_ loss: Double, of parameters: [Parameter]) {
    epochs += 1
    guard loss < bestLoss else { return }
    bestLoss = loss
    bestEpoch = epochs
    // A tensor is a value: the next step changes the parameter, not this.
    best = parameters.map(\.value.detached)
  }

  /// Gives the parameters the numbers that they had at `bestEpoch`. They have to be the same parameters in the same
  /// order; without a best epoch nothing happens.
  public func restoreBest(to parameters: [Parameter]) {
    guard let best else { return }
    precondition(best.count == parameters.count, "\(best.count) parameters were recorded, not \(parameters.count)")
    for (parameter, value) in zip(parameters, best) { parameter.value = value }
  }
}
