/// A layer of neurons: each output is a weighted sum of all inputs plus a bias.
///
///     y = x · Wᵀ + b        dx = dy · W        dW = dyᵀ · x        db = Σ over rows of dy
///
///     let (y, pullback) = Reference.linear(x, weight: w, bias: b, rows: 8, inputWidth: 4, outputWidth: 3)
///     let (xGradient, weightGradient, biasGradient) = pullback(yGradient)
///
/// Source: Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors", 1986.
extension Reference {
  /// y [rows, outputWidth] from x [rows, inputWidth], weight [outputWidth, inputWidth] and bias [outputWidth]; one
  /// row of the weight belongs to one output. Without a bias, its gradient is empty.
  public static func linear(
    _ x: [Double], weight: [Double], bias: [Double]?, rows: Int, inputWidth: Int, outputWidth: Int
  ) -> (output: [Double], pullback: (_ gradient: [Double]) -> (input: [Double], weight: [Double], bias: [Double])) {
    expect("x", x, [rows, inputWidth])
    expect("weight", weight, [outputWidth, inputWidth])
    if let bias { expect("bias", bias, [outputWidth]) }

    var y = [Double](repeating: 0, count: rows * outputWidth)
    for row in 0..<rows {
      for o in 0..<outputWidth {
        var sum = bias?[o] ?? 0
        for i in 0..<inputWidth { sum += x[row * inputWidth + i] * weight[o * inputWidth + i] }
        y[row * outputWidth + o] = sum
      }
    }

    func pullback(_ gradient: [Double]) -> (input: [Double], weight: [Double], bias: [Double]) {
      expect("gradient", gradient, [rows, outputWidth])
      var inputGradient = [Double](repeating: 0, count: x.count)
      var weightGradient = [Double](repeating: 0, count: weight.count)
      var biasGradient = [Double](repeating: 0, count: bias?.count ?? 0)
      for row in 0..<rows {
        for o in 0..<outputWidth {
          let g = gradient[row * outputWidth + o]
          if bias != nil { biasGradient[o] += g }
          for i in 0..<inputWidth {
            inputGradient[row * inputWidth + i] += g * weight[o * inputWidth + i]
            weightGradient[o * inputWidth + i] += g * x[row * inputWidth + i]
          }
        }
      }
      return (inputGradient, weightGradient, biasGradient)
    }
    return (y, pullback)
  }
}
