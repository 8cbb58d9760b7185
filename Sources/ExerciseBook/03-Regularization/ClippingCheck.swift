import Foundations

extension Exercise<any RegularizationExercises.Type> {
  static let clipping = Self(
    "3.6", "Clip by global norm", file: "3.6-Clip",
    hints: [
      "A gradient is one long arrow, though its numbers are kept in several arrays. Clipping shortens the arrow and leaves its direction: every number is multiplied by the same factor.",
      "First add up the squares of all numbers of all arrays and take the root: that is the length. Only a length above the limit calls for anything.",
      "If the length is above the limit, the factor is limit / length, else 1. Multiply every number of every array by it.",
    ]
  ) { check in
    try check.expect(
      "gradients [[3, 4], [12]], limit 1.3", equals: [[0.3, 0.4], [1.2]], within: 1e-9,
      because: "the length is √(9 + 16 + 144) = 13, so everything is divided by 10; the direction stays"
    ) { try $0.clipped([[3, 4], [12]], toNorm: 1.3) }
    try check.expect(
      "gradients [[0.3], [-0.4]], limit 1", equals: [[0.3], [-0.4]], within: 1e-9,
      because: "the length is 0.5, below the limit: a short gradient is left as it is"
    ) { try $0.clipped([[0.3], [-0.4]], toNorm: 1) }
    try check.expect(
      "gradients [[0, 0], [0]], limit 1", equals: [[0, 0], [0]], within: 1e-9,
      because: "a length of 0 is below the limit, and nothing may be divided by it"
    ) { try $0.clipped([[0, 0], [0]], toNorm: 1) }

    var random = check.random()
    for limit in [0.5, 5, 50] {
      let gradients = [4, 1, 3].map { count in (0..<count).map { _ in 6 * random.normal() } }
      let length = gradients.joined().reduce(0) { $0 + $1 * $1 }.squareRoot()
      let factor = min(1, limit / length)
      try check.expect(
        "8 random numbers in arrays of 4, 1 and 3 with common length \(shownNumber(length)), limit \(shownNumber(limit))",
        equals: gradients.map { $0.map { $0 * factor } }, within: 1e-9,
        because: factor < 1
          ? "every number is multiplied by \(shownNumber(limit)) / \(shownNumber(length)) = \(shownNumber(factor))"
          : "the length is below the limit, so nothing changes"
      ) { try $0.clipped(gradients, toNorm: limit) }
    }
  }
}
