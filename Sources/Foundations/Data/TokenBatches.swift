/// An endless supply of batches for training: the text cut into windows, in a new random order on each pass.
///
///     var batches = try TokenBatches(tokens, batchSize: 12, contextLength: 64, seed: 1)
///     let batch = try batches.next()          // inputs and targets [12, 64]
///     checkpoint.position = batches.position  // resumes with exactly the batches that would have followed
///
/// Each pass begins its first window at a random place before the context's length and lays the others side by side
/// after it, so that a pass reads every token once, and the next pass cuts the text elsewhere. Windows at independent
/// random places would leave a third of the text unread in the time that the rest is read twice.
public struct TokenBatches<Source: TokenSource>: BatchSequence {
  public typealias Position = BatchPosition

  public let batchSize: Int
  public let contextLength: Int
  public var position: Position {
    didSet { if position.generator != oldValue.generator { pass = nil } }
  }
  private let source: Source
  private var pass: Pass?
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
    position = BatchPosition(generator: SeededGenerator(seed: seed))
  }

  public mutating func next() throws -> TokenBatch {
    var windows: [Int32] = []
    windows.reserveCapacity(batchSize * (contextLength + 1))
    // On copies, so that after an error the same batch is still to come.
    var (next, pass) = (position, pass ?? Pass(self))
    for _ in 0..<batchSize {
      if next.window == pass.starts.count {
        next.generator = pass.next
        next.window = 0
        pass = Pass(self, next.generator)
      }
      let start = pass.starts[next.window]
      try source.read(start..<(start + contextLength + 1), into: &windows)
      next.window += 1
    }
    next.batches += 1
    position = next
    self.pass = pass
    releaseMemoryNowAndThen()
    return TokenBatch(windows: windows, batchSize: batchSize, contextLength: contextLength)
  }

  /// Where the windows of one pass begin, in the order in which they are given.
  private struct Pass {
    var starts: [Int]
    /// The generator after the pass was drawn.
    let next: SeededGenerator

    init(_ batches: TokenBatches, _ generator: SeededGenerator? = nil) {
      var generator = generator ?? batches.position.generator
      let (count, length) = (batches.source.count, batches.contextLength)
      // The last start leaves a target for each input.
      let first = generator.integer(below: min(length, count - length))
      starts = Array(stride(from: first, through: count - length - 1, by: length))
      generator.shuffle(&starts)
      next = generator
    }
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
