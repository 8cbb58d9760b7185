import Foundations

extension Exercise<any EvaluationExercises.Type> {
  static let bootstrapInterval = Self(
    "8.8", "Bootstrap interval", file: "8.8-BootstrapInterval",
    hints: [
      "You cannot test the model on other examples, but you can pretend: a sample drawn from your examples differs "
        + "from them about as they differ from all there are.",
      "In one draw, take `scores[generator.integer(below: scores.count)]` as many times as there are scores, and note "
        + "the mean. After drawCount draws, sort the means.",
      "A share of (1 - confidence) / 2 lies outside on each side. As a place in the sorted means that is "
        + "Int((1 - confidence) / 2 · drawCount) from the beginning for the lower end, and as far from the end for "
        + "the upper.",
    ]
  ) { check in
    func interval(
      _ answers: any EvaluationExercises.Type, _ scores: [Double], confidence: Double, draws: Int = 4000, seed: UInt64
    ) throws -> [Double] {
      var generator = SeededGenerator(seed: seed)
      let interval = try answers.bootstrapInterval(
        of: scores, confidence: confidence, drawCount: draws, using: &generator)
      return [interval.lower, interval.upper]
    }
    var random = check.random()
    let seed = random.next()
    try check.expect(
      "scores [0, 1], confidence 0.95, 4,000 draws", equals: [0, 1], within: 1e-9,
      because: "a quarter of the draws takes the 0 twice, a quarter the 1: both are more than 2.5 %"
    ) { try interval($0, [0, 1], confidence: 0.95, seed: seed) }
    try check.expect(
      "scores [0, 1], confidence 0.4, 4,000 draws", equals: [0.5, 0.5], within: 1e-9,
      because: "30 % on each side hold all the draws with mean 0, or 1, which are about 25 % each: the rest has mean "
        + "0.5"
    ) { try interval($0, [0, 1], confidence: 0.4, seed: seed) }
    try check.expect(
      "scores [0.75], confidence 0.95, 1,000 draws", equals: [0.75, 0.75], within: 1e-9,
      because: "with one example every draw is the same; the interval says that nothing varied, not that we are sure"
    ) { try interval($0, [0.75], confidence: 0.95, draws: 1000, seed: seed) }

    // In standard errors, so that the tolerance fits: with 4,000 draws an end is sure to about 0.03 of them, and at a
    // confidence of 0.8 it lies 0.44 from where twice as much is cut off.
    let scores = (0..<40).map { _ in 0.6 + 0.2 * random.normal() }
    let mean = scores.reduce(0, +) / 40
    let error = (scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 40 / 40).squareRoot()
    for confidence in [0.8, 0.95] {
      let right = Bootstrap.interval(of: scores, confidence: confidence, drawCount: 20_000, using: &random)
      try check.expect(
        "40 scores around \(mean.shown), confidence \(confidence), 4,000 draws: how far the ends are from the mean, in "
          + "standard errors (deviation of the scores / √40), give or take 0.2",
        equals: [(right.lower - mean) / error, (right.upper - mean) / error], within: 0.2,
        because: "the middle \(Int(100 * confidence)) % of a mean's values lie within about "
          + "\(confidence == 0.8 ? 1.28 : 1.96) standard errors"
      ) { try interval($0, scores, confidence: confidence, seed: seed).map { ($0 - mean) / error } }
    }
    try check.expect(
      "the same seed twice: whether the intervals are equal", equals: true,
      because: "all that is random comes from the generator that you are given, so that a result can be repeated"
    ) {
      let once = try interval($0, scores, confidence: 0.9, draws: 1000, seed: seed)
      return try once == interval($0, scores, confidence: 0.9, draws: 1000, seed: seed)
    }
    try check.expect(
      "six other seeds: how many different intervals", is: "2 or more",
      because: "other draws give slightly other ends; a generator of your own, with a fixed seed, would hide that"
    ) { answers in
      Set(try (1...6).map { try interval(answers, scores, confidence: 0.9, draws: 1000, seed: seed &+ $0) }).count
    } where: {
      $0 >= 2
    }
  }
}
