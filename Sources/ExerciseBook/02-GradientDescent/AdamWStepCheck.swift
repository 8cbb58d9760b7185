import Foundations

extension Exercise<any GradientDescentExercises.Type> {
  static let adamWStep = Self(
    "2.8", "AdamW", file: "2.8-AdamW",
    hints: [
      "Each parameter steps by its mean gradient divided by its usual size of gradient. Weight decay is a pull towards zero of its own, beside that.",
      "Both moments begin at zero and are too small at first. Divided by 1 - βᵗ, t being `step`, they are not.",
      "With m̂ and v̂ corrected, each parameter loses learningRate · weightDecay · (itself) and learningRate · m̂ / (√v̂ + epsilon). The epsilon stands outside the root.",
    ]
  ) { check in
    func afterFirstStep(
      _ answers: any GradientDescentExercises.Type, epsilon: Double = 1e-8, weightDecay: Double = 0
    ) throws -> [Double] {
      var (parameters, first, second) = ([1.0], [0.0], [0.0])
      try answers.adamWStep(
        parameters: &parameters, firstMoment: &first, secondMoment: &second, gradient: [0.5], step: 1,
        learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: epsilon, weightDecay: weightDecay)
      return parameters
    }
    let common = "parameters after step 1 from [1], gradient [0.5], learning rate 0.1, β₁ 0.9, β₂ 0.999"
    try check.expect(
      "\(common), ε 1e-8, no decay", equals: [0.9], within: 1e-6,
      because:
        "corrected, m̂ = 0.05 / 0.1 = 0.5 and v̂ = 0.00025 / 0.001 = 0.25, so the step is 0.1 · 0.5 / √0.25 = 0.1: "
        + "the first step has the learning rate's size, whatever the gradient's"
    ) { try afterFirstStep($0) }
    try check.expect(
      "\(common), ε 0.5, no decay", equals: [0.95], within: 1e-6,
      because: "0.1 · 0.5 / (√0.25 + 0.5) = 0.05"
    ) { try afterFirstStep($0, epsilon: 0.5) }
    try check.expect(
      "\(common), ε 1e-8, decay 0.2", equals: [0.88], within: 1e-6,
      because: "beside the step of 0.1, decay takes 0.1 · 0.2 · 1 = 0.02; it does not pass through the moments"
    ) { try afterFirstStep($0, weightDecay: 0.2) }
    try check.expect(
      "moments after step 1 from gradient [0.5], β₁ 0.9, β₂ 0.999", equals: [0.05, 0.00025], within: 1e-9,
      because: "0.1 · 0.5 = 0.05 and 0.001 · 0.25 = 0.00025: they are kept as they are, the correction is for the step"
    ) {
      var (parameters, first, second) = ([1.0], [0.0], [0.0])
      try $0.adamWStep(
        parameters: &parameters, firstMoment: &first, secondMoment: &second, gradient: [0.5], step: 1,
        learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.1)
      return first + second
    }

    var random = check.random()
    let start = (0..<3).map { _ in random.normal() }
    let gradients = (0..<1000).map { _ in [1e-3, 1, 1e3].map { $0 * (random.normal() + 0.3) } }
    var (parameters, first, second) = (start, [0.0, 0, 0], [0.0, 0, 0])
    for (index, gradient) in gradients.enumerated() {
      Reference.adamWStep(
        &parameters, gradient: gradient, firstMoment: &first, secondMoment: &second, step: index + 1,
        learningRate: 0.01, beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1)
    }
    try check.expect(
      "three parameters after 1,000 steps, with gradients of sizes 0.001, 1 and 1000", equals: parameters, within: 1e-6,
      because: "the size of its gradients does not matter to a parameter, only how much they agree"
    ) {
      var (parameters, first, second) = (start, [0.0, 0, 0], [0.0, 0, 0])
      for (index, gradient) in gradients.enumerated() {
        try $0.adamWStep(
          parameters: &parameters, firstMoment: &first, secondMoment: &second, gradient: gradient, step: index + 1,
          learningRate: 0.01, beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1)
      }
      return parameters
    }
  }
}
