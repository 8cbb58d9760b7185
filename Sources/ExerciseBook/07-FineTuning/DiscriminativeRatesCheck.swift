import Foundations

extension Exercise<any FineTuningExercises.Type> {
  static let discriminativeRates = Self(
    "7.3", "Discriminative learning rates", file: "7.3-DiscriminativeRates",
    hints: [
      "The nearer to the words a layer is, the more of what it knows is still right, and the less it should move.",
      "Begin at the end: the last rate is given. Each step towards the first layer divides once more.",
      "Fill the array from the back: rate = lastRate; for each layer from the last to the first, store rate and then "
        + "divide it by factor. Or collect the rates and return them reversed.",
    ]
  ) { check in
    func expect(_ lastRate: Double, _ factor: Double, _ expected: [Double], _ reason: String) throws {
      try check.expect(
        "\(expected.count) layer\(expected.count == 1 ? "" : "s"), the last at \(lastRate.shown), factor \(factor.shown)",
        equals: expected, within: 1e-9, because: reason
      ) { try $0.learningRates(layerCount: expected.count, lastRate: lastRate, factor: factor) }
    }
    try expect(
      0.8, 2, [0.1, 0.2, 0.4, 0.8], "the last layer has 0.8, the one before it 0.8 / 2 = 0.4, and so on to the first")
    try expect(0.5, 3, [0.5], "a single layer is the last one")
    try expect(0.25, 1, [0.25, 0.25, 0.25], "divided by 1, all stay the same")
    try expect(1, 10, [0.0001, 0.001, 0.01, 0.1, 1], "each rate is a tenth of the next")

    var random = check.random()
    for count in [2, 6, 12] {
      let (lastRate, factor) = (
        Double(1 + random.integer(below: 100)) / 10, 1.1 + Double(random.integer(below: 20)) / 10
      )
      var expected = [lastRate]
      while expected.count < count { expected.insert(expected[0] / factor, at: 0) }
      try expect(
        lastRate, factor, expected, "from the end to the beginning, each is the one after it divided by the factor")
    }
  }
}
