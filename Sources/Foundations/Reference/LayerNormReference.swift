/// Layer normalisation: each row is shifted to mean 0 and scaled to variance 1, then stretched by a learned weight and
/// moved by a learned bias.
///
///     x̂ = (x − μ) / √(σ² + ε)        y = x̂ · w + b        (μ and the population variance σ² of the row)
///
///     dx = (dx̂ − mean(dx̂) − x̂ · mean(dx̂ · x̂)) / √(σ² + ε)        with dx̂ = dy · w
///
///     let (y, pullback) = Reference.layerNorm(x, weight: w, bias: b, rows: 6, width: 12, epsilon: 1e-5)
///     let (xGradient, weightGradient, biasGradient) = pullback(yGradient)
///
/// Source: Ba, Kiros and Hinton, "Layer normalization", 2016.
extension Reference {
  /// y [rows, width] from x [rows, width], weight [width] and bias [width]. Without a bias, its gradient is empty.
  public static func layerNorm(
    _ x: [Double], weight: [Double], bias: [Double]?, rows: Int, width: Int, epsilon: Double
  ) -> (output: [Double], pullback: (_ gradient: [Double]) -> (input: [Double], weight: [Double], bias: [Double])) {
    expect("x", x, [rows, width])
    expect("weight", weight, [width])
    if let bias { expect("bias", bias, [width]) }

    var normalized = [Double](repeating: 0, count: x.count)
    var reciprocalDeviation = [Double](repeating: 0, count: rows)
    var y = [Double](repeating: 0, count: x.count)
    for row in 0..<rows {
      var mean = 0.0
      for i in 0..<width { mean += x[row * width + i] / Double(width) }
      var variance = 0.0
      for i in 0..<width { variance += (x[row * width + i] - mean) * (x[row * width + i] - mean) / Double(width) }
      reciprocalDeviation[row] = 1 / (variance + epsilon).squareRoot()
      for i in 0..<width {
        normalized[row * width + i] = (x[row * width + i] - mean) * reciprocalDeviation[row]
        y[row * width + i] = normalized[row * width + i] * weight[i] + (bias?[i] ?? 0)
      }
    }

    func pullback(_ gradient: [Double]) -> (input: [Double], weight: [Double], bias: [Double]) {
      expect("gradient", gradient, [rows, width])
      var inputGradient = [Double](repeating: 0, count: x.count)
      var weightGradient = [Double](repeating: 0, count: width)
      var biasGradient = [Double](repeating: 0, count: bias?.count ?? 0)
      for row in 0..<rows {
        var mean = 0.0
        var alignment = 0.0
        for i in 0..<width {
          let g = gradient[row * width + i]
          weightGradient[i] += g * normalized[row * width + i]
          if bias != nil { biasGradient[i] += g }
          mean += g * weight[i] / Double(width)
          alignment += g * weight[i] * normalized[row * width + i] / Double(width)
        }
        for i in 0..<width {
          let g = gradient[row * width + i] * weight[i]
          inputGradient[row * width + i] =
            (g - mean - normalized[row * width + i] * alignment) * reciprocalDeviation[row]
        }
      }
      return (inputGradient, weightGradient, biasGradient)
    }
    return (y, pullback)
  }
}
