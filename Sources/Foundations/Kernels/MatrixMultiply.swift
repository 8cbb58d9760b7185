import CPUSupport

/// C = A · B, C += A · B or C = A · B + bias, for float32 matrices anywhere in memory, on all threads.
///
///     A [m, k]   ·   B [k, n]   =   C [m, n]
///
/// Around the register tile (`Tile`) the loops keep what is used next in the nearest cache: a strip of packed B stays
/// in the first level while the tiles of a block of rows pass by, and the block of B for all rows in the second or
/// third. Bound by operations: 2·m·n·k, of which a layer's products reach eight to nine tenths of what the processor can
/// do (`bench matmul`).
///
/// Every number of C is one sum over k in an order that depends on k alone, so any number of threads gives the same
/// bits.
struct MatrixMultiply {
  var rows: Int
  var columns: Int
  var depth: Int
  var a: MatrixView
  var b: MatrixView
  var c: UnsafeMutablePointer<Float>
  /// Floats from one row of C to the next.
  var rowStride: Int
  /// Add to what C holds, instead of replacing it.
  var accumulate = false
  /// One number for each column of C, added to every row.
  var bias: UnsafePointer<Float>?
  var precision = Precision.float32
  /// Small products, inside a task of something larger, run on the thread they are called on.
  var isParallel = true

  /// Steps of depth for which a strip of B fits the first-level cache.
  private static let depthBlock = 256
  /// Numbers that are worth a thread's while to pack.
  private static let packingTask = 1 << 13
  /// Floats of packed B at a time: 4 MB.
  private static let packedLimit = 1 << 20

  func callAsFunction() {
    if rows == 0 || columns == 0 { return }
    if depth == 0 { return fillWithoutProduct() }
    if rows <= FewRowsProduct.limit, b.rowStride == 1, precision == .float32, a.columnStride == 1 {
      return FewRowsProduct(
        rows: rows, columns: columns, depth: depth, a: a, weights: b.pointer, weightStride: b.columnStride, c: c,
        rowStride: rowStride, accumulate: accumulate, bias: bias)()
    }
    let depthStep = min(depth, 2048)
    let columnStep = max(Tile.columns, min(columns, Self.packedLimit / depthStep / Tile.columns * Tile.columns))
    Scratch.with(packedDepth(depthStep) * roundUp(min(columns, columnStep), to: Tile.columns)) { packed in
      for firstColumn in stride(from: 0, to: columns, by: columnStep) {
        for firstDepth in stride(from: 0, to: depth, by: depthStep) {
          let part = Part(
            depths: firstDepth..<min(depth, firstDepth + depthStep),
            columns: firstColumn..<min(columns, firstColumn + columnStep))
          packB(part, into: packed)
          multiply(part, packed: packed)
        }
      }
    }
  }

  /// What is multiplied between two packings of B.
  private struct Part {
    let depths: Range<Int>
    let columns: Range<Int>
  }

  private func run(taskCount: Int, _ body: (Int) -> Void) {
    if isParallel {
      WorkerTeam.shared.run(taskCount: taskCount, body)
    } else {
      for task in 0..<taskCount { body(task) }
    }
  }

  @inline(__always) private func packedDepth(_ depth: Int) -> Int { precision.lanes(depth) }

  /// Packs B, all of a strip's depth together. Rows of B are shared out to the threads where a row is contiguous, else
  /// strips: each thread reads whole cache lines, one after the other.
  private func packB(_ part: Part, into packed: UnsafeMutablePointer<Float>) {
    let block = b.at(row: part.depths.lowerBound, column: part.columns.lowerBound)
    let (depth, columns) = (part.depths.count, part.columns.count)
    let stripSize = packedDepth(depth) * Tile.columns
    if b.columnStride == 1 {
      let step = max(16, Self.packingTask / columns / 16 * 16)
      run(taskCount: (depth + step - 1) / step) { task in
        packStrips(
          block.at(row: task * step, column: 0), depth: min(step, depth - task * step), columns: columns,
          into: packed + packedDepth(task * step) * Tile.columns, stripSize: stripSize, precision)
      }
    } else {
      let step = max(1, Self.packingTask / depth / Tile.columns) * Tile.columns
      run(taskCount: (columns + step - 1) / step) { task in
        packStrips(
          block.at(row: 0, column: task * step), depth: depth, columns: min(step, columns - task * step),
          into: packed + task * step / Tile.columns * stripSize, stripSize: stripSize, precision)
      }
    }
  }

  private func multiply(_ part: Part, packed: UnsafePointer<Float>) {
    // Some 32 tasks, so that no thread waits long for another's last one: of few rows, or of columns where there are
    // too few rows.
    let rowsPerTask = min(8 * Tile.rows, roundUp((rows + 31) / 32, to: Tile.rows))
    let rowTasks = (rows + rowsPerTask - 1) / rowsPerTask
    let strips = (part.columns.count + Tile.columns - 1) / Tile.columns
    let columnTasks = isParallel ? min(strips, (15 + rowTasks) / rowTasks) : 1
    run(taskCount: rowTasks * columnTasks) { task in
      let firstRow = task / columnTasks * rowsPerTask
      let column = task % columnTasks
      multiply(
        part, rows: firstRow..<min(rows, firstRow + rowsPerTask),
        strips: strips * column / columnTasks..<strips * (column + 1) / columnTasks, packed: packed)
    }
  }

  /// One task: some rows by some strips.
  private func multiply(_ part: Part, rows: Range<Int>, strips: Range<Int>, packed: UnsafePointer<Float>) {
    let depthBlock = precision == .float32 ? Self.depthBlock : 2 * Self.depthBlock
    let stripSize = packedDepth(part.depths.count) * Tile.columns
    let room = RowTiles.room(rows: rows.count, depth: min(depthBlock, part.depths.count), precision)
    Scratch.with(Tile.rows * Tile.columns + room) { edge in
      for firstDepth in stride(from: part.depths.lowerBound, to: part.depths.upperBound, by: depthBlock) {
        let depth = min(depthBlock, part.depths.upperBound - firstDepth)
        let tiles = RowTiles(
          a.at(row: rows.lowerBound, column: firstDepth), rows: rows.count, depth: depth, strips: strips.count,
          precision, in: edge + Tile.rows * Tile.columns)
        for strip in strips {
          let column = part.columns.lowerBound + strip * Tile.columns
          let strip = packed + strip * stripSize + packedDepth(firstDepth - part.depths.lowerBound) * Tile.columns
          let start: Tile.Start = accumulate || firstDepth > 0 ? .output : bias.map { .bias($0 + column) } ?? .zero
          for row in stride(from: 0, to: rows.count, by: Tile.rows) {
            Tile.multiply(
              precision, depth: packedDepth(depth), a: tiles[row], b: strip, rows: min(Tile.rows, rows.count - row),
              columns: min(Tile.columns, part.columns.upperBound - column),
              into: c + (rows.lowerBound + row) * rowStride + column, rowStride: rowStride, start: start, edge: edge)
          }
        }
      }
    }
  }

  /// A sum over no terms.
  private func fillWithoutProduct() {
    if accumulate { return }
    for row in 0..<rows {
      for column in 0..<columns { c[row * rowStride + column] = bias?[column] ?? 0 }
    }
  }
}

@inline(__always) func roundUp(_ count: Int, to multiple: Int) -> Int { (count + multiple - 1) / multiple * multiple }

/// The matrix products of whole tensors: `batch` independent ones, each operand row-major, perhaps transposed.
struct BatchedProduct {
  var batch = 1
  var rows: Int
  var columns: Int
  var depth: Int
  /// A is stored as [depth, rows].
  var transposeA = false
  /// B is stored as [columns, depth].
  var transposeB = false
  var precision = Precision.float32

  func multiply(_ a: Buffer, _ b: Buffer, into c: Buffer, bias: Buffer? = nil, accumulating: Bool = false) {
    func product(_ item: Int, isParallel: Bool) {
      let a = MatrixView(a.pointer + item * rows * depth, rowStride: transposeA ? rows : depth)
      let b = MatrixView(b.pointer + item * depth * columns, rowStride: transposeB ? depth : columns)
      MatrixMultiply(
        rows: rows, columns: columns, depth: depth, a: transposeA ? a.transposed : a, b: transposeB ? b.transposed : b,
        c: c.pointer + item * rows * columns, rowStride: columns, accumulate: accumulating,
        bias: bias.map { UnsafePointer($0.pointer) }, precision: precision, isParallel: isParallel)()
    }
    if batch == 1 { return product(0, isParallel: true) }
    WorkerTeam.shared.run(taskCount: batch) { item in product(item, isParallel: false) }
  }
}
