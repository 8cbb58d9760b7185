import Foundations

extension Exercise<any RegularizationExercises.Type> {
  static let biasAndVariance = Self(
    "3.8", "Bias and variance from predictions", file: "3.8-BiasAndVariance",
    hints: [
      "Every model learned from another sample. Bias asks how far their average is from the truth; variance asks how far the models are from their average. The truth plays no part in the second.",
      "Work through the points one by one. At a point, average what all the models say there; compare that average with the truth, and each model with that average. Then take the mean over the points.",
      "At each point: mean = sum of the models' predictions / number of models; add (mean - truth)² to the bias; add the mean of (prediction - mean)² over the models to the variance. Divide both sums by the number of points.",
    ]
  ) { check in
    func expect(_ name: String, _ predictions: [[Double]], _ truth: [Double], _ reasons: (String, String)) throws {
      var (bias, variance) = (0.0, 0.0)
      for point in truth.indices {
        let values = predictions.map { $0[point] }
        let mean = values.reduce(0, +) / Double(values.count)
        bias += (mean - truth[point]) * (mean - truth[point]) / Double(truth.count)
        variance += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count * truth.count)
      }
      try check.expect("\(name): bias²", equals: bias, within: 1e-9, because: reasons.0) {
        try $0.biasAndVariance(predictions: predictions, truth: truth).biasSquared
      }
      try check.expect("\(name): variance", equals: variance, within: 1e-9, because: reasons.1) {
        try $0.biasAndVariance(predictions: predictions, truth: truth).variance
      }
    }
    try expect(
      "two models [[1, 5], [3, 5]], truth [0, 7]", [[1, 5], [3, 5]], [0, 7],
      (
        "the models' means are 2 and 5, which are 2 above and 2 below the truth: (4 + 4) / 2 = 4",
        "at the first point both models are 1 from their mean, at the second 0: (1 + 0) / 2 = 0.5"
      ))
    try expect(
      "three models that agree, [[1, 2], [1, 2], [1, 2]], truth [1, 2]", [[1, 2], [1, 2], [1, 2]], [1, 2],
      ("on the average the models are right", "the models agree everywhere, so there is no variance"))
    try expect(
      "one model [[1, 2]], truth [2, 4]", [[1, 2]], [2, 4],
      ("(1 + 4) / 2 = 2.5", "one model is its own mean"))

    var random = check.random()
    let truth = (0..<6).map { _ in 3 * random.normal() }
    let predictions = (0..<8).map { _ in truth.map { $0 + 0.5 + random.normal() } }
    try expect(
      "8 models at 6 random points", predictions, truth,
      (
        "at each point the mean of the 8 models is compared with the truth there, and squared before averaging",
        "at each point it is the mean over the 8 models: divided by 8, bias² and variance add up to the mean squared "
          + "distance from the truth"
      ))
  }
}
