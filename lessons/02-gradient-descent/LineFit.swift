import Foundations

/// A straight line y = w x + b through points, and how badly it fits: a loss with only two parameters, so that it can be
/// drawn.
///
///     let fit = LineFit(seed: 1)
///     let (dw, db) = fit.gradient(w: -1, b: 2)
struct LineFit {
  let points: [(x: Double, y: Double)]

  /// 20 points near y = 1.5 x − 0.5.
  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    points = (0..<20).map { _ in
      let x = 2 * generator.uniform()
      return (x, 1.5 * x - 0.5 + 0.3 * generator.normal())
    }
  }

  /// The mean of (w x + b − y)².
  func loss(w: Double, b: Double) -> Double {
    mean { x, y in (w * x + b - y) * (w * x + b - y) }
  }

  /// How the loss changes for each unit of w and of b: the derivatives of the line above.
  func gradient(w: Double, b: Double) -> (w: Double, b: Double) {
    (mean { x, y in 2 * (w * x + b - y) * x }, mean { x, y in 2 * (w * x + b - y) })
  }

  /// The lowest point, from the formula that this one problem happens to have.
  var lowest: (w: Double, b: Double) {
    let (meanX, meanY) = (mean { x, _ in x }, mean { _, y in y })
    let w = mean { x, y in (x - meanX) * (y - meanY) } / mean { x, _ in (x - meanX) * (x - meanX) }
    return (w, meanY - w * meanX)
  }

  /// How quickly the slope changes in the direction in which it changes fastest, and in the one in which it changes
  /// slowest: the largest and the smallest eigenvalue of the second derivatives.
  var curvatures: (largest: Double, smallest: Double) {
    let (ww, wb, bb) = (2 * mean { x, _ in x * x }, 2 * mean { x, _ in x }, 2.0)
    let middle = (ww + bb) / 2
    let spread = ((ww - bb) * (ww - bb) / 4 + wb * wb).squareRoot()
    return (middle + spread, middle - spread)
  }

  /// `steps` steps downhill: every place that was visited, the first included.
  func descend(from start: (w: Double, b: Double), rate: Double, steps: Int) -> [(w: Double, b: Double)] {
    var (w, b) = start
    var path = [start]
    for _ in 0..<steps {
      let slope = gradient(w: w, b: b)
      w -= rate * slope.w
      b -= rate * slope.b
      path.append((w, b))
    }
    return path
  }

  private func mean(_ term: (_ x: Double, _ y: Double) -> Double) -> Double {
    points.reduce(0) { $0 + term($1.x, $1.y) } / Double(points.count)
  }
}
