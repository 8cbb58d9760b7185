import Foundations

extension Exercise<any GradientDescentExercises.Type> {
  static let meanSquaredError = Self(
    "2.2", "Mean squared error", file: "2.2-MeanSquaredError",
    hints: [
      "The loss is a mean of squares: a miss by 2 costs four times as much as a miss by 1, whichever side it is on.",
      "Write e for prediction - target. Only one of the n squares depends on this prediction, and the slope of e² is 2e.",
      "Each number of the gradient is 2 · (prediction - target) / n. The mean's division by n is in the gradient too.",
    ]
  ) { check in
    let (predictions, targets) = ([3.0, 1.0], [1.0, 2.0])
    try check.expect(
      "loss of predictions [3, 1], targets [1, 2]", equals: 2.5, within: 1e-9,
      because: "the errors are 2 and -1, their squares 4 and 1, and the mean of these is 2.5"
    ) { try $0.meanSquaredError(predictions: predictions, targets: targets).loss }
    try check.expect(
      "gradient of predictions [3, 1], targets [1, 2]", equals: [2, -1], within: 1e-9,
      because: "2 · 2 / 2 = 2 and 2 · (-1) / 2 = -1: the loss grows when a prediction that is too high grows further"
    ) { try $0.meanSquaredError(predictions: predictions, targets: targets).gradient }
    try check.expect(
      "loss of predictions [4], targets [4]", equals: 0, because: "a perfect prediction costs nothing"
    ) { try $0.meanSquaredError(predictions: [4], targets: [4]).loss }
    try check.expect(
      "gradient of predictions [4], targets [4]", equals: [0], because: "at the lowest point the slope is 0"
    ) { try $0.meanSquaredError(predictions: [4], targets: [4]).gradient }

    var random = check.random()
    for count in [1, 3, 8] {
      let targets = (0..<count).map { _ in 3 * random.normal() }
      let predictions = (0..<count).map { _ in 3 * random.normal() }
      let error: ([Double]) -> Double = { points in
        var sum = 0.0
        for (point, target) in zip(points, targets) { sum += (point - target) * (point - target) }
        return sum / Double(count)
      }
      let input = "predictions \(predictions.shown), targets \(targets.shown)"
      try check.expect(
        "loss of \(input)", equals: error(predictions), within: 1e-9, because: "it is the mean of the squared errors"
      ) { try $0.meanSquaredError(predictions: predictions, targets: targets).loss }
      try check.expect(
        "gradient of \(input)", equals: Reference.finiteDifference(of: error, at: predictions), within: 1e-6,
        because: "that is what the loss does when each prediction is nudged in turn"
      ) { try $0.meanSquaredError(predictions: predictions, targets: targets).gradient }
    }
  }
}
