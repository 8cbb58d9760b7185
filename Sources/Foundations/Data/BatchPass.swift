/// One reading of all rows, each once, in a random order, with rows of nearly equal length in one batch.
struct BatchPass: Sendable {
  private var batches: [[Int]] = []
  /// The generator after the pass was drawn.
  private let generator: SeededGenerator

  /// - Parameter budget: tokens in a batch at most, padding included.
  private init(lengths: [Int], _ budget: Int, _ generator: SeededGenerator) {
    var generator = generator
    var order = Array(lengths.indices)
    generator.shuffle(&order)
    // Sorting a few hundred rows at a time finds neighbours of nearly one length, and leaves who meets whom to chance.
    for first in stride(from: 0, to: order.count, by: 512) {
      let pool = order[first..<min(order.count, first + 512)].sorted { (lengths[$0], $0) < (lengths[$1], $1) }
      var batch: [Int] = []
      for row in pool {
        if (batch.count + 1) * lengths[row] > budget, !batch.isEmpty {
          batches.append(batch)
          batch = []
        }
        batch.append(row)
      }
      batches.append(batch)
    }
    generator.shuffle(&batches)
    self.generator = generator
  }

  /// The rows of the batch at `position`, which moves on. A pass that is missing or at its end is drawn anew.
  static func next(
    _ pass: inout BatchPass?, _ position: inout BatchPosition, budget: Int, lengths: () -> [Int]
  ) -> [Int] {
    var current = pass ?? BatchPass(lengths: lengths(), budget, position.generator)
    if position.window == current.batches.count {
      position.generator = current.generator
      position.window = 0
      current = BatchPass(lengths: lengths(), budget, position.generator)
    }
    pass = current
    defer {
      position.window += 1
      position.batches += 1
    }
    return current.batches[position.window]
  }
}
