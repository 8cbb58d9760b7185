import ExerciseBook

/// 8.3 · Precision, recall and F1
///
/// A classifier has put each example into one of the classes 0, 1, …, classCount - 1. Return for each class c:
///
///     precision   how many of those it called c are c
///     recall      how many of those that are c it called c
///     F1          2 · precision · recall / (precision + recall)
///
/// and two numbers for all classes: `macroF1`, the mean of the classes' F1, in which a rare class counts as much as a
/// common one; and `microF1`, the F1 of all decisions together, in which each example counts the same. As every example
/// has one class and gets one, micro-F1 is simply the share that is right.
///
/// Where there is nothing to divide by, as for a class that was never called, the value is 0. A class without any
/// example still counts in the mean.
///
/// For predicted [0, 0, 1, 1, 1] and actual [0, 0, 0, 0, 1] with two classes: precision [1, 1/3], recall [1/2, 1],
/// F1 [2/3, 1/2], macro-F1 7/12 and micro-F1 3/5.
///
/// `predicted[i]` and `actual[i]` belong to the same example. There is at least one.
extension Evaluation {
  public static func classScores(
    predicted: [Int], actual: [Int], classCount: Int
  ) throws -> (precision: [Double], recall: [Double], f1: [Double], macroF1: Double, microF1: Double) {
    // For each class three counts are enough: called it, are it, and both.
    try todo()
  }
}
