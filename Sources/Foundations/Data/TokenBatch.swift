/// What a training step reads: windows of tokens, and for each the same window one token later.
public struct TokenBatch: Equatable, Sendable {
  public let batchSize: Int
  public let contextLength: Int
  /// [batch, context]
  public let inputs: [Int32]
  /// [batch, context]: the token that follows each input, or −1 where nothing is asked.
  public let targets: [Int32]
  /// How many of the inputs are text, and no padding.
  public let tokenCount: Int

  init(batchSize: Int, contextLength: Int, inputs: [Int32], targets: [Int32]) {
    tokenCount = inputs.count
    self.batchSize = batchSize
    self.contextLength = contextLength
    self.inputs = inputs
    self.targets = targets
  }

  /// How many tokens are asked for.
  public var targetCount: Int { targets.reduce(0) { $0 + ($1 >= 0 ? 1 : 0) } }

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
    tokenCount = inputs.count
  }

  /// A batch of rows as long as the longest, filled up at the end with `padding`, where a causal model does not see it and
  /// nothing is asked.
  init(rows: [(inputs: [Int32], targets: [Int32])], padding: Int32) {
    batchSize = rows.count
    let length = rows.reduce(0) { max($0, $1.inputs.count) }
    contextLength = length
    tokenCount = rows.reduce(0) { $0 + $1.inputs.count }
    inputs = rows.flatMap { $0.inputs + repeatElement(padding, count: length - $0.inputs.count) }
    targets = rows.flatMap { $0.targets + repeatElement(-1, count: length - $0.targets.count) }
  }
}
