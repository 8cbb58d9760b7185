/// Softmax over rows, and softmax with cross-entropy and its gradient in one go. Bound by operations, an exponential for
/// each number: three tenths of the speed of a plain loop over as many bytes (`bench kernels`, as in what follows).
/// Definition: `Reference.softmax`, `Reference.crossEntropy`.
enum SoftmaxKernel {
  /// y = softmax(x) row by row. A row that is −∞ everywhere becomes zeros; one with a NaN or +∞ becomes NaN.
  static func forward(_ x: Buffer, rows: Int, width: Int, into y: Buffer) {
    Rows.forEach(rows, width: width) { row in
      let y = y.pointer + row * width
      let (_, sum) = exponentials(UnsafePointer(x.pointer + row * width), width: width, into: y)
      scale(y, width: width, by: sum == 0 ? 0 : 1 / sum)
    }
  }

  /// dx = y · (dy − Σ dy · y)
  static func pullback(
    _ upstream: Buffer, y: Buffer, rows: Int, width: Int, into dx: Buffer, accumulating: Bool
  ) {
    Rows.forEach(rows, width: width) { row in
      let y = UnsafePointer(y.pointer + row * width)
      let upstream = UnsafePointer(upstream.pointer + row * width)
      let dx = dx.pointer + row * width
      let product = dot(y, upstream, count: width)
      for i in 0..<width {
        let gradient = y[i] * (upstream[i] - product)
        dx[i] = accumulating ? dx[i] + gradient : gradient
      }
    }
  }

  /// The mean of −log softmax(logits)[target] over the rows with a target ≥ 0, and its gradient (softmax − one-hot) /
  /// count.
  static func crossEntropy(
    _ logits: Buffer, targets: [Int32], width: Int, gradient: Buffer?
  ) -> Double {
    let rows = targets.count
    let count = targets.reduce(0) { $0 + ($1 >= 0 ? 1 : 0) }
    let factor = count > 0 ? 1 / Float(count) : 0
    var loss = 0.0
    withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, rows)) { losses in
      let losses = losses.baseAddress!
      targets.withUnsafeBufferPointer { targets in
        let targets = targets.baseAddress!
        Rows.forEach(rows, width: width) { row in
          let target = Int(targets[row])
          let x = UnsafePointer(logits.pointer + row * width)
          guard target >= 0 else {
            losses[row] = 0
            gradient.map { ($0.pointer + row * width).update(repeating: 0, count: width) }
            return
          }
          let maximum: Float
          let sum: Float
          if let gradient {
            let y = gradient.pointer + row * width
            (maximum, sum) = exponentials(x, width: width, into: y)
            scale(y, width: width, by: factor / sum)
            y[target] -= factor
          } else {
            (maximum, sum) = exponentials(x, width: width, into: nil)
          }
          losses[row] = naturalLogarithm(Double(sum)) + Double(maximum) - Double(x[target])
        }
      }
      for row in 0..<rows { loss += losses[row] }
    }
    return count > 0 ? loss / Double(count) : 0
  }

  /// y = e^(x − max x); returns the largest x and the sum of y.
  @inline(__always)
  static func exponentials(
    _ x: UnsafePointer<Float>, width: Int, into y: UnsafeMutablePointer<Float>?
  ) -> (maximum: Float, sum: Float) {
    var largest = Lanes(repeating: -.infinity)
    // `pointwiseMax` would drop a NaN; the sum below keeps it.
    forEachLanes(width) { i in
      largest = larger(largest, x.lanes(i))
    } rest: { i, count in
      largest = larger(largest, x.lanes(i, count: count, padding: -.infinity))
    }
    let maximum = largest.largest()
    // With nothing but −∞ the difference would be NaN.
    let shift = Lanes(repeating: maximum == -.infinity ? 0 : maximum)
    var sum = Lanes()
    forEachLanes(width) { i in
      let e = Function.exp(x.lanes(i) - shift)
      sum += e
      y?.store(e, i)
    } rest: { i, count in
      let e = Function.exp(x.lanes(i, count: count, padding: -.infinity) - shift)
      sum += e
      y?.store(e, i, count: count)
    }
    return (maximum, sum.total())
  }

  @inline(__always)
  static func scale(_ y: UnsafeMutablePointer<Float>, width: Int, by factor: Float) {
    for i in 0..<width { y[i] *= factor }
  }
}
