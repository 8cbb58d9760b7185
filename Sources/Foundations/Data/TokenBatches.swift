/// An endless supply of batches for training, each of windows that begin at random places.
///
///     var batches = try TokenBatches(tokens, batchSize: 12, contextLength: 64, seed: 1)
///     let batch = try batches.next()          // inputs and targets [12, 64]
///     checkpoint.position = batches.position  // resumes with exactly the batches that would have followed
///
/// Every start from 0 to count − context − 1, the last that leaves a target for each input, is equally likely.
public struct TokenBatches<Source: TokenSource>: Sendable {
  /// Where in the sequence of batches we are.
  public struct Position: Codable, Equatable, Sendable {
    public fileprivate(set) var generator: SeededGenerator
    /// How many batches have been given.
    public fileprivate(set) var batches: Int
  }

  public let batchSize: Int
  public let contextLength: Int
  public var position: Position
  private let source: Source
  private var windowsSinceRelease = 0

  public init(_ source: Source, batchSize: Int, contextLength: Int, seed: UInt64) throws {
    precondition(batchSize >= 1 && contextLength >= 1, "batch size \(batchSize), context length \(contextLength)")
    guard source.count > contextLength else {
      throw WorkbookError(
        "The text has \(source.count) tokens, too few for a context of \(contextLength) and the token after it.",
        remedy: "Give more text, or choose a context length below \(max(2, source.count)).")
    }
    self.source = source
    self.batchSize = batchSize
    self.contextLength = contextLength
    position = Position(generator: SeededGenerator(seed: seed), batches: 0)
  }

  public mutating func next() throws -> TokenBatch {
    var windows: [Int32] = []
    windows.reserveCapacity(batchSize * (contextLength + 1))
    // Drawn on a copy, so that after an error the same batch is still to come.
    var generator = position.generator
    for _ in 0..<batchSize {
      let start = generator.integer(below: source.count - contextLength)
      try source.read(start..<(start + contextLength + 1), into: &windows)
    }
    position.generator = generator
    position.batches += 1
    releaseMemoryNowAndThen()
    return TokenBatch(windows: windows, batchSize: batchSize, contextLength: contextLength)
  }

  /// Touching one page of a mapped file maps sixteen or more around it, so 128 windows can hold ten megabytes or more.
  private mutating func releaseMemoryNowAndThen() {
    windowsSinceRelease += batchSize
    if windowsSinceRelease >= 128 {
      source.releaseMemory()
      windowsSinceRelease = 0
    }
  }
}
