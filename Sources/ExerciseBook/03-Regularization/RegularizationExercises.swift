import Foundations

/// Unit 3: data that can be trusted, and models that do not learn it by heart.
public protocol RegularizationExercises: SendableMetatype {
  /// 3.1 · Both parts [rows, columns] with each column's mean taken off, divided by its standard deviation. Mean and
  /// deviation (the root of the mean squared distance from the mean) are of the training rows alone. A column that is
  /// constant there is only centred.
  static func standardized(training: [[Double]], validation: [[Double]]) throws -> (
    training: [[Double]], validation: [[Double]]
  )

  /// 3.2 · Places in `texts`, each in one of two parts, equal texts always in the same. Whole groups of equal texts, in
  /// random order, go to validation until it has its share (0 to 1) of all rows, or come as near as they can.
  static func groupedSplit(
    of texts: [String], validationShare: Double, using generator: inout SeededGenerator
  ) throws -> (training: [Int], validation: [Int])

  /// 3.3 · The penalty λ · Σ w² over the weights, λ being `strength`, and its gradient for each weight and each bias.
  /// Biases are not penalised.
  static func l2Penalty(weights: [Double], biases: [Double], strength: Double) throws -> (
    penalty: Double, weightGradient: [Double], biasGradient: [Double]
  )

  /// 3.4 · While training, each activation becomes 0 with probability `rate` (0 up to, not including, 1), else is divided
  /// by 1 − rate. Otherwise the activations as they are.
  static func dropout(
    _ activations: [Double], rate: Double, isTraining: Bool, using generator: inout SeededGenerator
  ) throws -> [Double]

  /// 3.5 · Calls `trainEpoch` until the validation loss has not gone below its best for `patience` epochs in a row, or
  /// `maximumEpochs` are done (both at least 1). Returns the weights of the best epoch and how many epochs were run.
  static func trainWithEarlyStopping(
    patience: Int, maximumEpochs: Int, trainEpoch: () throws -> (weights: [Double], validationLoss: Double)
  ) throws -> (weights: [Double], epochs: Int)

  /// 3.6 · The gradients of several parameters, all multiplied by one factor so that their common length √ Σ g² is at
  /// most `limit` (above 0); unchanged if it is already.
  static func clipped(_ gradients: [[Double]], toNorm limit: Double) throws -> [[Double]]

  /// 3.7 · For each of `foldCount` folds (2 up to `rowCount`) the places of its validation rows and of its training rows,
  /// which are all others. Every row is validated in one fold; the sizes of the folds differ by at most one.
  static func folds(rowCount: Int, foldCount: Int) throws -> [(training: [Int], validation: [Int])]

  /// 3.8 · From `predictions` [models, points] and the `truth` [points]: the mean over the points of (mean prediction −
  /// truth)², and the mean over the points of the predictions' mean squared distance from their mean.
  static func biasAndVariance(predictions: [[Double]], truth: [Double]) throws -> (
    biasSquared: Double, variance: Double
  )
}
