import ExerciseBook

/// 3.5 · Early stopping with patience
///
/// Call `trainEpoch()` again and again. Each call trains one epoch more, and returns the weights after it with the loss on
/// the validation part. Stop when `patience` epochs in a row have brought no loss below the best one so far, or after
/// `maximumEpochs`. Return the weights of the best epoch, and how many epochs were run.
///
/// An equal loss is no better, and a loss that is not a number (NaN) is not either.
///
/// For validation losses 5, 4, 3, 4, 5, 6 and a patience of 2 the training ends after epoch 5, and the weights to return
/// are those of epoch 3.
extension Regularization {
  public static func trainWithEarlyStopping(
    patience: Int, maximumEpochs: Int, trainEpoch: () throws -> (weights: [Double], validationLoss: Double)
  ) throws -> (weights: [Double], epochs: Int) {
    // What has to be remembered from epoch to epoch?
    try todo()
  }
}
