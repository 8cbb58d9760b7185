/// Root-mean-square normalisation: each row is scaled to mean square 1, with no shift, then stretched by a learned
/// weight.
///
///     x̂ = x / √(mean(x²) + ε)        y = x̂ · w
///
///     dx = (dx̂ − x̂ · mean(dx̂ · x̂)) / √(mean(x²) + ε)        with dx̂ = dy · w
///
///     let (y, pullback) = Reference.rmsNorm(x, weight: w, rows: 6, width: 16, epsilon: 1e-5)
///     let (xGradient, weightGradient) = pullback(yGradient)
///
/// Source: Zhang and Sennrich, "Root mean square layer normalization", 2019.
extension Reference {
  /// y [rows, width] from x [rows, width] and weight [width].
  public static func rmsNorm(
    _ x: [Double], weight: [Double], rows: Int, width: Int, epsilon: Double
  ) -> (output: [Double], pullback: (_ gradient: [Double]) -> (input: [Double], weight: [Double])) {
    expect("x", x, [rows, width])
    expect("weight", weight, [width])

    var normalized = [Double](repeating: 0, count: x.count)
    var reciprocalRoot = [Double](repeating: 0, count: rows)
    var y = [Double](repeating: 0, count: x.count)
    for row in 0..<rows {
      var meanSquare = 0.0
      for i in 0..<width { meanSquare += x[row * width + i] * x[row * width + i] / Double(width) }
      reciprocalRoot[row] = 1 / (meanSquare + epsilon).squareRoot()
      for i in 0..<width {
        normalized[row * width + i] = x[row * width + i] * reciprocalRoot[row]
        y[row * width + i] = normalized[row * width + i] * weight[i]
      }
    }

    func pullback(_ gradient: [Double]) -> (input: [Double], weight: [Double]) {
      expect("gradient", gradient, [rows, width])
      var inputGradient = [Double](repeating: 0, count: x.count)
      var weightGradient = [Double](repeating: 0, count: width)
      for row in 0..<rows {
        var alignment = 0.0
        for i in 0..<width {
          let g = gradient[row * width + i]
          weightGradient[i] += g * normalized[row * width + i]
          alignment += g * weight[i] * normalized[row * width + i] / Double(width)
        }
        for i in 0..<width {
          let g = gradient[row * width + i] * weight[i]
          inputGradient[row * width + i] = (g - normalized[row * width + i] * alignment) * reciprocalRoot[row]
        }
      }
      return (inputGradient, weightGradient)
    }
    return (y, pullback)
  }
}
