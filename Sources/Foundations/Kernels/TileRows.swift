/// Where the tile finds its rows of A: the number for row r and step s is `row0[r · rowStride + s · step]`.
///
/// Every third row has its own place, so that those between are within reach of the processor's address arithmetic
/// (place + 4 · stride, place + 8 · stride). They are arguments of the function around the tile, since a compiler that
/// sees how they are made replaces them by one long chain of additions.
struct TileRows {
  var row0: UnsafePointer<Float>
  var row3: UnsafePointer<Float>
  var row6: UnsafePointer<Float>
  var row9: UnsafePointer<Float>
  var rowStride: Int
  var step: Int

  @inline(__always)
  init(_ pointer: UnsafePointer<Float>, rowStride: Int, step: Int) {
    row0 = pointer
    row3 = pointer + 3 * rowStride
    row6 = pointer + 6 * rowStride
    row9 = pointer + 9 * rowStride
    self.rowStride = rowStride
    self.step = step
  }

  /// The same rows without their first `steps` lanes.
  @inline(__always) func skipping(_ steps: Int) -> TileRows {
    TileRows(row0 + steps * step, rowStride: rowStride, step: step)
  }
}

/// Some rows of A, tile by tile. Float32 is read where it lies, if a row's numbers are neighbours or it is read by a
/// few strips only. Else the rows are packed; for bfloat16 they have to be rounded anyway.
struct RowTiles {
  private let first: TileRows
  /// Floats from one row to the next tile's.
  private let stride: Int
  private let wholeRows: Int
  /// The last tile, if its rows are fewer.
  private let last: TileRows

  /// Strips for which columns of A are read where they lie: with more, packing them once is less work.
  private static let stripsInPlace = 8

  /// Floats of scratch memory that these rows may take.
  static func room(rows: Int, depth: Int, _ precision: Precision) -> Int {
    roundUp(rows, to: Tile.rows) * precision.lanes(depth)
  }

  /// The first `rows` rows and `depth` columns of `block`, to be multiplied with `strips` strips of B. What lies behind
  /// the last row makes sums that nobody keeps.
  init(
    _ block: MatrixView, rows: Int, depth: Int, strips: Int, _ precision: Precision,
    in scratch: UnsafeMutablePointer<Float>
  ) {
    let lanes = precision.lanes(depth)
    wholeRows = rows / Tile.rows * Tile.rows
    if precision == .float32, block.rowStride == 1, strips <= Self.stripsInPlace {
      first = TileRows(block.pointer, rowStride: 1, step: block.columnStride)
      stride = 1
      last = TileRows(block.pointer + wholeRows, rowStride: 1, step: block.columnStride)
    } else if block.columnStride != 1 {
      pack(
        block.transposed, depth: depth, columns: rows, width: Tile.rows, into: scratch, stripSize: lanes * Tile.rows,
        precision: precision)
      first = TileRows(scratch, rowStride: 1, step: Tile.rows)
      stride = lanes
      last = TileRows(scratch + wholeRows * lanes, rowStride: 1, step: Tile.rows)
    } else if precision == .bfloat16 {
      for row in 0..<rows {
        roundRow(block.pointer + row * block.rowStride, count: depth, into: scratch + row * lanes)
      }
      first = TileRows(scratch, rowStride: lanes, step: 1)
      stride = lanes
      last = TileRows(scratch + wholeRows * lanes, rowStride: lanes, step: 1)
    } else {
      // Reading whole tiles past the last row could reach beyond the memory.
      for row in wholeRows..<rows {
        (scratch + (row - wholeRows) * depth).update(from: block.pointer + row * block.rowStride, count: depth)
      }
      first = TileRows(block.pointer, rowStride: block.rowStride, step: 1)
      stride = block.rowStride
      last = TileRows(scratch, rowStride: depth, step: 1)
    }
  }

  /// The tile whose first row is `row`.
  @inline(__always) subscript(row: Int) -> TileRows {
    row < wholeRows ? TileRows(first.row0 + row * stride, rowStride: first.rowStride, step: first.step) : last
  }
}
