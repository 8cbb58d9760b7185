/// Where a matrix lies in memory: element (row, column) is `pointer[row · rowStride + column · columnStride]`.
/// A transpose is the same memory with the strides swapped, and so costs nothing.
struct MatrixView {
  var pointer: UnsafePointer<Float>
  var rowStride: Int
  var columnStride: Int

  init(_ pointer: UnsafePointer<Float>, rowStride: Int, columnStride: Int = 1) {
    self.pointer = pointer
    self.rowStride = rowStride
    self.columnStride = columnStride
  }

  var transposed: MatrixView { MatrixView(pointer, rowStride: columnStride, columnStride: rowStride) }

  func at(row: Int, column: Int) -> MatrixView {
    MatrixView(pointer + row * rowStride + column * columnStride, rowStride: rowStride, columnStride: columnStride)
  }
}

/// Copies a block of a matrix, strip by strip, into the order in which the tile reads it: for each step of depth, the
/// strip's `width` numbers side by side. Missing numbers at the edge become zeros, which add nothing. With bfloat16,
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
      for strip in 0..<strip {
        (packed + strip * stripSize + step * width).update(from: row + strip * width, count: width)
      }
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

@inline(__always)
private func packSingles(
  _ strip: MatrixView, depth: Int, count: Int, width: Int, into packed: UnsafeMutablePointer<Float>
) {
  let source = strip.pointer
  var column = 0
  if strip.rowStride == 1 {
    // Depth is contiguous: transpose four by four.
    while column + 4 <= count {
      let first = source + column * strip.columnStride
      var step = 0
      while step + 4 <= depth {
        let block = transposed(
          four(first + step), four(first + step + strip.columnStride),
          four(first + step + 2 * strip.columnStride), four(first + step + 3 * strip.columnStride))
        let target = packed + step * width + column
        store(block.0, target)
        store(block.1, target + width)
        store(block.2, target + 2 * width)
        store(block.3, target + 3 * width)
        step += 4
      }
      while step < depth {
        for i in 0..<4 { packed[step * width + column + i] = first[step + i * strip.columnStride] }
        step += 1
      }
      column += 4
    }
  }
  while column < width {
    for step in 0..<depth {
      packed[step * width + column] =
        column < count ? source[step * strip.rowStride + column * strip.columnStride] : 0
    }
    column += 1
  }
}

@inline(__always)
private func packPairs(
  _ strip: MatrixView, depth: Int, count: Int, width: Int, into packed: UnsafeMutablePointer<Float>
) {
  let source = strip.pointer
  let wholePairs = depth / 2
  var column = 0
  if strip.columnStride == 1 {
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
    while column + 4 <= count {
      let first = source + column * strip.columnStride
      var pair = 0
      while pair + 8 <= wholePairs {
        // Depth is contiguous: sixteen steps of four columns become eight pairs each, then two transposes of four by
        // four.
        let a = neighbourPairs((first + 2 * pair).lanes(0))
        let b = neighbourPairs((first + 2 * pair + strip.columnStride).lanes(0))
        let c = neighbourPairs((first + 2 * pair + 2 * strip.columnStride).lanes(0))
        let d = neighbourPairs((first + 2 * pair + 3 * strip.columnStride).lanes(0))
        let target = packed + pair * width + column
        for (half, block) in [
          transposed(a.lowHalf, b.lowHalf, c.lowHalf, d.lowHalf),
          transposed(a.highHalf, b.highHalf, c.highHalf, d.highHalf),
        ].enumerated() {
          let target = target + half * 4 * width
          store(block.0, target)
          store(block.1, target + width)
          store(block.2, target + 2 * width)
          store(block.3, target + 3 * width)
        }
        pair += 8
      }
      while pair < wholePairs {
        for i in 0..<4 {
          let x = first + 2 * pair + i * strip.columnStride
          packed[pair * width + column + i] = onePair(x[0], x[1])
        }
        pair += 1
      }
      column += 4
    }
  }
  let ready = column
  for pair in 0..<wholePairs {
    for column in min(ready, width)..<width {
      let x = source + 2 * pair * strip.rowStride + column * strip.columnStride
      packed[pair * width + column] = column < count ? onePair(x[0], x[strip.rowStride]) : 0
    }
  }
  if depth % 2 == 1 {
    for column in 0..<width {
      let x = source + (depth - 1) * strip.rowStride + column * strip.columnStride
      packed[wholePairs * width + column] = column < count ? onePair(x[0], 0) : 0
    }
  }
}

@inline(__always) private func four(_ pointer: UnsafePointer<Float>) -> SIMD4<Float> {
  UnsafeRawPointer(pointer).loadUnaligned(as: SIMD4<Float>.self)
}

@inline(__always) private func store(_ four: SIMD4<Float>, _ pointer: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: four, as: SIMD4<Float>.self)
}

@inline(__always)
private func transposed(
  _ a: SIMD4<Float>, _ b: SIMD4<Float>, _ c: SIMD4<Float>, _ d: SIMD4<Float>
) -> (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>) {
  // Twice: put the even and the odd numbers of two rows side by side.
  let ac = SIMD8(lowHalf: a, highHalf: c)
  let bd = SIMD8(lowHalf: b, highHalf: d)
  let even = SIMD8(lowHalf: ac.evenHalf, highHalf: bd.evenHalf)  // a0 a2 c0 c2 b0 b2 d0 d2
  let odd = SIMD8(lowHalf: ac.oddHalf, highHalf: bd.oddHalf)  // a1 a3 c1 c3 b1 b3 d1 d3
  let e0 = even.evenHalf  // a0 c0 b0 d0
  let e1 = even.oddHalf  // a2 c2 b2 d2
  let o0 = odd.evenHalf
  let o1 = odd.oddHalf
  return (
    SIMD4(e0.x, e0.z, e0.y, e0.w), SIMD4(o0.x, o0.z, o0.y, o0.w),
    SIMD4(e1.x, e1.z, e1.y, e1.w), SIMD4(o1.x, o1.z, o1.y, o1.w)
  )
}
