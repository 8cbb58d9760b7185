import ExerciseBook

/// 6.10 · Checkpoint and resume
///
/// A long training run is interrupted sooner or later. Save it so that it can go on as if nothing had happened: bit for
/// bit the same weights as without the interruption.
///
/// `ToyTrainer` (Sources/ExerciseBook/06-Pretraining/ToyTrainer.swift, 80 lines worth reading) fits three weights to ten
/// examples with Adam, four examples a step. `train(steps: 5)` takes five steps. After each pass through the examples
/// their order is another.
///
/// `checkpoint` puts what has to be remembered into a dictionary, under names that you choose, each with an array of
/// numbers: ["weights": trainer.weights, …]. A whole number becomes Double(n), and Int(x) brings it back.
///
/// `resumed` is given a new trainer, which has the data already but has not trained, and such a dictionary. It returns
/// the trainer as it was when the checkpoint was taken.
extension Pretraining {
  public static func checkpoint(of trainer: ToyTrainer) throws -> [String: [Double]] {
    try todo()
  }

  public static func resumed(_ trainer: ToyTrainer, from checkpoint: [String: [Double]]) throws -> ToyTrainer {
    try todo()
  }
}
