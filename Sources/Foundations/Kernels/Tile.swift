import CPUSupport

/// The heart of every matrix product: a tile of C that stays in registers while it gathers `depth` outer products.
///
///     C[rows, columns] += A[rows, depth] · B[depth, columns]
///
/// With AVX-512 the tile is 12 × 32: 24 vectors of sums, 2 of B and 1 of A fill 27 of the 32 registers, and each step
/// of depth does 24 multiply-adds for 14 loads, so that the multiply-add units and not the loads set the pace. With
/// AVX2 or NEON it is 6 × 16.
///
/// B is packed: 32 (16) floats for each step of depth, one step after the other. A's numbers are read one at a time, so
/// they may lie anywhere, as `TileRows` says. With bfloat16 a lane holds two steps, and `product` is the dot product of
/// pairs. The sums are locals, because locals stay in registers and an array of sums does not.
///
/// Source: Goto and van de Geijn, "Anatomy of high-performance matrix multiplication", 2008.
enum Tile {
  /// Rows of the largest tile, and columns of every tile, for the processor that the code is compiled for.
  @inline(__always) static var rows: Int { cpu_vector_width() == 16 ? 12 : 6 }
  @inline(__always) static var columns: Int { cpu_vector_width() == 16 ? 32 : 16 }

  /// What the tile's sums are added to.
  enum Start {
    case zero
    case output
    /// One number for each column, from here on.
    case bias(UnsafePointer<Float>)
  }

  /// A tile of C whose sums begin at `start`, and of which only the first `rows` and `columns` are inside C. One that
  /// hangs over C's edge goes to `edge` first, which has room for a whole tile.
  @inline(__always)
  static func multiply(
    _ precision: Precision, depth: Int, a: TileRows, b: UnsafePointer<Float>, rows: Int, columns: Int,
    into c: UnsafeMutablePointer<Float>, rowStride: Int, start: Start, edge: UnsafeMutablePointer<Float>
  ) {
    if rows == Self.rows, columns == Self.columns {
      multiply(precision, depth: depth, a: a, b: b, into: c, rowStride: rowStride, start: start)
    } else {
      multiply(precision, depth: depth, a: a, b: b, into: edge, rowStride: Self.columns, start: .zero)
      copyEdge(edge, rows: rows, columns: columns, to: c, rowStride: rowStride, start)
    }
  }

  /// A whole tile of C, whose sums begin at `start`. `depth` counts the lanes of A: with bfloat16 each is two steps.
  @inline(never)
  static func multiply(
    _ precision: Precision, depth: Int, a: TileRows, b: UnsafePointer<Float>, into c: UnsafeMutablePointer<Float>,
    rowStride: Int, start: Start
  ) {
    switch precision {
    case .float32:
      multiply(depth: depth, a: a, b: b, into: c, rowStride: rowStride, start: start) { $0.add($1, times: $2) }
    case .bfloat16:
      multiply(depth: depth, a: a, b: b, into: c, rowStride: rowStride, start: start) {
        $0 = cpu_dot_bfloat16($0, bits($1), bits($2))
      }
    }
  }

  /// `product` adds the product of its second and third to its first.
  @inline(__always)
  private static func multiply(
    depth: Int, a: TileRows, b: UnsafePointer<Float>, into c: UnsafeMutablePointer<Float>,
    rowStride: Int, start: Start, product: (inout Lanes, Lanes, Lanes) -> Void
  ) {
    if cpu_vector_width() == 16 {
      multiply12x32(depth: depth, a: a, b: b, into: c, rowStride: rowStride, start: start, product: product)
    } else {
      multiply6x16(depth: depth, a: a, b: b, into: c, rowStride: rowStride, start: start, product: product)
    }
  }

  /// 12 × 32 sums over `depth` steps: 24 registers of 16.
  @inline(__always)
  private static func multiply12x32(
    depth: Int, a: TileRows, b: UnsafePointer<Float>, into c: UnsafeMutablePointer<Float>,
    rowStride stride: Int, start: Start,
    product: (inout Lanes, Lanes, Lanes) -> Void
  ) {
    var c00 = Lanes()
    var c01 = Lanes()
    var c10 = Lanes()
    var c11 = Lanes()
    var c20 = Lanes()
    var c21 = Lanes()
    var c30 = Lanes()
    var c31 = Lanes()
    var c40 = Lanes()
    var c41 = Lanes()
    var c50 = Lanes()
    var c51 = Lanes()
    var c60 = Lanes()
    var c61 = Lanes()
    var c70 = Lanes()
    var c71 = Lanes()
    var c80 = Lanes()
    var c81 = Lanes()
    var c90 = Lanes()
    var c91 = Lanes()
    var cA0 = Lanes()
    var cA1 = Lanes()
    var cB0 = Lanes()
    var cB1 = Lanes()
    let row = a.rowStride
    var (a0, a3, a6, a9) = (a.row0, a.row3, a.row6, a.row9)
    var b = b
    for _ in 0..<depth {
      let b0 = b.lanes(0)
      let b1 = b.lanes(16)
      var x = Lanes(repeating: a0[0])
      product(&c00, x, b0)
      product(&c01, x, b1)
      x = Lanes(repeating: a0[row])
      product(&c10, x, b0)
      product(&c11, x, b1)
      x = Lanes(repeating: a0[2 * row])
      product(&c20, x, b0)
      product(&c21, x, b1)
      x = Lanes(repeating: a3[0])
      product(&c30, x, b0)
      product(&c31, x, b1)
      x = Lanes(repeating: a3[row])
      product(&c40, x, b0)
      product(&c41, x, b1)
      x = Lanes(repeating: a3[2 * row])
      product(&c50, x, b0)
      product(&c51, x, b1)
      x = Lanes(repeating: a6[0])
      product(&c60, x, b0)
      product(&c61, x, b1)
      x = Lanes(repeating: a6[row])
      product(&c70, x, b0)
      product(&c71, x, b1)
      x = Lanes(repeating: a6[2 * row])
      product(&c80, x, b0)
      product(&c81, x, b1)
      x = Lanes(repeating: a9[0])
      product(&c90, x, b0)
      product(&c91, x, b1)
      x = Lanes(repeating: a9[row])
      product(&cA0, x, b0)
      product(&cA1, x, b1)
      x = Lanes(repeating: a9[2 * row])
      product(&cB0, x, b0)
      product(&cB1, x, b1)
      a0 += a.step
      a3 += a.step
      a6 += a.step
      a9 += a.step
      b += 32
    }
    finish(c00, c01, into: c, start)
    finish(c10, c11, into: c + stride, start)
    finish(c20, c21, into: c + 2 * stride, start)
    finish(c30, c31, into: c + 3 * stride, start)
    finish(c40, c41, into: c + 4 * stride, start)
    finish(c50, c51, into: c + 5 * stride, start)
    finish(c60, c61, into: c + 6 * stride, start)
    finish(c70, c71, into: c + 7 * stride, start)
    finish(c80, c81, into: c + 8 * stride, start)
    finish(c90, c91, into: c + 9 * stride, start)
    finish(cA0, cA1, into: c + 10 * stride, start)
    finish(cB0, cB1, into: c + 11 * stride, start)
  }

  /// 6 × 16 sums: 12 registers of 8, or 24 of 4.
  @inline(__always)
  private static func multiply6x16(
    depth: Int, a: TileRows, b: UnsafePointer<Float>, into c: UnsafeMutablePointer<Float>,
    rowStride stride: Int, start: Start,
    product: (inout Lanes, Lanes, Lanes) -> Void
  ) {
    var c0 = Lanes()
    var c1 = Lanes()
    var c2 = Lanes()
    var c3 = Lanes()
    var c4 = Lanes()
    var c5 = Lanes()
    let row = a.rowStride
    var (a0, a3) = (a.row0, a.row3)
    var b = b
    for _ in 0..<depth {
      let b0 = b.lanes(0)
      product(&c0, Lanes(repeating: a0[0]), b0)
      product(&c1, Lanes(repeating: a0[row]), b0)
      product(&c2, Lanes(repeating: a0[2 * row]), b0)
      product(&c3, Lanes(repeating: a3[0]), b0)
      product(&c4, Lanes(repeating: a3[row]), b0)
      product(&c5, Lanes(repeating: a3[2 * row]), b0)
      a0 += a.step
      a3 += a.step
      b += 16
    }
    finish(c0, into: c, 0, start)
    finish(c1, into: c + stride, 0, start)
    finish(c2, into: c + 2 * stride, 0, start)
    finish(c3, into: c + 3 * stride, 0, start)
    finish(c4, into: c + 4 * stride, 0, start)
    finish(c5, into: c + 5 * stride, 0, start)
  }

  @inline(__always)
  private static func finish(_ first: Lanes, _ second: Lanes, into c: UnsafeMutablePointer<Float>, _ start: Start) {
    finish(first, into: c, 0, start)
    finish(second, into: c, 16, start)
  }

  @inline(__always)
  private static func finish(_ sums: Lanes, into c: UnsafeMutablePointer<Float>, _ offset: Int, _ start: Start) {
    switch start {
    case .zero: c.store(sums, offset)
    case .output: c.store(sums + c.lanes(offset), offset)
    case .bias(let bias): c.store(sums + bias.lanes(offset), offset)
    }
  }

  /// The part of a tile that is inside C. Whole vectors of the tile are read, but only what is inside is written.
  private static func copyEdge(
    _ edge: UnsafePointer<Float>, rows: Int, columns: Int, to target: UnsafeMutablePointer<Float>, rowStride: Int,
    _ start: Start
  ) {
    for row in 0..<rows {
      let source = edge + row * Self.columns
      let target = target + row * rowStride
      forEachLanes(columns) { i in
        switch start {
        case .zero: target.store(source.lanes(i), i)
        case .output: target.store(source.lanes(i) + target.lanes(i), i)
        case .bias(let bias): target.store(source.lanes(i) + bias.lanes(i), i)
        }
      } rest: { first, count in
        for i in first..<first + count {
          switch start {
          case .zero: target[i] = source[i]
          case .output: target[i] += source[i]
          case .bias(let bias): target[i] = source[i] + bias[i]
          }
        }
      }
    }
  }
}
