import ExerciseBook

/// 7.3 · Discriminative learning rates
///
/// Instead of freezing the first layers altogether, one can let them learn more slowly than the last ones: what they know
/// is right for most tasks, and should change little.
///
/// Return the learning rate of each layer, from the first to the last. The last layer has `lastRate`; every other one has
/// the rate of the layer after it, divided by `factor`.
///
/// 4 layers, the last at 0.8, with a factor of 2: [0.1, 0.2, 0.4, 0.8].
///
/// There is at least one layer. A factor of 2.6 has been found to do well for text.
extension FineTuning {
  public static func learningRates(layerCount: Int, lastRate: Double, factor: Double) throws -> [Double] {
    try todo()
  }
}
