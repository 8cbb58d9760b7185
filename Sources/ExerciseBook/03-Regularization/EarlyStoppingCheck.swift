import Foundations

extension Exercise<any RegularizationExercises.Type> {
  static let earlyStopping = Self(
    "3.5", "Early stopping with patience", file: "3.5-EarlyStopping",
    hints: [
      "Watch the validation loss. While it goes down the model learns something that holds elsewhere too; when it has not got better for a while, what comes now is learning by heart. The model to keep is the one from before.",
      "Remember three things from epoch to epoch: the best loss so far, the weights that had it, and how many epochs have passed since. A better loss sets the count back to 0; any other one adds 1. Test the count after each epoch.",
      "Begin with a best loss of infinity. In a loop over the epochs: train; if the loss is below the best, keep loss and weights and reset the count; else add 1, and leave the loop when the count reaches `patience`. Return the kept weights, not the last.",
    ]
  ) { check in
    /// Epoch e ends with weights [e] and with the e-th of `losses`, the last again and again; the result is the weights
    /// and the number of epochs.
    func expect(
      _ losses: [Double], patience: Int, maximum: Int, weights: Double, epochs: Int, because reason: String
    ) throws {
      let shown = losses.map { $0.isNaN ? "NaN" : shownNumber($0) }.joined(separator: ", ")
      try check.expect(
        "validation losses \(shown), weights [1] after epoch 1, [2] after 2 and so on, patience \(patience), at most "
          + "\(maximum) epochs: the weights, then the epochs run",
        equals: [weights, Double(epochs)], because: reason
      ) { answers in
        var epoch = 0
        let result = try answers.trainWithEarlyStopping(patience: patience, maximumEpochs: maximum) {
          epoch += 1
          // An answer that never stops shall not run for ever.
          if epoch > 1000 { throw WorkbookError("1,000 epochs were trained.", remedy: "Stop at the maximum.") }
          return (weights: [Double(epoch)], validationLoss: losses[min(epoch, losses.count) - 1])
        }
        return [result.weights.first ?? -1, Double(result.epochs == epoch ? epoch : -1)]
      }
    }
    try expect(
      [5, 4, 3, 4, 5, 6, 7, 8, 9], patience: 2, maximum: 9, weights: 3, epochs: 5,
      because: "3 is the best loss; epochs 4 and 5 do not beat it, so it ends there and goes back to epoch 3's weights")
    try expect(
      [5, 4, 4.5, 3, 3.5, 2, 6, 7, 8, 9, 1], patience: 3, maximum: 11, weights: 6, epochs: 9,
      because: "each new best sets the count back to 0: epochs 3 and 5 are forgiven, epochs 7, 8 and 9 in a row are not"
    )
    try expect(
      [3, 6, 5, 4, 3.5, 3.2, 3.1], patience: 4, maximum: 7, weights: 1, epochs: 5,
      because: "6, 5, 4, 3.5 come down again, but none is below the best, which is 3")
    try expect(
      [5, 4, 3, 2, 1], patience: 2, maximum: 5, weights: 5, epochs: 5,
      because: "the loss falls to the end, so only the maximum stops it, and the last epoch is the best")
    try expect(
      [2, 2, 2, 2], patience: 2, maximum: 4, weights: 1, epochs: 3,
      because: "an equal loss is no better: the first of equals is kept")
    try expect(
      [4, .nan, .nan, 3], patience: 2, maximum: 4, weights: 1, epochs: 3,
      because: "a loss that is not a number is no improvement, whatever it is compared with")

    var random = check.random()
    for _ in 0..<5 {
      let losses = (0..<30).map { _ in (random.uniform() * 100).rounded() / 100 }
      let patience = 2 + random.integer(below: 4)
      var best = 0
      var last = 0
      while last < 29, last - best < patience {
        last += 1
        if losses[last] < losses[best] { best = last }
      }
      try expect(
        losses, patience: patience, maximum: 30, weights: Double(best + 1), epochs: last + 1,
        because: "it ends when the best epoch, number \(best + 1), lies \(patience) epochs back")
    }
  }
}
