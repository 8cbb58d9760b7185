/// Batches of whole documents: each row begins with the token that ends the document before it, and has one document alone.
///
///     var batches = try DocumentBatches(tokens, separator: end, batchSize: 8, contextLength: 256, seed: 1)
///     let batch = try batches.next()      // about 8 · 256 tokens, in rows of nearly one length
///
/// A window that is cut anywhere shows the model the ends of stories whose beginnings it has not read, and lets it look from one
/// story into another. Here neither happens. Rows of nearly equal length share a batch, so little is padded; padding stands at
/// the end, where a causal model does not see it, with targets of −1. A document longer than the context is cut into windows.
public struct DocumentBatches<Source: TokenSource>: BatchSequence {
  public var position: BatchPosition {
    didSet { if position.generator != oldValue.generator { pass = nil } }
  }
  private let source: Source
  private let separator: Int32
  /// Where the inputs of each row begin, and where those of the last one end; the targets lie one further.
  private let starts: [Int]
  /// Tokens in a batch at most, padding included.
  private let budget: Int
  private var pass: BatchPass?

  /// Throws a `WorkbookError` if there is no token to predict.
  public init(_ source: Source, separator: Int32, batchSize: Int, contextLength: Int, seed: UInt64) throws {
    precondition(batchSize >= 1 && contextLength >= 1, "batch size \(batchSize), context length \(contextLength)")
    self.source = source
    self.separator = separator
    budget = batchSize * contextLength
    starts = try Self.starts(of: source, separator: separator, contextLength: contextLength)
    position = BatchPosition(generator: SeededGenerator(seed: seed))
    guard starts.count > 1 else {
      throw WorkbookError("The text has no two tokens in a row to learn from.", remedy: "Give more text.")
    }
  }

  public mutating func next() throws -> TokenBatch {
    var (next, pass) = (position, pass)
    let chosen = BatchPass.next(&pass, &next, budget: budget, count: starts.count - 1) { starts[$0 + 1] - starts[$0] }
    let members = try chosen.map { row in
      let tokens = try source.read(starts[row]..<starts[row + 1] + 1)
      return (inputs: Array(tokens.dropLast()), targets: Array(tokens.dropFirst()))
    }
    if next.batches % 16 == 0 { source.releaseMemory() }
    position = next
    self.pass = pass
    return TokenBatch(rows: members, padding: separator)
  }

  /// From each separator to before the next, in windows of at most the context.
  private static func starts(of source: Source, separator: Int32, contextLength: Int) throws -> [Int] {
    var starts: [Int] = []
    var start = 0
    func end(_ end: Int) {
      starts.append(contentsOf: stride(from: start, to: end, by: contextLength))
      start = end
    }
    let piece = 1 << 20
    for first in stride(from: 0, to: source.count, by: piece) {
      for (offset, token) in try source.read(first..<min(source.count, first + piece)).enumerated()
      where token == separator && first + offset > start { end(first + offset) }
      source.releaseMemory()
    }
    if source.count - 1 > start { end(source.count - 1) }
    return starts + [start]
  }
}
