import ExerciseBook

/// 3.7 · k folds
///
/// Divide the rows 0, 1, …, rowCount − 1 into `foldCount` folds. For each fold return the rows that it validates with, and
/// the rows that it trains on, which are all the others.
///
/// Every row is validated in exactly one fold. The folds are as equal as can be: their sizes differ by at most one. The
/// order does not matter. `foldCount` is at least 2 and at most `rowCount`.
///
/// For 5 rows and 2 folds one possible answer is
/// (training: [1, 3], validation: [0, 2, 4]) and (training: [0, 2, 4], validation: [1, 3]).
extension Regularization {
  public static func folds(rowCount: Int, foldCount: Int) throws -> [(training: [Int], validation: [Int])] {
    // To which fold does row r go?
    try todo()
  }
}
