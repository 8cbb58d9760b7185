import ExerciseBook

/// 3.1 · Standardise from the training part only
///
/// Each row is one flat, each column one thing known about it. Return the training rows and the validation rows with
/// every column standardised: (value − mean) / deviation.
///
/// Mean and deviation of a column are those of its training values, for both parts. The deviation is the square root of
/// the mean of (value − mean)². Where a column is constant in training, its deviation is 0: take off the mean only.
///
/// For training [[1], [3]] and validation [[4]] the mean is 2 and the deviation √((1 + 1) / 2) = 1, so the answer is
/// [[-1], [1]] and [[2]].
extension Regularization {
  public static func standardized(
    training: [[Double]], validation: [[Double]]
  ) throws -> (training: [[Double]], validation: [[Double]]) {
    // What may the validation rows decide?
    try todo()
  }
}
