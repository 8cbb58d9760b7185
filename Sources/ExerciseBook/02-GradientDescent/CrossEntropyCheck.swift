import Foundations

extension Exercise<any GradientDescentExercises.Type> {
  static let crossEntropy = Self(
    "2.3", "Softmax and cross-entropy", file: "2.3-CrossEntropy",
    hints: [
      "Softmax does not change when the same number is taken from every logit. Which number keeps every power small?",
      "Write the loss without a probability in it: -ln(eˣ / sum) = ln(sum) - x. A probability may round to 0; the logarithm of the sum may not.",
      "With m the largest logit and sum = Σ e^(x - m), the loss is ln(sum) + m - (the target's logit), and the gradient is e^(x - m) / sum, less 1 at the target.",
    ]
  ) { check in
    try check.expect(
      "loss of logits [0, 0], target 0", equals: 0.6931471805599453, within: 1e-9,
      because: "two equal logits share the probability, and -ln(1/2) = ln 2"
    ) { try $0.crossEntropy(logits: [0, 0], target: 0).loss }
    try check.expect(
      "gradient of logits [0, 0], target 0", equals: [-0.5, 0.5], within: 1e-9,
      because: "it is p - 1 = -0.5 at the target, to be raised, and p = 0.5 at the other, to be lowered"
    ) { try $0.crossEntropy(logits: [0, 0], target: 0).gradient }
    try check.expect(
      "loss of logits [1, 2, 3], target 2", equals: 0.4076059644443803, within: 1e-9,
      because: "e¹ + e² + e³ = 30.193, e³ = 20.086, and -ln(20.086 / 30.193) = 0.4076"
    ) { try $0.crossEntropy(logits: [1, 2, 3], target: 2).loss }
    try check.expect(
      "loss of logits [1000, 0], target 0", equals: 0, within: 1e-9,
      because: "e¹⁰⁰⁰ alone is infinite, but e¹⁰⁰⁰ / (e¹⁰⁰⁰ + e⁰) is 1 to every digit, and -ln 1 = 0"
    ) { try $0.crossEntropy(logits: [1000, 0], target: 0).loss }
    try check.expect(
      "loss of logits [1000, 0], target 1", is: "1000, or a finite number at least",
      because: "the probability rounds to 0, and ln 0 is infinite; yet ln(e¹⁰⁰⁰ + e⁰) - 0 is 1000 to every digit"
    ) {
      try $0.crossEntropy(logits: [1000, 0], target: 1).loss
    } where: {
      $0.isFinite
    }
    // A difference, so that it does not matter at which probability someone clips. That both are finite is known here.
    try check.expect(
      "loss of logits [2000, 0] less loss of logits [1000, 0], target 1 in both", equals: 1000, within: 1e-9,
      because: "a logit that is wrong by another 1000 costs another 1000: there is no largest loss"
    ) {
      let farther = try $0.crossEntropy(logits: [2000, 0], target: 1).loss
      return try farther - $0.crossEntropy(logits: [1000, 0], target: 1).loss
    }
    try check.expect(
      "loss of logits [1000, 0, -1000], target 2", equals: 2000, within: 1e-9,
      because: "ln(e¹⁰⁰⁰ + e⁰ + e⁻¹⁰⁰⁰) is 1000 to every digit, and 1000 - (-1000) = 2000"
    ) { try $0.crossEntropy(logits: [1000, 0, -1000], target: 2).loss }
    try check.expect(
      "gradient of logits [1000, 0, -1000], target 2", equals: [1, 0, -1], within: 1e-9,
      because: "all the probability lies on the first; it should lie on the last"
    ) { try $0.crossEntropy(logits: [1000, 0, -1000], target: 2).gradient }

    var random = check.random()
    for scale in [1.0, 10, 1000] {
      let logits = (0..<5).map { _ in scale * random.normal() }
      let target = random.integer(below: 5)
      let (loss, gradient) = Reference.crossEntropy(logits: logits, targets: [Int32(target)], rows: 1, classes: 5)
      let input = "logits \(logits.shown), target \(target)"
      try check.expect(
        "loss of \(input)", equals: loss, within: 1e-9, because: "it is -ln of the softmax at the target"
      ) { try $0.crossEntropy(logits: logits, target: target).loss }
      try check.expect(
        "gradient of \(input)", equals: gradient, within: 1e-9, because: "it is softmax(logits), less 1 at the target"
      ) { try $0.crossEntropy(logits: logits, target: target).gradient }
    }
  }
}
