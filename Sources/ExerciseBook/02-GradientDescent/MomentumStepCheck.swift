import Foundations

extension Exercise<any GradientDescentExercises.Type> {
  static let momentumStep = Self(
    "2.7", "Momentum", file: "2.7-Momentum",
    hints: [
      "The velocity remembers the gradients so far, older ones less. The parameters move with the velocity, not with the gradient.",
      "First the velocity, then the parameters: each number has a velocity of its own. Which of the two formulas has the learning rate in it?",
      "For each i: velocity[i] = momentum · velocity[i] + gradient[i], then parameters[i] -= learningRate · velocity[i].",
    ]
  ) { check in
    try check.expect(
      "parameters after a step from [1], velocity [0], gradient [2], learning rate 0.1, momentum 0.9", equals: [0.8],
      within: 1e-9, because: "the velocity becomes 0.9 · 0 + 2 = 2, and 1 - 0.1 · 2 = 0.8"
    ) {
      var (parameters, velocity) = ([1.0], [0.0])
      try $0.momentumStep(
        parameters: &parameters, velocity: &velocity, gradient: [2], learningRate: 0.1, momentum: 0.9)
      return parameters
    }
    try check.expect(
      "velocity and parameters after a step from [1], velocity [3], gradient [2], learning rate 0.1, momentum 0.9",
      equals: [4.7, 0.53], within: 1e-9,
      because: "the velocity becomes 0.9 · 3 + 2 = 4.7, and 1 - 0.1 · 4.7 = 0.53: the learning rate acts once"
    ) {
      var (parameters, velocity) = ([1.0], [3.0])
      try $0.momentumStep(
        parameters: &parameters, velocity: &velocity, gradient: [2], learningRate: 0.1, momentum: 0.9)
      return velocity + parameters
    }

    var random = check.random()
    for momentum in [0, 0.5, 0.95] {
      let start = (0..<4).map { _ in random.normal() }
      let gradients = (0..<20).map { _ in (0..<4).map { _ in random.normal() } }
      var (parameters, velocity) = (start, [Double](repeating: 0, count: 4))
      for (step, gradient) in gradients.enumerated() {
        Reference.sgdStep(
          &parameters, gradient: gradient, velocity: &velocity, learningRate: 0.1 / Double(step + 1),
          momentum: momentum)
      }
      try check.expect(
        "four parameters after 20 random gradients, momentum \(momentum.shown), a learning rate that falls from 0.1",
        equals: parameters, within: 1e-9,
        because: "the velocity is carried from step to step, and each step uses its own learning rate"
      ) {
        var (parameters, velocity) = (start, [Double](repeating: 0, count: 4))
        for (step, gradient) in gradients.enumerated() {
          try $0.momentumStep(
            parameters: &parameters, velocity: &velocity, gradient: gradient, learningRate: 0.1 / Double(step + 1),
            momentum: momentum)
        }
        return parameters
      }
    }
  }
}
