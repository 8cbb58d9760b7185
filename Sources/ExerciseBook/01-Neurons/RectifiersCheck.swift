import Foundations

extension Exercise<any NeuronsExercises.Type> {
  static let rectifiers = Self(
    "1.3", "ReLU, leaky ReLU and GELU", file: "1.3-Rectifiers",
    hints: [
      "All three let positive numbers through. They differ in what becomes of negative ones: nothing, a little, a bend.",
      "ReLU needs only `max`. The leaky one asks whether x is positive. For GELU, `tanh` and `Double.pi` come with "
        + "Foundation.",
      "GELU in two steps: let inner = √(2/π) · (x + 0.044715 · x · x · x); then 0.5 · x · (1 + tanh(inner)).",
    ]
  ) { check in
    for (x, expected, reason) in [
      (2.5, 2.5, "A positive number passes unchanged."), (-1.5, 0, "A negative number is silenced."),
      (0, 0, "At 0 both rules agree."),
    ] {
      try check.expect("relu(\(x.shown))", equals: expected, within: 1e-12, because: reason) { try $0.relu(x) }
    }

    for (x, slope, expected, reason) in [
      (2.0, 0.1, 2.0, "A positive number passes unchanged: the slope is for negative ones."),
      (-2.0, 0.1, -0.2, "A negative number is made smaller, and keeps its sign: 0.1 · -2 = -0.2"),
      (-4.0, 0.25, -1.0, "The slope is an argument: 0.25 · -4 = -1"),
    ] {
      try check.expect(
        "leakyReLU(\(x.shown), slope: \(slope.shown))", equals: expected, within: 1e-12, because: reason
      ) { try $0.leakyReLU(x, slope: slope) }
    }

    for (x, expected, reason) in [
      (1.0, 0.841192, "√(2/π) · 1.044715 = 0.833562, tanh of that is 0.682384, and ½ · 1 · 1.682384 = 0.841192"),
      (0.0, 0.0, "½ · 0 is 0, whatever the tanh."),
      (-1.0, -0.158808, "tanh gives -0.682384, and ½ · -1 · 0.317616 = -0.158808: a little below 0"),
      (10.0, 10.0, "Far to the right tanh is 1, and the number passes: ½ · 10 · 2 = 10"),
      (-10.0, 0.0, "Far to the left tanh is -1, and nothing passes."),
    ] {
      // The exact x · Φ(x) differs from the formula by less than this, and is as right.
      try check.expect("gelu(\(x.shown))", equals: expected, within: 1e-3, because: reason) { try $0.gelu(x) }
    }

    var random = check.random()
    for _ in 0..<6 {
      let x = random.hundredths(4)
      let slope = Double(1 + random.integer(below: 50)) / 100
      try check.expect("relu(\(x.shown))", equals: Reference.relu(x).output, within: 1e-12, because: "max(0, x)") {
        try $0.relu(x)
      }
      try check.expect(
        "leakyReLU(\(x.shown), slope: \(slope.shown))", equals: x > 0 ? x : slope * x, within: 1e-12,
        because: "x where it is positive, else slope · x"
      ) { try $0.leakyReLU(x, slope: slope) }
      try check.expect(
        "gelu(\(x.shown))", equals: Reference.gelu(x).output, within: 1e-3,
        because: "½x · (1 + tanh(√(2/π) · (x + 0.044715x³)))"
      ) { try $0.gelu(x) }
    }
    try check.expect(
      "leakyReLU(3, slope: 2)", equals: 3, within: 1e-12,
      because: "A positive number passes unchanged, also where the slope is above 1 and slope · x is larger."
    ) { try $0.leakyReLU(3, slope: 2) }
  }
}
