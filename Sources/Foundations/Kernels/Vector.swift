import CPUSupport

/// Sixteen floats, the unit in which kernels work: one register with AVX-512, two with AVX2, four with 128-bit vectors.
typealias Lanes = SIMD16<Float>
typealias IntegerLanes = SIMD16<Int32>

extension UnsafePointer<Float> {
  /// The sixteen floats from `offset` on.
  @inline(__always) func lanes(_ offset: Int) -> Lanes {
    UnsafeRawPointer(self + offset).loadUnaligned(as: Lanes.self)
  }

  /// The `count` < 16 floats from `offset` on, then `padding`. Reads sixteen: every buffer has room for a whole vector
  /// at its end.
  @inline(__always) func lanes(_ offset: Int, count: Int, padding: Float = 0) -> Lanes {
    lanes(offset).keeping(count, padding: padding)
  }
}

extension UnsafeMutablePointer<Float> {
  @inline(__always) func lanes(_ offset: Int) -> Lanes { UnsafePointer(self).lanes(offset) }

  @inline(__always) func lanes(_ offset: Int, count: Int, padding: Float = 0) -> Lanes {
    UnsafePointer(self).lanes(offset, count: count, padding: padding)
  }

  @inline(__always) func store(_ lanes: Lanes, _ offset: Int) {
    UnsafeMutableRawPointer(self + offset).storeBytes(of: lanes, as: Lanes.self)
  }

  /// Stores the first `count` < 16 lanes, and nothing behind them: that may be another thread's.
  @inline(__always) func store(_ lanes: Lanes, _ offset: Int, count: Int) {
    for i in 0..<count { self[offset + i] = lanes[i] }
  }
}

extension SIMD16<Float> {
  /// The first `count` lanes, then `padding`.
  @inline(__always) func keeping(_ count: Int, padding: Float = 0) -> Lanes {
    let places = IntegerLanes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    return Lanes(repeating: padding).replacing(
      with: self, where: places .< IntegerLanes(repeating: Int32(truncatingIfNeeded: count)))
  }

  /// Adds `x · y`, fused where the processor has the instruction. Elsewhere a fused product would be a library call a
  /// lane.
  @inline(__always) mutating func add(_ x: Lanes, times y: Lanes) {
    if cpu_has_fused_multiply_add() != 0 { addProduct(x, y) } else { self += x * y }
  }

  /// `self · y + z`, fused where the processor has the instruction.
  @inline(__always) func times(_ y: Lanes, plus z: Lanes) -> Lanes {
    var result = z
    result.add(self, times: y)
    return result
  }

  /// The sum of all lanes, by halves: always in the same order.
  @inline(__always) func total() -> Float {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }

  /// The largest lane.
  @inline(__always) func largest() -> Float {
    let eight = lowHalf.replacing(with: highHalf, where: lowHalf .< highHalf)
    let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.lowHalf .< eight.highHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.lowHalf .< four.highHalf)
    return two.x < two.y ? two.y : two.x
  }
}

/// Splits `0..<count` into whole vectors and one rest, the way every row kernel walks a row.
@inline(__always)
func forEachLanes(_ count: Int, _ whole: (Int) -> Void, rest: (Int, Int) -> Void) {
  var i = 0
  while i + 16 <= count {
    whole(i)
    i += 16
  }
  if i < count { rest(i, count - i) }
}

@inline(__always) func bits(_ x: Lanes) -> IntegerLanes { unsafeBitCast(x, to: IntegerLanes.self) }
@inline(__always) func floats(_ x: IntegerLanes) -> Lanes { unsafeBitCast(x, to: Lanes.self) }

/// The larger of each pair of lanes; the first if either is not a number. The standard library's `pointwiseMax` is a
/// call a lane.
@inline(__always) func larger(_ x: Lanes, _ y: Lanes) -> Lanes { x.replacing(with: y, where: x .< y) }

@inline(__always) func smaller(_ x: Lanes, _ y: Lanes) -> Lanes { x.replacing(with: y, where: x .> y) }
