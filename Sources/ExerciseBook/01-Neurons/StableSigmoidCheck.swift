import Foundations

extension Exercise<any NeuronsExercises.Type> {
  static let stableSigmoid = Self(
    "1.2", "A sigmoid that never overflows", file: "1.2-Sigmoid",
    hints: [
      "e to a large positive power is too large for a number; e to a large negative power is just nearly 0.",
      "1 / (1 + e⁻ˣ) is also eˣ / (1 + eˣ). For which x does each of the two raise e to a negative power?",
      "Use `if x >= 0` to choose the form: with exp(-x) for these, with exp(x) for the others.",
    ]
  ) { check in
    try check.expect("sigmoid(0)", equals: 0.5, within: 1e-12, because: "e⁰ = 1, and 1 / (1 + 1) = 0.5") {
      try $0.sigmoid(0)
    }
    try check.expect(
      "sigmoid(2)", equals: 0.880797, within: 1e-6, because: "e⁻² = 0.135335, and 1 / 1.135335 = 0.880797"
    ) { try $0.sigmoid(2) }
    try check.expect(
      "sigmoid(-2)", equals: 0.119203, within: 1e-6,
      because: "e² = 7.389056, and 1 / 8.389056 = 0.119203: what sigmoid(2) leaves of 1"
    ) { try $0.sigmoid(-2) }

    try check.expect(
      "sigmoid(1000)", equals: 1, within: 1e-12,
      because: "e¹⁰⁰⁰ is more than a Double can hold and becomes ∞, and ∞ / ∞ is not a number. e⁻¹⁰⁰⁰ is just 0."
    ) { try $0.sigmoid(1000) }
    try check.expect(
      "sigmoid(-1000)", equals: 0, within: 1e-12,
      because: "So far left the neuron is silent: 0, not NaN and not ∞."
    ) { try $0.sigmoid(-1000) }

    var random = check.random()
    for size in [1, 5, 30] {
      for _ in 0..<4 {
        let x = random.hundredths(size)
        try check.expect(
          "sigmoid(\(x.shown))", equals: Reference.sigmoid(x).output, within: 1e-9,
          because: "1 / (1 + e⁻ˣ), with x = \(x.shown)"
        ) { try $0.sigmoid(x) }
      }
    }

    try check.expect(
      "sigmoid(-40) · 10¹⁸", equals: 4.248354, within: 1e-6,
      because: "e⁻⁴⁰ = 4.248354 · 10⁻¹⁸: a small chance is not no chance. Later units take its logarithm."
    ) { try $0.sigmoid(-40) * 1e18 }
  }
}
