import Foundations

extension Exercise<any PretrainingExercises.Type> {
  static let checkpoint = Self(
    "6.10", "Checkpoint and resume", file: "6.10-Checkpoint",
    hints: [
      "Ask of each thing that changes while the trainer trains: what would the next step do if it began anew? If that is "
        + "anything else than it would have done, it belongs into the checkpoint.",
      "The weights alone are enough to write text, not to go on training. The optimizer remembers something, and so does "
        + "whoever turns the pages. Look at what `ToyTrainer` lets you change.",
      "Six things: weights, firstMoment, secondMoment, step, pass and position. The three numbers go in as arrays of one, "
        + "[Double(trainer.step)], and come out as Int(…).",
    ]
  ) { check in
    var random = check.random()
    let seed = random.next()
    // At 8 steps of 4 examples, two of the fourth pass through 10 examples have been read.
    for steps in [8, 0, 3, 21] {
      var original = ToyTrainer(seed: seed)
      original.train(steps: steps)
      let place = "interrupted after \(steps) steps of 4 of 10 examples"
      func resumed(_ answers: any PretrainingExercises.Type) throws -> ToyTrainer {
        try answers.resumed(ToyTrainer(seed: seed), from: answers.checkpoint(of: original))
      }
      func expect<Value: CheckedValue>(_ part: String, _ path: KeyPath<ToyTrainer, Value>, _ reason: String) throws {
        try check.expect("\(place), resumed: \(part)", equals: original[keyPath: path], because: reason) {
          try resumed($0)[keyPath: path]
        }
      }
      try expect("the weights", \.weights, "that is what had been learned")
      try expect(
        "the optimizer's step count", \.step,
        "Adam corrects its moments by it and the learning rate falls with it: at step 1 again, both are as at the start"
      )
      try expect("the first moment", \.firstMoment, "it is the mean of the gradients so far")
      try expect("the second moment", \.secondMoment, "it says how large the gradients have been, for each weight")
      try expect(
        "the pass through the data", \.pass, "each pass has an order of its own, so another pass reads other examples")
      try expect(
        "the position in the pass", \.position,
        "\(original.position) examples of this pass have been read, and they shall not be read again before the others")

      for further in [1, 25] {
        var uninterrupted = original
        uninterrupted.train(steps: further)
        try check.expect(
          "\(place), resumed, then \(further) more: the weights, bit for bit", equals: uninterrupted.weights.map(bits),
          because: "a run that was interrupted ends as if it had not been"
        ) {
          var trainer = try resumed($0)
          trainer.train(steps: further)
          return trainer.weights.map(bits)
        }
      }
    }
  }

  private static func bits(_ weight: Double) -> ShownText {
    ShownText(String(weight.bitPattern, radix: 16, uppercase: true))
  }
}
