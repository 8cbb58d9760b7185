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
  /// Where the inputs of each row lie; its targets lie one further.
  private let rows: [Range<Int>]
  /// Tokens in a batch at most, padding included.
  private let budget: Int
  private var pass: Pass?

  /// Throws a `WorkbookError` if there is no token to predict.
  public init(_ source: Source, separator: Int32, batchSize: Int, contextLength: Int, seed: UInt64) throws {
    precondition(batchSize >= 1 && contextLength >= 1, "batch size \(batchSize), context length \(contextLength)")
    self.source = source
    self.separator = separator
    budget = batchSize * contextLength
    rows = try Self.rows(of: source, separator: separator, contextLength: contextLength)
    position = BatchPosition(generator: SeededGenerator(seed: seed))
    guard !rows.isEmpty else {
      throw WorkbookError("The text has no two tokens in a row to learn from.", remedy: "Give more text.")
    }
  }

  public mutating func next() throws -> TokenBatch {
    var (next, pass) = (position, pass ?? Pass(rows, budget, position.generator))
    if next.window == pass.batches.count {
      next.generator = pass.next
      next.window = 0
      pass = Pass(rows, budget, next.generator)
    }
    let members = pass.batches[next.window].map { rows[$0] }
    let length = members.reduce(0) { max($0, $1.count) }
    var inputs: [Int32] = []
    var targets: [Int32] = []
    for row in members {
      let tokens = try source.read(row.lowerBound..<row.upperBound + 1)
      inputs += tokens.dropLast() + repeatElement(separator, count: length - row.count)
      targets += tokens.dropFirst() + repeatElement(-1, count: length - row.count)
    }
    next.window += 1
    next.batches += 1
    if next.batches % 16 == 0 { source.releaseMemory() }
    position = next
    self.pass = pass
    return TokenBatch(batchSize: members.count, contextLength: length, inputs: inputs, targets: targets)
  }

  /// From each separator to before the next, in windows of at most the context.
  private static func rows(of source: Source, separator: Int32, contextLength: Int) throws -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    func end(_ end: Int) {
      for first in stride(from: start, to: end, by: contextLength) {
        rows.append(first..<min(end, first + contextLength))
      }
      start = end
    }
    let piece = 1 << 20
    for first in stride(from: 0, to: source.count, by: piece) {
      for (offset, token) in try source.read(first..<min(source.count, first + piece)).enumerated()
      where token == separator && first + offset > start { end(first + offset) }
      source.releaseMemory()
    }
    if source.count - 1 > start { end(source.count - 1) }
    return rows
  }

  /// One reading of all rows, each once, in a random order.
  private struct Pass {
    var batches: [[Int]] = []
    /// The generator after the pass was drawn.
    let next: SeededGenerator

    init(_ rows: [Range<Int>], _ budget: Int, _ generator: SeededGenerator) {
      var generator = generator
      var order = Array(rows.indices)
      generator.shuffle(&order)
      // Sorting a few hundred rows at a time finds neighbours of nearly one length, and leaves who meets whom to chance.
      for first in stride(from: 0, to: order.count, by: 512) {
        let pool = order[first..<min(order.count, first + 512)].sorted { (rows[$0].count, $0) < (rows[$1].count, $1) }
        var batch: [Int] = []
        for row in pool {
          if (batch.count + 1) * rows[row].count > budget, !batch.isEmpty {
            batches.append(batch)
            batch = []
          }
          batch.append(row)
        }
        batches.append(batch)
      }
      generator.shuffle(&batches)
      next = generator
    }
  }
}
