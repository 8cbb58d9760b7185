/// Arithmetic between tensors whose shapes differ by dimensions of size 1 or by missing leading dimensions.
///
/// Each operand has a stride for each dimension of the result, 0 where it is repeated. The innermost dimension is one
/// loop.
struct Broadcast {
  let shape: [Int]
  private let strides: [[Int]]

  init(_ shapes: [[Int]], to shape: [Int]) {
    self.shape = shape
    strides = shapes.map { operand in
      var stride = 1
      var strides = [Int](repeating: 0, count: shape.count)
      for (i, size) in operand.enumerated().reversed() {
        strides[shape.count - operand.count + i] = size == 1 ? 0 : stride
        stride *= size
      }
      return strides
    }
  }

  /// The shape of a ∘ b, or nil if a dimension differs and neither side has 1 there.
  static func shape(of a: [Int], and b: [Int]) -> [Int]? {
    var result = a.count >= b.count ? a : b
    let shorter = a.count >= b.count ? b : a
    for (i, size) in shorter.enumerated() {
      let place = result.count - shorter.count + i
      if result[place] == 1 { result[place] = size } else if size != 1, size != result[place] { return nil }
    }
    return result
  }

  /// z = function(x, y)
  @inline(__always)
  func map(_ x: Buffer, _ y: Buffer, into z: Buffer, _ function: (Float, Float) -> Float) {
    let inner = shape.last ?? 1
    guard inner > 0 else { return }
    let (innerX, innerY) = (strides[0].last ?? 0, strides[1].last ?? 0)
    Rows.forEach(z.count / inner, width: inner) { row in
      let x = x.pointer + start(of: row, operand: 0)
      let y = y.pointer + start(of: row, operand: 1)
      let z = z.pointer + row * inner
      switch (innerX, innerY) {
      case (1, 1): for i in 0..<inner { z[i] = function(x[i], y[i]) }
      case (1, 0): for i in 0..<inner { z[i] = function(x[i], y[0]) }
      default: for i in 0..<inner { z[i] = function(x[i * innerX], y[i * innerY]) }
      }
    }
  }

  /// total[place of each x] += x, for the first operand's strides: adds up what was repeated.
  func sum(_ x: Buffer, into total: Buffer) {
    Elementwise.fill(total, with: 0)
    let inner = shape.last ?? 1
    guard inner > 0 else { return }
    let innerStride = strides[0].last ?? 0
    for row in 0..<x.count / inner {
      let source = x.pointer + row * inner
      let target = total.pointer + start(of: row, operand: 0)
      if innerStride == 0 {
        var sum: Float = 0
        for i in 0..<inner { sum += source[i] }
        target[0] += sum
      } else {
        for i in 0..<inner { target[i] += source[i] }
      }
    }
  }

  @inline(__always)
  private func start(of row: Int, operand: Int) -> Int {
    var row = row
    var place = 0
    for dimension in stride(from: shape.count - 2, through: 0, by: -1) {
      place += row % shape[dimension] * strides[operand][dimension]
      row /= shape[dimension]
    }
    return place
  }
}
