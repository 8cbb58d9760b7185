/// Moves numbers to another order: transposes of the last two dimensions, slices and concatenations. Bound by bytes;
/// a transpose, which moves one number at a time, has a fifth of the speed of a plain loop.
enum Permute {
  /// y[batch, column, row] = x[batch, row, column], in square blocks that fit the nearest cache.
  static func transpose(_ x: Buffer, batch: Int, rows: Int, columns: Int, into y: Buffer) {
    let block = 32
    let blockRows = (rows + block - 1) / block
    WorkerTeam.shared.run(taskCount: batch * blockRows) { task in
      let x = x.pointer + task / blockRows * rows * columns
      let y = y.pointer + task / blockRows * rows * columns
      let first = task % blockRows * block
      for column in stride(from: 0, to: columns, by: block) {
        for i in first..<min(rows, first + block) {
          for j in column..<min(columns, column + block) { y[j * rows + i] = x[i * columns + j] }
        }
      }
    }
  }

  /// Copies `count` runs of `length` numbers from one place and stride to another, or adds them.
  static func copy(
    _ x: Buffer, from: Int, stride: Int, to y: Buffer, at: Int, stride targetStride: Int, count: Int, length: Int,
    adding: Bool = false
  ) {
    for run in 0..<count {
      let source = x.pointer + from + run * stride
      let target = y.pointer + at + run * targetStride
      if adding {
        for i in 0..<length { target[i] += source[i] }
      } else {
        target.update(from: source, count: length)
      }
    }
  }
}
