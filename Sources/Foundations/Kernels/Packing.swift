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
/// Bound by bytes: each number is read and written once.
@inline(__always)
func pack(
  _ block: MatrixView, depth: Int, columns: Int, width: Int, into packed: UnsafeMutablePointer<Float>, stripSize: Int,
  precision: Precision
) {
  var strip = 0
  if precision == .float32, block.columnStride == 1 {
    // Rows are contiguous: copy whole rows, so that the strips of a row share its cache lines.
    strip = columns / width
    for step in 0..<depth {
      let row = block.pointer + step * block.rowStride
      for strip in 0..<strip { copy(row + strip * width, to: packed + strip * stripSize + step * width, count: width) }
    }
  }
  while strip * width < columns {
    let source = block.at(row: 0, column: strip * width)
    let count = min(width, columns - strip * width)
    switch precision {
    case .float32: packSingles(source, depth: depth, count: count, width: width, into: packed + strip * stripSize)
    case .bfloat16: packPairs(source, depth: depth, count: count, width: width, into: packed + strip * stripSize)
    }
    strip += 1
  }
}

/// A strip's width is known when this is compiled, so that it is a few vectors and not a loop.
@inline(__always)
private func copy(_ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int) {
  var i = 0
  while i + 16 <= count {
    target.store(source.lanes(i), i)
    i += 16
  }
  if count & 8 != 0 {
    (target + i).copy(SIMD8<Float>.self, from: source + i)
    i += 8
  }
  if count & 4 != 0 {
    (target + i).copy(SIMD4<Float>.self, from: source + i)
    i += 4
  }
  if count & 2 != 0 { (target + i).copy(SIMD2<Float>.self, from: source + i) }
}

extension UnsafeMutablePointer<Float> {
  @inline(__always) fileprivate func copy<Vector: SIMD>(_: Vector.Type, from source: UnsafePointer<Float>) {
    let vector = UnsafeRawPointer(source).loadUnaligned(as: Vector.self)
    UnsafeMutableRawPointer(self).storeBytes(of: vector, as: Vector.self)
  }
}

@inline(__always)
private func packSingles(
  _ strip: MatrixView, depth: Int, count: Int, width: Int, into packed: UnsafeMutablePointer<Float>
) {
  let source = strip.pointer
  let stride = strip.columnStride
  var column = 0
  if stride == 1 {
    // Columns are contiguous. A vector may reach beyond the strip, as in `packPairs`.
    for step in 0..<depth {
      for column in Swift.stride(from: 0, to: count, by: 16) {
        (packed + step * width).store((source + step * strip.rowStride).lanes(column), column)
      }
    }
    return
  } else if strip.rowStride == 1 {
    // Depth is contiguous: turn four steps of sixteen columns at a time.
    while column + 16 <= count {
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
  }
  while column < width {
    for step in 0..<depth {
      packed[step * width + column] = column < count ? source[step * strip.rowStride + column * stride] : 0
    }
    column += 1
  }
}

@inline(__always)
private func packPairs(
  _ strip: MatrixView, depth: Int, count: Int, width: Int, into packed: UnsafeMutablePointer<Float>
) {
  let source = strip.pointer
  let stride = strip.columnStride
  let wholePairs = depth / 2
  var column = 0
  if stride == 1 {
    // Columns are contiguous: take two steps of depth, and merge them lane by lane. A vector may reach beyond the
    // strip. What it reads there makes sums that nobody keeps, and what it writes there is written over by the next
    // pair; behind the last pair the buffer has room.
    while column < count {
      for pair in 0..<wholePairs {
        let first = source + 2 * pair * strip.rowStride + column
        let merged = pairs(first.lanes(0), (first + strip.rowStride).lanes(0))
        UnsafeMutableRawPointer(packed + pair * width + column).storeBytes(of: merged, as: IntegerLanes.self)
      }
      column += 16
    }
  } else if strip.rowStride == 1 {
    // Depth is contiguous: turn four pairs of sixteen columns at a time.
    while column + 16 <= count {
      let first = source + column * stride
      var pair = 0
      while pair + 4 <= wholePairs {
        let first = first + 2 * pair
        turn(into: packed + pair * width + column, rowStride: width) { i in
          Lanes(
            lowHalf: neighbourPairs(
              Lanes(lowHalf: eight(first + i * stride), highHalf: eight(first + (i + 4) * stride))),
            highHalf: neighbourPairs(
              Lanes(lowHalf: eight(first + (i + 8) * stride), highHalf: eight(first + (i + 12) * stride))))
        }
        pair += 4
      }
      while pair < wholePairs {
        for i in 0..<16 {
          let x = first + 2 * pair + i * stride
          packed[pair * width + column + i] = onePair(x[0], x[1])
        }
        pair += 1
      }
      column += 16
    }
  }
  let ready = column
  for pair in 0..<wholePairs {
    for column in min(ready, width)..<width {
      let x = source + 2 * pair * strip.rowStride + column * stride
      packed[pair * width + column] = column < count ? onePair(x[0], x[strip.rowStride]) : 0
    }
  }
  if depth % 2 == 1 {
    for column in 0..<width {
      let x = source + (depth - 1) * strip.rowStride + column * stride
      packed[wholePairs * width + column] = column < count ? onePair(x[0], 0) : 0
    }
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
