import ExerciseBook

/// 6.8 · Average gradients over workers
///
/// Several workers share a batch, and together they take the step that one machine would have taken alone.
///
/// `shards` deals out the examples 0, 1, …, exampleCount - 1: one range for each worker, in order, so that their sizes
/// differ by at most one and the larger ones come first. 11 examples for 4 workers: 0..<3, 3..<6, 6..<9, 9..<11. With
/// fewer examples than workers the last ranges are empty: 2 for 3 workers are 0..<1, 1..<2, 2..<2.
///
/// `averagedGradient` puts together what the workers found. `gradients[w]` is the gradient of the mean loss over the
/// examples of worker w, `exampleCounts[w]` of them. Return the gradient of the mean loss over all examples of all
/// workers. For [1] over 3 examples and [5] over 1 example it is [(3 · 1 + 1 · 5) / 4] = [2].
///
/// The mean over no examples is not a number: the gradient of a worker that has none is all NaN. At least one worker has
/// examples, and there is at least one worker.
extension Pretraining {
  public static func shards(of exampleCount: Int, workers: Int) throws -> [Range<Int>] {
    try todo()
  }

  public static func averagedGradient(_ gradients: [[Double]], exampleCounts: [Int]) throws -> [Double] {
    try todo()
  }
}
