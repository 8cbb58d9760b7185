import CPUSupport

/// Packs columns of B for the tile: `block` has one row for each step of depth. See `pack`.
func packStrips(
  _ block: MatrixView, depth: Int, columns: Int, into packed: UnsafeMutablePointer<Float>, stripSize: Int,
  _ precision: Precision
) {
  pack(
    block, depth: depth, columns: columns, width: Tile.columns, into: packed, stripSize: stripSize,
    precision: precision)
}

/// Copies a block of a matrix, strip by strip, into the order in which the tile reads it: for each step of depth, the
/// strip's `width` numbers side by side. What stands for numbers missing at the edge makes sums that nobody keeps. With bfloat16,
/// two neighbouring steps of depth share one 32-bit lane.
///
/// `block` has one row for each step of depth; strip number s begins at `packed + s · stripSize`.
/// Bound by bytes: each number is read and written once, from and to the nearer caches. All packing and rounding
/// together takes about an eighth of a training step.
@inline(__always)
func pack(
  _ block: MatrixView, depth: Int, columns: Int, width: Int, into packed: UnsafeMutablePointer<Float>, stripSize: Int,
  precision: Precision
) {
  if block.columnStride == 1 {
    switch precision {
    case .float32:
      packRows(depth, columns: columns, width: width, into: packed, stripSize: stripSize) { step, column in
        (block.pointer + step * block.rowStride).lanes(column)
      }
    case .bfloat16:
      packRows((depth + 1) / 2, columns: columns, width: width, into: packed, stripSize: stripSize) { pair, column in
        let first = block.pointer + 2 * pair * block.rowStride
        let second = 2 * pair + 1 < depth ? (first + block.rowStride).lanes(column) : Lanes()
        return floats(pairs(first.lanes(column), second))
      }
    }
    return
  }
  for column in stride(from: 0, to: columns, by: width) {
    let source = block.at(row: 0, column: column)
    let count = min(width, columns - column)
    let packed = packed + column / width * stripSize
    switch precision {
    case .float32: packSingles(source, depth: depth, count: count, width: width, into: packed)
    case .bfloat16: packPairs(source, depth: depth, count: count, width: width, into: packed)
    }
  }
}

/// Columns are contiguous: whole rows are read one after the other, which is how memory is fastest, and shared out to
/// the strips. A vector may read beyond the last column, but writes nothing beyond its strip's row.
@inline(__always)
private func packRows(
  _ rows: Int, columns: Int, width: Int, into packed: UnsafeMutablePointer<Float>, stripSize: Int,
  _ vector: (_ row: Int, _ column: Int) -> Lanes
) {
  for row in 0..<rows {
    var target = packed + row * width
    for column in stride(from: 0, to: columns, by: width) {
      if width < 16 {
        target.store(vector(row, column), first: width)
      } else {
        for part in stride(from: 0, to: min(width, columns - column), by: 16) {
          target.store(vector(row, column + part), part)
        }
      }
      target += stripSize
    }
  }
}

extension UnsafeMutablePointer<Float> {
  /// Stores the first `count` lanes, a tile's rows, known when this is compiled: an even number of less than sixteen.
  @inline(__always) fileprivate func store(_ lanes: Lanes, first count: Int) {
    let target = UnsafeMutableRawPointer(self)
    let eight = count & 8 != 0 ? lanes.highHalf : lanes.lowHalf
    if count & 8 != 0 { target.storeBytes(of: lanes.lowHalf, as: SIMD8<Float>.self) }
    let four = count & 4 != 0 ? eight.highHalf : eight.lowHalf
    if count & 4 != 0 { target.storeBytes(of: eight.lowHalf, toByteOffset: (count & 8) * 4, as: SIMD4<Float>.self) }
    if count & 2 != 0 { target.storeBytes(of: four.lowHalf, toByteOffset: (count & 12) * 4, as: SIMD2<Float>.self) }
  }
}

/// Depth is contiguous, or nothing is.
@inline(__always)
private func packSingles(
  _ strip: MatrixView, depth: Int, count: Int, width: Int, into packed: UnsafeMutablePointer<Float>
) {
  let (source, stride) = (strip.pointer, strip.columnStride)
  var column = 0
  // Turn four steps of sixteen columns at a time.
  while strip.rowStride == 1, column + 16 <= count {
    let first = source + column * stride
    var step = 0
    while step + 4 <= depth {
      turn(into: packed + step * width + column, rowStride: width) { i in
        Lanes(
          lowHalf: SIMD8(lowHalf: four(first + step + i * stride), highHalf: four(first + step + (i + 4) * stride)),
          highHalf: SIMD8(
            lowHalf: four(first + step + (i + 8) * stride), highHalf: four(first + step + (i + 12) * stride)))
      }
      step += 4
    }
    while step < depth {
      for i in 0..<16 { packed[step * width + column + i] = first[step + i * stride] }
      step += 1
    }
    column += 16
  }
  while column < width {
    for step in 0..<depth {
      packed[step * width + column] = column < count ? source[step * strip.rowStride + column * stride] : 0
    }
    column += 1
  }
}

/// The same for bfloat16, where two steps share a lane.
@inline(__always)
private func packPairs(
  _ strip: MatrixView, depth: Int, count: Int, width: Int, into packed: UnsafeMutablePointer<Float>
) {
  let (source, stride) = (strip.pointer, strip.columnStride)
  let lanes = (depth + 1) / 2
  func pair(_ pair: Int, _ column: Int) -> Float {
    let x = source + 2 * pair * strip.rowStride + column * stride
    return onePair(x[0], 2 * pair + 1 < depth ? x[strip.rowStride] : 0)
  }
  var column = 0
  // Turn four pairs of sixteen columns at a time.
  while strip.rowStride == 1, column + 16 <= count {
    var step = 0
    while 2 * step + 8 <= depth {
      let first = source + column * stride + 2 * step
      turn(into: packed + step * width + column, rowStride: width) { i in
        Lanes(
          lowHalf: neighbourPairs(Lanes(lowHalf: eight(first + i * stride), highHalf: eight(first + (i + 4) * stride))),
          highHalf: neighbourPairs(
            Lanes(lowHalf: eight(first + (i + 8) * stride), highHalf: eight(first + (i + 12) * stride))))
      }
      step += 4
    }
    while step < lanes {
      for i in 0..<16 { packed[step * width + column + i] = pair(step, column + i) }
      step += 1
    }
    column += 16
  }
  while column < width {
    for step in 0..<lanes { packed[step * width + column] = column < count ? pair(step, column) : 0 }
    column += 1
  }
}

/// `count` numbers of a row, rounded to bfloat16: neighbours share a lane.
@inline(__always)
func roundRow(_ source: UnsafePointer<Float>, count: Int, into target: UnsafeMutablePointer<Float>) {
  var i = 0
  while i + 16 <= count {
    UnsafeMutableRawPointer(target + i / 2).storeBytes(of: neighbourPairs(source.lanes(i)), as: SIMD8<Float>.self)
    i += 16
  }
  while i < count {
    target[i / 2] = onePair(source[i], i + 1 < count ? source[i + 1] : 0)
    i += 2
  }
}

@inline(__always) private func four(_ pointer: UnsafePointer<Float>) -> SIMD4<Float> {
  UnsafeRawPointer(pointer).loadUnaligned(as: SIMD4<Float>.self)
}

@inline(__always) private func eight(_ pointer: UnsafePointer<Float>) -> SIMD8<Float> {
  UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
}

/// Sixteen columns, of which four steps each are contiguous, to four rows of sixteen. `columns(i)` has those of columns
/// i, i + 4, i + 8 and i + 12, so that sixteen transposes of four by four never cross a 128-bit part of a register,
/// which is what processors shuffle fastest.
@inline(__always)
private func turn(into target: UnsafeMutablePointer<Float>, rowStride: Int, _ columns: (Int) -> Lanes) {
  let (a, b, c, d) = (columns(0), columns(1), columns(2), columns(3))
  let (acLow, acHigh) = (cpu_unpack_low(a, c), cpu_unpack_high(a, c))  // a0 c0 a1 c1, a2 c2 a3 c3
  let (bdLow, bdHigh) = (cpu_unpack_low(b, d), cpu_unpack_high(b, d))
  target.store(cpu_unpack_low(acLow, bdLow), 0)  // a0 b0 c0 d0
  target.store(cpu_unpack_high(acLow, bdLow), rowStride)
  target.store(cpu_unpack_low(acHigh, bdHigh), 2 * rowStride)
  target.store(cpu_unpack_high(acHigh, bdHigh), 3 * rowStride)
}
