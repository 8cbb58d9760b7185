/// LayerNorm and RMSNorm over rows, forward and pullback. Bound by bytes: two or three reads and a write of each number,
/// all but the first read from the nearest cache; half (LayerNorm) to two thirds of the speed of a plain loop. Definition: `Reference.layerNorm`, `Reference.rmsNorm`.
struct NormalizationKernel {
  let rows: Int
  let width: Int
  let epsilon: Float
  /// RMSNorm does not subtract the mean.
  let subtractsMean: Bool

  /// y = (x − mean) · scale · weight + bias, with scale = 1 / √(variance + ε). Keeps mean and scale of each row for
  /// the pullback.
  func forward(_ x: Buffer, weight: Buffer, bias: Buffer?, into y: Buffer, statistics: Buffer) {
    Rows.forEach(rows, width: width) { row in
      let x = UnsafePointer(x.pointer + row * width)
      let y = y.pointer + row * width
      let mean = subtractsMean ? sum(x) / Float(width) : 0
      let scale = 1 / (squaredDistance(x, from: mean) / Float(width) + epsilon).squareRoot()
      statistics.pointer[2 * row] = mean
      statistics.pointer[2 * row + 1] = scale
      let center = Lanes(repeating: mean)
      let factor = Lanes(repeating: scale)
      let weight = UnsafePointer(weight.pointer)
      let bias = bias.map { UnsafePointer($0.pointer) }
      forEachLanes(width) { i in
        let normed = (x.lanes(i) - center) * factor
        y.store(normed.times(weight.lanes(i), plus: bias?.lanes(i) ?? Lanes()), i)
      } rest: { i, count in
        let normed = (x.lanes(i, count: count) - center) * factor
        y.store(
          normed.times(weight.lanes(i, count: count), plus: bias?.lanes(i, count: count) ?? Lanes()), i, count: count)
      }
    }
  }

  /// dx = scale · (g − mean(g) − n · mean(g · n)) with g = dy · weight and n the normalised row; RMSNorm has no
  /// mean(g).
  func pullbackInput(
    _ upstream: Buffer, x: Buffer, weight: Buffer, statistics: Buffer, into dx: Buffer, accumulating: Bool
  ) {
    Rows.forEach(rows, width: width) { row in
      let x = UnsafePointer(x.pointer + row * width)
      let upstream = UnsafePointer(upstream.pointer + row * width)
      let dx = dx.pointer + row * width
      let weight = UnsafePointer(weight.pointer)
      let scale = statistics.pointer[2 * row + 1]
      let factor = Lanes(repeating: scale)
      let center = Lanes(repeating: statistics.pointer[2 * row])
      var sumG = Lanes()
      var sumGN = Lanes()
      forEachLanes(width) { i in
        let g = upstream.lanes(i) * weight.lanes(i)
        sumG += g
        sumGN.add(g, times: (x.lanes(i) - center) * factor)
      } rest: { i, count in
        let g = upstream.lanes(i, count: count) * weight.lanes(i, count: count)
        sumG += g
        sumGN.add(g, times: (x.lanes(i, count: count) - center) * factor)
      }
      let meanG = Lanes(repeating: subtractsMean ? -sumG.total() / Float(width) : 0)
      let meanGN = Lanes(repeating: -sumGN.total() / Float(width))
      forEachLanes(width) { i in
        let g = upstream.lanes(i) * weight.lanes(i) + meanG
        let gradient = factor * ((x.lanes(i) - center) * factor).times(meanGN, plus: g)
        dx.store(accumulating ? gradient + dx.lanes(i) : gradient, i)
      } rest: { i, count in
        let g = upstream.lanes(i, count: count) * weight.lanes(i, count: count) + meanG
        let gradient = factor * ((x.lanes(i, count: count) - center) * factor).times(meanGN, plus: g)
        dx.store(accumulating ? gradient + dx.lanes(i, count: count) : gradient, i, count: count)
      }
    }
  }

  /// dweight = Σ dy · n over rows
  func pullbackWeight(_ upstream: Buffer, x: Buffer, statistics: Buffer, into dweight: Buffer, accumulating: Bool) {
    Rows.reduce(rows, width: width, into: dweight, accumulating: accumulating) { row, partial in
      let x = UnsafePointer(x.pointer + row * width)
      let upstream = UnsafePointer(upstream.pointer + row * width)
      let scale = statistics.pointer[2 * row + 1]
      let mean = statistics.pointer[2 * row]
      for i in 0..<width { partial[i] += upstream[i] * ((x[i] - mean) * scale) }
    }
  }

  @inline(__always)
  private func sum(_ x: UnsafePointer<Float>) -> Float {
    var sum = Lanes()
    forEachLanes(width) { i in
      sum += x.lanes(i)
    } rest: { i, count in
      sum += x.lanes(i, count: count)
    }
    return sum.total()
  }

  @inline(__always)
  private func squaredDistance(_ x: UnsafePointer<Float>, from mean: Float) -> Float {
    var sum = Lanes()
    let mean = Lanes(repeating: mean)
    forEachLanes(width) { i in
      let distance = x.lanes(i) - mean
      sum.add(distance, times: distance)
    } rest: { i, count in
      let distance = x.lanes(i, count: count, padding: mean[0]) - mean
      sum.add(distance, times: distance)
    }
    return sum.total()
  }
}
