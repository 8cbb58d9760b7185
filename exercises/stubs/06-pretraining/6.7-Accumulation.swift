import ExerciseBook

/// 6.7 · Gradient accumulation
///
/// A batch of `exampleCount` examples does not fit into memory; `microBatchSize` of them do. Return the gradient of the
/// whole batch all the same: that of the mean loss over all examples, one number for each parameter.
///
/// `meanGradient(0..<4)` is the gradient of the mean loss over the examples 0, 1, 2 and 3. Call it for ranges of at most
/// `microBatchSize` examples, so that each example is in one of them. The last range may be shorter than the others.
///
/// Suppose that the gradients of three single examples are [1], [2] and [6]. Then meanGradient(0..<2) is [1.5] and
/// meanGradient(2..<3) is [6], and the gradient of the whole batch is [3].
///
/// There is at least one example. How many parameters there are is seen from what `meanGradient` returns.
extension Pretraining {
  public static func accumulatedGradient(
    exampleCount: Int, microBatchSize: Int, meanGradient: (Range<Int>) throws -> [Double]
  ) throws -> [Double] {
    try todo()
  }
}
