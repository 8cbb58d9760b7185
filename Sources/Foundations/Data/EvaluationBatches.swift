/// The batches of an evaluation: windows side by side, so that every token but the first is predicted exactly once.
///
///     var batches = try EvaluationBatches(tokens, batchSize: 32, contextLength: 64)
///     while let batch = try batches.next() { loss += … }
///
/// The windows that fill the context come first, `batchSize` at a time and the last such batch with what is left; the
/// shorter rest of the text is a batch of its own, [1, rest], so nothing is padded.
public struct EvaluationBatches<Source: TokenSource>: Sendable {
  private let source: Source
  private let batchSize: Int
  private let contextLength: Int
  private var start = 0

  /// How many tokens all the batches together predict.
  public var predictedTokens: Int { source.count - 1 }

  public init(_ source: Source, batchSize: Int, contextLength: Int) throws {
    precondition(batchSize >= 1 && contextLength >= 1, "batch size \(batchSize), context length \(contextLength)")
    guard source.count >= 2 else {
      throw WorkbookError(
        "A text of \(source.count) tokens leaves nothing to predict.", remedy: "Evaluate on a longer text.")
    }
    self.source = source
    self.batchSize = batchSize
    self.contextLength = contextLength
  }

  public mutating func next() throws -> TokenBatch? {
    let left = source.count - 1 - start
    guard left > 0 else { return nil }
    let rows = min(batchSize, max(1, left / contextLength))
    let length = min(contextLength, left)
    var windows: [Int32] = []
    windows.reserveCapacity(rows * (length + 1))
    for row in 0..<rows {
      let begin = start + row * length
      try source.read(begin..<(begin + length + 1), into: &windows)
    }
    start += rows * length
    source.releaseMemory()
    return TokenBatch(windows: windows, batchSize: rows, contextLength: length)
  }
}
