/// The gradient measured instead of derived: nudge one input at a time and watch the output.
///
///     ∂f/∂xᵢ ≈ (f(x + h·eᵢ) − f(x − h·eᵢ)) / 2h
///
///     let measured = Reference.finiteDifference(of: { $0[0] * $0[1] }, at: [3, 5])  // ≈ [5, 3]
///
/// The central difference errs by O(h²) and by rounding over h; in Double the two balance near h = ∛ε ≈ 6e-6, which
/// leaves about ten correct digits. In `Float` only four would be left, which is why the twins are in Double.
///
/// Source: Press et al., "Numerical Recipes", 3rd edition, 2007, section 5.7.
extension Reference {
  /// The gradient of `f` at `x`, by central differences, with steps of `step · max(1, |xᵢ|)`.
  public static func finiteDifference(
    of f: ([Double]) -> Double, at x: [Double], step: Double = 6e-6
  ) -> [Double] {
    var point = x
    return x.indices.map { i in
      let above = x[i] + step * max(1, abs(x[i]))
      let below = x[i] - step * max(1, abs(x[i]))
      point[i] = above
      let high = f(point)
      point[i] = below
      let low = f(point)
      point[i] = x[i]
      // The distance that was really taken, not the one asked for: x + h is rounded.
      return (high - low) / (above - below)
    }
  }

  /// The largest difference between two arrays as a share of the largest magnitude in them; 0 when both are all zeros,
  /// infinity when any element is not a number.
  public static func relativeError(_ a: [Double], _ b: [Double]) -> Double {
    precondition(a.count == b.count, "comparing \(a.count) elements with \(b.count)")
    var difference = 0.0
    var magnitude = 0.0
    for (x, y) in zip(a, b) {
      guard !x.isNaN, !y.isNaN else { return .infinity }
      if x != y { difference = max(difference, abs(x - y)) }
      magnitude = max(magnitude, abs(x), abs(y))
    }
    return difference == 0 ? 0 : difference / magnitude
  }
}
