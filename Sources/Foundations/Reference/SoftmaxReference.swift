/// Softmax: turns a row of scores into probabilities, larger score, larger share.
///
///     pᵢ = e^(xᵢ − m) / Σⱼ e^(xⱼ − m)        with m = max x, so that no power overflows
///
///     dxᵢ = pᵢ · (dpᵢ − Σⱼ dpⱼ · pⱼ)
///
///     let (p, pullback) = Reference.softmax(scores, rows: 2, classes: 5)
///     let scoresGradient = pullback(pGradient)
///
/// Source: Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990.
extension Reference {
  /// Probabilities [rows, classes] from scores [rows, classes]. A score of −∞ gets exactly 0; a row of nothing but −∞
  /// has nothing to choose from and becomes zeros.
  public static func softmax(
    _ x: [Double], rows: Int, classes: Int
  ) -> (output: [Double], pullback: (_ gradient: [Double]) -> [Double]) {
    expect("x", x, [rows, classes])

    var p = [Double](repeating: 0, count: x.count)
    for row in 0..<rows {
      let range = row * classes..<(row + 1) * classes
      guard let largest = x[range].max(), largest > -.infinity else { continue }
      var total = 0.0
      for i in range {
        p[i] = exponential(x[i] - largest)
        total += p[i]
      }
      for i in range { p[i] /= total }
    }

    func pullback(_ gradient: [Double]) -> [Double] {
      expect("gradient", gradient, [rows, classes])
      var inputGradient = [Double](repeating: 0, count: x.count)
      for row in 0..<rows {
        let range = row * classes..<(row + 1) * classes
        var expected = 0.0
        for i in range { expected += gradient[i] * p[i] }
        for i in range { inputGradient[i] = p[i] * (gradient[i] - expected) }
      }
      return inputGradient
    }
    return (p, pullback)
  }
}
