import ExerciseBook

/// 2.2 · Mean squared error
///
/// Return how wrong the predictions are, and the gradient: what the loss does when each prediction grows.
///
///     loss = mean of (prediction - target)²          gradient = derivative of the loss by each prediction
///
/// For predictions [3, 1] and targets [1, 2] the errors are 2 and -1. The loss is (4 + 1) / 2 = 2.5, and the gradient
/// [2, -1]: more of the first makes things worse, more of the second better.
///
/// There are as many targets as predictions, at least one. The gradient has as many numbers as there are predictions.
extension GradientDescent {
  public static func meanSquaredError(
    predictions: [Double], targets: [Double]
  ) throws -> (loss: Double, gradient: [Double]) {
    // The derivative of (p - t)² by p is 2 · (p - t). What does the mean make of it?
    try todo()
  }
}
