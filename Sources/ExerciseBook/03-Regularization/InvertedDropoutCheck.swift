import Foundations

extension Exercise<any RegularizationExercises.Type> {
  static let invertedDropout = Self(
    "3.4", "Inverted dropout", file: "3.4-Dropout",
    hints: [
      "While training, some activations are switched off at random, so that no neuron can rely on one other neuron. What is left has to be made larger, so that the next layer gets as much as ever on the average.",
      "`generator.uniform()` gives a number from 0 up to 1: it is below `rate` with probability `rate`. Draw anew for every activation. When the model is used, nothing is dropped and nothing is scaled.",
      "If not training, return the activations. Else give for each one 0 where `generator.uniform() < rate`, and activation / (1 - rate) where not.",
    ]
  ) { check in
    func result(
      _ answers: any RegularizationExercises.Type, _ activations: [Double], rate: Double, isTraining: Bool = true,
      seed: UInt64 = 1
    ) throws -> [Double] {
      var generator = SeededGenerator(seed: seed)
      return try answers.dropout(activations, rate: rate, isTraining: isTraining, using: &generator)
    }
    /// The different numbers among the results, so that it does not matter which ones were dropped.
    func kinds(_ values: [Double]) -> [Double] {
      var kinds: [Double] = []
      for value in values.sorted() where kinds.last.map({ abs($0 - value) > 1e-9 }) ?? true { kinds.append(value) }
      return kinds
    }
    var random = check.random()
    let seed = random.next()
    let ones = [Double](repeating: 1, count: 4000)

    try check.expect(
      "4,000 ones, rate 0.2, not training: the different numbers that come out", equals: [1], within: 1e-9,
      because: "when the model is used, every neuron takes part and nothing needs to be made up for"
    ) { kinds(try result($0, ones, rate: 0.2, isTraining: false, seed: seed)) }
    try check.expect(
      "4,000 ones, rate 0.2, training: the different numbers that come out", equals: [0, 1.25], within: 1e-9,
      because: "what is not dropped is divided by 1 - 0.2 = 0.8, and 1 / 0.8 = 1.25"
    ) { kinds(try result($0, ones, rate: 0.2, isTraining: true, seed: seed)) }
    try check.expect(
      "the same: how many of the 4,000 are 0", is: "800 or so (650 to 950)",
      because: "each is dropped with probability 0.2, on its own"
    ) {
      try result($0, ones, rate: 0.2, seed: seed).count { $0 == 0 }
    } where: {
      (650...950).contains($0)
    }
    try check.expect(
      "the same: the mean", is: "1 or so (0.95 to 1.05)",
      because: "four fifths of the ones, each 1.25, are as much as before: the next layer sees the same on the average"
    ) {
      let values = try result($0, ones, rate: 0.2, seed: seed)
      return values.reduce(0, +) / Double(max(1, values.count))
    } where: {
      abs($0 - 1) < 0.05
    }

    let activations = (0..<200).map { _ in 1 + random.uniform() }
    try check.expect(
      "200 random activations, rate 0.5: the places whose number is neither 0 nor doubled", equals: [Int](),
      because: "each activation keeps its place; only the factor, 0 or 1 / 0.5 = 2, is random"
    ) {
      let values = try result($0, activations, rate: 0.5, seed: seed)
      if values.count != activations.count { return Array(activations.indices) }
      return activations.indices.filter {
        values[$0] != 0 && abs(values[$0] - 2 * activations[$0]) > 1e-9
      }
    }
    try check.expect(
      "1,000 ones, rate 0.5, twice with one generator: in how many places the two differ", is: "half (400 to 600)",
      because: "every batch drops other neurons: the randomness comes from the generator, which has moved on"
    ) {
      var generator = SeededGenerator(seed: seed)
      let ones = Array(ones.prefix(1000))
      let first = try $0.dropout(ones, rate: 0.5, isTraining: true, using: &generator)
      let second = try $0.dropout(ones, rate: 0.5, isTraining: true, using: &generator)
      return zip(first, second).count { $0.0 != $0.1 }
    } where: {
      (400...600).contains($0)
    }
    try check.expect(
      "activations [1, -2, 3], rate 0, training", equals: [1, -2, 3], within: 1e-9,
      because: "at rate 0 nothing is dropped"
    ) { try result($0, [1, -2, 3], rate: 0) }
  }
}
