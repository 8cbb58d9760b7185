import Foundation

extension Exercise<any GradientDescentExercises.Type> {
  static let slope = Self(
    "2.1", "Central difference", file: "2.1-CentralDifference",
    hints: [
      "A slope is a rise divided by a run. Take one point a little above x and one a little below it.",
      "The two points are x + step and x - step. How far is it from the one to the other?",
      "The rise is function(x + step) - function(x - step), and the run is two steps long.",
    ]
  ) { check in
    try check.expect(
      "f(x) = x², x = 3, step 0.5", equals: 6, within: 1e-9,
      because: "f(3.5) = 12.25 and f(2.5) = 6.25: a rise of 6 over a run of 1"
    ) { try $0.slope(of: { $0 * $0 }, at: 3, step: 0.5) }
    try check.expect(
      "f(x) = x³, x = 1, step 0.1", equals: 3.01, within: 1e-9,
      because: "f(1.1) = 1.331 and f(0.9) = 0.729: a rise of 0.602 over a run of 0.2"
    ) { try $0.slope(of: { $0 * $0 * $0 }, at: 1, step: 0.1) }
    try check.expect(
      "f(x) = |x|, x = 0, step 0.25", equals: 0, within: 1e-9,
      because: "both points are 0.25 high, so nothing rises: at a kink the two sides cancel"
    ) { try $0.slope(of: { abs($0) }, at: 0, step: 0.25) }
    try check.expect(
      "f(x) = 7 - 2x, x = -4, step 2", equals: -2, within: 1e-9,
      because: "a straight line has the same slope everywhere and for every step; falling, it is negative"
    ) { try $0.slope(of: { 7 - 2 * $0 }, at: -4, step: 2) }

    var random = check.random()
    for _ in 0..<5 {
      let x = 4 * random.uniform() - 2
      try check.expect(
        "f(x) = sin x, x = \(x.shown), step 0.00001", equals: cos(x), within: 1e-8,
        because: "the derivative of sin x is cos x, and with so small a step the central difference is nearly exact"
      ) { try $0.slope(of: { sin($0) }, at: x, step: 1e-5) }
    }
  }
}
