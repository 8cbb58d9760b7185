/// Cross-validation: each of k parts of the rows judges once a model that was trained on the others.
///
///     for fold in Folds(rows: 100, count: 5, using: &generator) {
///       train(on: fold.training)
///       scores.append(score(on: fold.validation))
///     }
///
/// Every row is in the validation part of one fold; the sizes differ by at most one.
///
/// Source: Stone, "Cross-validatory choice and assessment of statistical predictions", 1974.
public struct Folds: RandomAccessCollection, Sendable {
  private let order: [Int]
  private let foldCount: Int

  /// - Parameter count: 2 up to the number of rows.
  public init(rows: Int, count: Int, using generator: inout SeededGenerator) {
    precondition(count >= 2 && count <= rows, "\(rows) rows cannot be validated in \(count) folds")
    var order = Array(0..<rows)
    generator.shuffle(&order)
    self.order = order
    foldCount = count
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { foldCount }

  /// The places of the rows, in ascending order.
  public subscript(fold: Int) -> (training: [Int], validation: [Int]) {
    precondition(indices.contains(fold), "there is no fold \(fold) of \(foldCount)")
    var (training, validation): ([Int], [Int]) = ([], [])
    for (place, row) in order.enumerated() {
      if place % foldCount == fold { validation.append(row) } else { training.append(row) }
    }
    return (training.sorted(), validation.sorted())
  }
}
