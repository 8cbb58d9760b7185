import Foundation

extension Exercise<any GradientDescentExercises.Type> {
  static let learningRate = Self(
    "2.9", "Warm-up and cosine", file: "2.9-LearningRate",
    hints: [
      "There are three stretches: before step warmupSteps, from there to the last step, and after it. Deal with each on its own.",
      "Count the steps of each stretch on your fingers: step 0 already has a rate above 0, and the last step is totalSteps - 1.",
      "Warming up: peak · (step + 1) / (warmupSteps + 1). Then with progress = (step - warmupSteps) / (totalSteps - 1 - warmupSteps), the cosine of π · progress goes from 1 to -1; (1 + cosine) / 2 is the share of the way from floor to peak.",
    ]
  ) { check in
    func rate(_ step: Int) -> (any GradientDescentExercises.Type) throws -> Double {
      { try $0.learningRate(step: step, peak: 1, floor: 0.1, warmupSteps: 4, totalSteps: 13) }
    }
    let common = "of 13, 4 of them warm-up, peak 1, floor 0.1"
    try check.expect(
      "step 0 \(common)", equals: 0.2, within: 1e-9,
      because: "five equal steps lead from 0 to the peak at step 4, and step 0 takes the first"
    ) { try rate(0)($0) }
    try check.expect(
      "step 3 \(common)", equals: 0.8, within: 1e-9, because: "it is the last below the peak"
    ) { try rate(3)($0) }
    try check.expect(
      "step 4 \(common)", equals: 1, within: 1e-9, because: "the peak is at step warmupSteps, and only there"
    ) { try rate(4)($0) }
    try check.expect(
      "step 12 \(common)", equals: 0.1, within: 1e-9, because: "the last of 13 steps is step 12, and it has the floor"
    ) { try rate(12)($0) }
    try check.expect(
      "step 8 \(common)", equals: 0.55, within: 1e-9,
      because: "halfway from step 4 to step 12 the cosine is 0, and the rate halfway from 1 to 0.1"
    ) { try rate(8)($0) }
    try check.expect(
      "step 40 \(common)", equals: 0.1, within: 1e-9, because: "who goes on training stays at the floor"
    ) { try rate(40)($0) }
    try check.expect(
      "step 0 of 5, none of them warm-up, peak 3, floor 0", equals: 3, within: 1e-9,
      because: "without a warm-up the first step has the peak"
    ) { try $0.learningRate(step: 0, peak: 3, floor: 0, warmupSteps: 0, totalSteps: 5) }

    var random = check.random()
    for _ in 0..<5 {
      let warmup = random.integer(below: 20)
      let total = warmup + 2 + random.integer(below: 50)
      let (peak, floor) = (1 + random.uniform(), random.uniform())
      let steps = Array(0..<(total + 3))
      let expected = steps.map { step -> Double in
        if step < warmup { return peak * Double(step + 1) / Double(warmup + 1) }
        let progress = min(1, Double(step - warmup) / Double(total - 1 - warmup))
        return floor + (peak - floor) * (1 + cos(.pi * progress)) / 2
      }
      try check.expect(
        "steps 0 to \(total + 2) of \(total), \(warmup) of them warm-up, peak \(peak.shown), floor \(floor.shown)",
        equals: expected, within: 1e-9, because: "up in a straight line, then down half a cosine, then level"
      ) { answers in
        try steps.map {
          try answers.learningRate(step: $0, peak: peak, floor: floor, warmupSteps: warmup, totalSteps: total)
        }
      }
    }
  }
}
