import ExerciseBook

/// 8.7 · Expected calibration error
///
/// A model says how sure it is of each of its answers. Is it right in 80 % of the cases in which it says 80 %? Put the
/// answers into `binCount` bins by confidence, the first from 0 to 1 / binCount and so on, and return
///
///     ECE = Σ over the bins of (share of all answers in the bin) · |accuracy - mean confidence|
///
/// Accuracy is the share of right answers in the bin, and mean confidence is taken over the same answers. An empty bin
/// adds nothing.
///
/// For confidences [0.9, 0.8, 0.7, 0.2], right [true, false, false, false] and 2 bins: the upper bin has three answers,
/// mean confidence 0.8 and accuracy 1/3; the lower one has 0.2 and 0. ECE = 3/4 · 0.4667 + 1/4 · 0.2 = 0.4.
///
/// A confidence of exactly 1 belongs in the last bin and exactly 0 in the first. No other lies on the border of two
/// bins.
extension Evaluation {
  public static func calibrationError(confidences: [Double], areRight: [Bool], binCount: Int) throws -> Double {
    // In Swift `Int(x)` rounds towards zero.
    try todo()
  }
}
