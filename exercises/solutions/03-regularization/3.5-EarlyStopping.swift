import ExerciseBook

extension Regularization {
  public static func trainWithEarlyStopping(
    patience: Int, maximumEpochs: Int, trainEpoch: () throws -> (weights: [Double], validationLoss: Double)
  ) throws -> (weights: [Double], epochs: Int) {
    var best: (weights: [Double], loss: Double) = ([], .infinity)
    var epochs = 0
    var epochsSinceBest = 0
    while epochs < maximumEpochs, epochsSinceBest < patience {
      let (weights, loss) = try trainEpoch()
      epochs += 1
      if loss < best.loss {
        best = (weights, loss)
        epochsSinceBest = 0
      } else {
        epochsSinceBest += 1
      }
    }
    return (best.weights, epochs)
  }
}
