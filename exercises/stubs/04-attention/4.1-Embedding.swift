import ExerciseBook

/// 4.1 · Embedding lookup and its gradient
///
/// A table has a row of numbers for each entry of the vocabulary. A text is a list of row numbers, its ids.
///
/// `embedded` returns the row of each id. With the table [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]] the ids [2, 0, 2] give
/// [[0.5, 0.6], [0.1, 0.2], [0.5, 0.6]].
///
/// `tableGradient` goes the way back. `upstream` says, for each place in the text, how the loss changes with the row
/// that was looked up there. Return how it changes with each row of the table: `vocabularySize` rows, zeros for a row
/// that was not used. The ids [2, 0, 2] with upstream [[1, 2], [3, 4], [5, 6]] give [[3, 4], [0, 0], [6, 8]].
extension Attention {
  public static func embedded(_ ids: [Int], table: [[Double]]) throws -> [[Double]] {
    try todo()
  }

  public static func tableGradient(_ ids: [Int], upstream: [[Double]], vocabularySize: Int) throws -> [[Double]] {
    // Row 2 was looked up twice.
    try todo()
  }
}
