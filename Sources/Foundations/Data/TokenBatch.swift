/// What a training step reads: windows of tokens, and for each the same window one token later.
public struct TokenBatch: Equatable, Sendable {
  public let batchSize: Int
  public let contextLength: Int
  /// [batch, context]
  public let inputs: [Int32]
  /// [batch, context]: the token that follows each input.
  public let targets: [Int32]

  /// A batch of windows of context + 1 tokens, one after the other.
  init(windows: [Int32], batchSize: Int, contextLength: Int) {
    self.batchSize = batchSize
    self.contextLength = contextLength
    var inputs: [Int32] = []
    var targets: [Int32] = []
    inputs.reserveCapacity(batchSize * contextLength)
    targets.reserveCapacity(batchSize * contextLength)
    for row in 0..<batchSize {
      let start = row * (contextLength + 1)
      inputs.append(contentsOf: windows[start..<(start + contextLength)])
      targets.append(contentsOf: windows[(start + 1)..<(start + 1 + contextLength)])
    }
    self.inputs = inputs
    self.targets = targets
  }
}
