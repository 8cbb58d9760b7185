import CPUSupport

/// C = A · Wᵀ for one to four rows of A, as when a model writes token by token: each number of C is a dot product of two
/// contiguous rows, and packing W for the tile would cost more than it saves.
///
/// Bound by bytes: W is read once, as fast as memory delivers it (`bench generate`). In bfloat16, rounded beforehand
/// (`RoundedWeights`), it has half as many.
struct FewRowsProduct {
  /// Rows from which on the tile is faster.
  static let limit = 4
  /// Floats of W that are worth a thread's while.
  private static let taskSize = 32768

  var rows: Int
  var columns: Int
  var depth: Int
  var a: MatrixView
  /// One row for each column of C, `weightStride` floats from one to the next.
  var weights: UnsafePointer<Float>
  var weightStride: Int
  var c: UnsafeMutablePointer<Float>
  var rowStride: Int
  var accumulate = false
  var bias: UnsafePointer<Float>?

  func callAsFunction() {
    multiply { row, weights in dot(a.pointer + row * a.rowStride, weights, count: depth) }
  }

  /// The same where the weights are pairs of bfloat16, made by `round`. A's rows are rounded too, as they are for the
  /// tile, so that a text is continued with the numbers that it was read with.
  static func multiply(
    _ a: Buffer, rounded weights: Buffer, rows: Int, columns: Int, depth: Int, bias: Buffer?, into c: Buffer
  ) {
    let lanes = Precision.bfloat16.lanes(depth)
    let product = FewRowsProduct(
      rows: rows, columns: columns, depth: depth, a: MatrixView(a.pointer, rowStride: depth),
      weights: weights.pointer, weightStride: lanes, c: c.pointer, rowStride: columns,
      bias: bias.map { UnsafePointer($0.pointer) })
    Scratch.with(rows * lanes) { rounded in
      for row in 0..<rows { roundRow(a.pointer + row * depth, count: depth, into: rounded + row * lanes) }
      product.multiply { row, weights in dotOfPairs(rounded + row * lanes, weights, count: lanes) }
    }
  }

  /// Each row of W as pairs of bfloat16.
  static func round(_ weights: Buffer, rows: Int, depth: Int, into rounded: Buffer) {
    let lanes = Precision.bfloat16.lanes(depth)
    let rowsPerTask = max(1, taskSize / depth)
    WorkerTeam.shared.run(taskCount: (rows + rowsPerTask - 1) / rowsPerTask) { task in
      for row in task * rowsPerTask..<min(rows, (task + 1) * rowsPerTask) {
        roundRow(weights.pointer + row * depth, count: depth, into: rounded.pointer + row * lanes)
      }
    }
  }

  @inline(__always)
  private func multiply(_ dot: (_ row: Int, _ weights: UnsafePointer<Float>) -> Float) {
    let columnsPerTask = max(1, Self.taskSize / weightStride)
    WorkerTeam.shared.run(taskCount: (columns + columnsPerTask - 1) / columnsPerTask) { task in
      for column in task * columnsPerTask..<min(columns, (task + 1) * columnsPerTask) {
        for row in 0..<rows {
          let place = c + row * rowStride + column
          place.pointee = dot(row, weights + column * weightStride) + (accumulate ? place.pointee : bias?[column] ?? 0)
        }
      }
    }
  }
}

/// The dot product of two contiguous vectors, in four independent sums so that each need not wait for the one before.
@inline(__always)
func dot(_ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, count: Int) -> Float {
  var sum0 = Lanes()
  var sum1 = Lanes()
  var sum2 = Lanes()
  var sum3 = Lanes()
  var i = 0
  while i + 64 <= count {
    sum0.add(x.lanes(i), times: y.lanes(i))
    sum1.add(x.lanes(i + 16), times: y.lanes(i + 16))
    sum2.add(x.lanes(i + 32), times: y.lanes(i + 32))
    sum3.add(x.lanes(i + 48), times: y.lanes(i + 48))
    i += 64
  }
  while i + 16 <= count {
    sum0.add(x.lanes(i), times: y.lanes(i))
    i += 16
  }
  if i < count { sum1.add(x.lanes(i, count: count - i), times: y.lanes(i, count: count - i)) }
  return ((sum0 + sum1) + (sum2 + sum3)).total()
}

/// The same for pairs of bfloat16.
@inline(__always)
private func dotOfPairs(_ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, count: Int) -> Float {
  var sum0 = Lanes()
  var sum1 = Lanes()
  var i = 0
  while i + 32 <= count {
    sum0 = cpu_dot_bfloat16(sum0, bits(x.lanes(i)), bits(y.lanes(i)))
    sum1 = cpu_dot_bfloat16(sum1, bits(x.lanes(i + 16)), bits(y.lanes(i + 16)))
    i += 32
  }
  while i < count {
    let rest = min(16, count - i)
    sum0 = cpu_dot_bfloat16(sum0, bits(x.lanes(i, count: rest)), bits(y.lanes(i, count: rest)))
    i += 16
  }
  return (sum0 + sum1).total()
}
