import Foundations

extension Exercise<any FineTuningExercises.Type> {
  static let freezing = Self(
    "7.1", "Freeze and unfreeze by layer", file: "7.1-Freezing",
    hints: [
      "A frozen layer is one to which a step does nothing at all. Besides the gradient, what else changes a weight in a "
        + "step?",
      "The names: a layer's name ends at a dot, or where the parameter's name ends. The step: decide for each parameter "
        + "first whether it learns, and pass over those that do not before anything is computed for them.",
      "A name belongs to a layer if name == layer or name.hasPrefix(layer + \".\"). In the step, "
        + "`for p in weights.indices where isTrainable[p]`, and in it for each i: the velocity first, then "
        + "w - learningRate · weightDecay · w - learningRate · velocity.",
    ]
  ) { check in
    func expectTrainable(_ names: [String], _ layers: [String], _ expected: [Bool], _ reason: String) throws {
      let given = layers.isEmpty ? "no layers" : "layers \(layers.joined(separator: ", "))"
      try check.expect(
        "which of \(names.joined(separator: ", ")) learn, \(given)", equals: expected, because: reason
      ) { try $0.trainable(names, layers: layers) }
    }
    try expectTrainable(
      ["norm.scale", "blocks.0.norm.scale", "head.weight"], ["norm", "head"], [true, false, true],
      "norm is the model's last norm; the one in block 0 is called blocks.0.norm")
    try expectTrainable(
      ["blocks.1.norm.scale", "blocks.10.norm.scale"], ["blocks.1"], [true, false],
      "blocks.10 is the eleventh block, and has only its beginning in common with blocks.1")
    try expectTrainable(
      ["scale", "scales", "blocks.2.norm.scale", "blocks.2.norm.bias"], ["scale", "blocks.2.norm.scale"],
      [true, false, true, false], "a layer may be a single parameter, named in full")
    try expectTrainable(["head.weight", "head.bias"], [], [false, false], "nothing is named, so all is frozen")

    try expectSteps(
      check, weights: [[1], [1]], velocities: [[3], [3]], gradients: [[[2], [2]]], [[true, false]],
      learningRate: 0.1, momentum: 0.9, weightDecay: 0.5,
      "weights [1] and [1], velocities [3] and [3], gradients [2] and [2], the first learns, the second is frozen, "
        + "learning rate 0.1, momentum 0.9, weight decay 0.5",
      weights: [[0.48], [1]],
      "the first: 1 - 0.1 · 0.5 · 1 - 0.1 · 4.7 = 0.48. Nothing happens to the second: it is frozen",
      velocities: [[4.7], [3]], "the first: 0.9 · 3 + 2 = 4.7. The second keeps what it had, for when it learns again")

    var random = check.random()
    let layers = ["head", "norm", "blocks.1", "blocks.11.norm"]
    let names = (0..<9).map { _ in
      ["head", "norm", "blocks.1", "blocks.10", "blocks.11", "header"][random.integer(below: 6)]
        + [".norm", ".head", "", ".blocks.1"][random.integer(below: 4)] + ".weight"
    }
    try expectTrainable(
      names, layers,
      names.map { name in
        layers.contains { name.split(separator: ".").starts(with: $0.split(separator: ".")) }
      }, "the layer's name, part by part, is how the parameter's name begins")

    for stepCount in [1, 6] {
      let (sizes, rate, momentum, decay) = ([2, 1, 3], 0.1, 0.8, 0.2)
      func numbers() -> [[Double]] { sizes.map { size in (0..<size).map { _ in random.hundredths(3) } } }
      let (start, velocities) = (numbers(), numbers())
      let gradients = (0..<stepCount).map { _ in numbers() }
      // The one in the middle is frozen, and unfrozen half way.
      let learning = (0..<stepCount).map {
        [random.integer(below: 2) == 0, $0 * 2 >= stepCount && stepCount > 1, true]
      }
      var expected = (weights: start, velocities: velocities)
      for (gradient, learns) in zip(gradients, learning) {
        for (p, size) in sizes.enumerated() {
          for i in 0..<size where learns[p] {
            expected.velocities[p][i] = momentum * expected.velocities[p][i] + gradient[p][i]
            expected.weights[p][i] =
              (1 - rate * decay) * expected.weights[p][i] - rate * expected.velocities[p][i]
          }
        }
      }
      let shown = learning.map { $0.map { $0 ? "learns" : "frozen" }.joined(separator: ", ") }.joined(separator: "; ")
      try expectSteps(
        check, weights: start, velocities: velocities, gradients: gradients, learning, learningRate: rate,
        momentum: momentum, weightDecay: decay,
        "three parameters, \(stepCount == 1 ? "one step" : "\(stepCount) steps"): \(shown)",
        weights: expected.weights, "each parameter moves in the steps in which it learns, and in no other",
        velocities: expected.velocities, "while a parameter is frozen its velocity waits")
    }
  }

  /// Takes a step for each entry of `gradients`, and looks at what has become of weights and velocities.
  private static func expectSteps(
    _ check: Checker<Answers>, weights: [[Double]], velocities: [[Double]], gradients: [[[Double]]],
    _ isTrainable: [[Bool]], learningRate: Double, momentum: Double, weightDecay: Double, _ input: String,
    weights expectedWeights: [[Double]], _ weightsReason: String, velocities expectedVelocities: [[Double]],
    _ velocitiesReason: String
  ) throws {
    func stepped(_ answers: Answers) throws -> (weights: [[Double]], velocities: [[Double]]) {
      var (weights, velocities) = (weights, velocities)
      for (gradient, learns) in zip(gradients, isTrainable) {
        try answers.step(
          weights: &weights, velocities: &velocities, gradients: gradient, isTrainable: learns,
          learningRate: learningRate, momentum: momentum, weightDecay: weightDecay)
      }
      return (weights, velocities)
    }
    try check.expect("\(input): the weights", equals: expectedWeights, within: 1e-9, because: weightsReason) {
      try stepped($0).weights
    }
    try check.expect("\(input): the velocities", equals: expectedVelocities, within: 1e-9, because: velocitiesReason) {
      try stepped($0).velocities
    }
  }
}
