/// One reading of all rows, each once, in a random order, with rows of nearly equal length in one batch.
///
/// There may be many millions of rows: a row takes four bytes here, and a batch eight.
struct BatchPass: Sendable {
  /// The rows' numbers, those of a batch next to each other.
  private var order: [UInt32]
  /// Where in `order` each batch lies.
  private var batches: [Range<UInt32>] = []
  /// The generator after the pass was drawn.
  private let generator: SeededGenerator

  /// - Parameters:
  ///   - length: tokens of a row.
  ///   - budget: tokens in a batch at most, padding included.
  private init(count: Int, length: (Int) -> Int, _ budget: Int, _ generator: SeededGenerator) {
    var generator = generator
    order = Array(0..<UInt32(count))
    generator.shuffle(&order)
    // Sorting a few hundred rows at a time finds neighbours of nearly one length, and leaves who meets whom to chance.
    for first in stride(from: 0, to: count, by: 512) {
      let pool: [(length: Int, row: UInt32)] = order[first..<min(count, first + 512)]
        .map { (length(Int($0)), $0) }.sorted(by: <)
      var start = first
      for (place, member) in zip(first..., pool) {
        order[place] = member.row
        if (place - start + 1) * member.length > budget, place > start {
          batches.append(UInt32(start)..<UInt32(place))
          start = place
        }
      }
      batches.append(UInt32(start)..<UInt32(first + pool.count))
    }
    generator.shuffle(&batches)
    self.generator = generator
  }

  /// The rows of the batch at `position`, which moves on. A pass that is missing or at its end is drawn anew.
  static func next(
    _ pass: inout BatchPass?, _ position: inout BatchPosition, budget: Int, count: Int, length: (Int) -> Int
  ) -> [Int] {
    var current = pass ?? BatchPass(count: count, length: length, budget, position.generator)
    if position.window == current.batches.count {
      position.generator = current.generator
      position.window = 0
      current = BatchPass(count: count, length: length, budget, position.generator)
    }
    pass = current
    defer {
      position.window += 1
      position.batches += 1
    }
    let batch = current.batches[position.window]
    return current.order[Int(batch.lowerBound)..<Int(batch.upperBound)].map(Int.init)
  }
}
