import ExerciseBook

extension Pretraining {
  public static func checkpoint(of trainer: ToyTrainer) throws -> [String: [Double]] {
    [
      "weights": trainer.weights,
      "firstMoment": trainer.firstMoment,
      "secondMoment": trainer.secondMoment,
      "progress": [Double(trainer.step), Double(trainer.pass), Double(trainer.position)],
    ]
  }

  public static func resumed(_ trainer: ToyTrainer, from checkpoint: [String: [Double]]) throws -> ToyTrainer {
    var trainer = trainer
    trainer.weights = checkpoint["weights"] ?? trainer.weights
    trainer.firstMoment = checkpoint["firstMoment"] ?? trainer.firstMoment
    trainer.secondMoment = checkpoint["secondMoment"] ?? trainer.secondMoment
    let progress = checkpoint["progress"] ?? [0, 0, 0]
    (trainer.step, trainer.pass, trainer.position) = (Int(progress[0]), Int(progress[1]), Int(progress[2]))
    return trainer
  }
}
