import Foundations

extension Exercise<any RegularizationExercises.Type> {
  static let l2Penalty = Self(
    "3.3", "L2 penalty and its gradient", file: "3.3-L2Penalty",
    hints: [
      "The penalty makes large weights cost something. Its gradient says how much more a weight would cost if it grew a little, so a gradient step on it makes every weight smaller.",
      "The slope of w² is 2w; the factor λ stays in front. A bias does not appear in the penalty: how does the penalty change when a bias changes?",
      "Penalty: strength times the sum of the squares of the weights. Weight gradient: for each weight 2 × strength × weight. Bias gradient: as many zeros as there are biases.",
    ]
  ) { check in
    func expect(_ name: String, _ weights: [Double], _ biases: [Double], _ strength: Double) throws {
      let penalty = weights.reduce(0) { $0 + strength * $1 * $1 }
      try check.expect(
        "\(name): the penalty", equals: penalty, within: 1e-9,
        because: "it is λ times the sum of the squared weights; biases are free"
      ) { try $0.l2Penalty(weights: weights, biases: biases, strength: strength).penalty }
      try check.expect(
        "\(name): the weights' gradient", equals: weights.map { 2 * strength * $0 }, within: 1e-9,
        because: "the slope of λ · w² is 2 · λ · w, a number for each weight, with the weight's sign"
      ) { try $0.l2Penalty(weights: weights, biases: biases, strength: strength).weightGradient }
      try check.expect(
        "\(name): the biases' gradient", equals: biases.map { _ in 0 }, within: 1e-9,
        because: "the penalty does not change when a bias does: a bias only moves the curve, it cannot make it steep"
      ) { try $0.l2Penalty(weights: weights, biases: biases, strength: strength).biasGradient }
    }
    try expect("weights [3, -1], biases [2], λ = 0.1", [3, -1], [2], 0.1)
    var random = check.random()
    let weights = (0..<6).map { _ in 4 * random.uniform() - 2 }
    let biases = (0..<3).map { _ in 4 * random.uniform() - 2 }
    try expect("6 random weights, 3 biases, λ = 0.37", weights, biases, 0.37)
    try expect("weights [3, -1], biases [2], λ = 0", [3, -1], [2], 0)
  }
}
