/// Loops over every element of one, two or three tensors of the same size. Bound by bytes: each element is read and
/// written once.
enum Elementwise {
  /// Elements in a task: enough to be worth a thread's while. Fixed, so that sums over tasks do not depend on threads.
  static let chunk = 16384

  /// y = function(x); `y` may be `x`.
  @inline(__always)
  static func map(_ x: Buffer, into y: Buffer, _ function: (Lanes) -> Lanes) {
    forEachChunk(x.count) { i in y.pointer.store(function(x.pointer.lanes(i)), i) }
  }

  /// z = function(x, y); `z` may be `x` or `y`.
  @inline(__always)
  static func map(_ x: Buffer, _ y: Buffer, into z: Buffer, _ function: (Lanes, Lanes) -> Lanes) {
    forEachChunk(x.count) { i in z.pointer.store(function(x.pointer.lanes(i), y.pointer.lanes(i)), i) }
  }

  /// z += function(x, y) if `accumulating`, else z = function(x, y).
  @inline(__always)
  static func map(
    _ x: Buffer, _ y: Buffer, into z: Buffer, accumulating: Bool, _ function: (Lanes, Lanes) -> Lanes
  ) {
    if accumulating {
      forEachChunk(x.count) { i in
        z.pointer.store(z.pointer.lanes(i) + function(x.pointer.lanes(i), y.pointer.lanes(i)), i)
      }
    } else {
      map(x, y, into: z, function)
    }
  }

  /// w += function(x, y, z) if `accumulating`, else w = function(x, y, z).
  @inline(__always)
  static func map(
    _ x: Buffer, _ y: Buffer, _ z: Buffer, into w: Buffer, accumulating: Bool,
    _ function: (Lanes, Lanes, Lanes) -> Lanes
  ) {
    forEachChunk(x.count) { i in
      let result = function(x.pointer.lanes(i), y.pointer.lanes(i), z.pointer.lanes(i))
      w.pointer.store(accumulating ? w.pointer.lanes(i) + result : result, i)
    }
  }

  /// x = value everywhere.
  static func fill(_ x: Buffer, with value: Float) {
    forEachChunk(x.count) { i in x.pointer.store(Lanes(repeating: value), i) }
  }

  /// x += factor · y
  static func add(_ y: Buffer, times factor: Float, to x: Buffer) {
    let factor = Lanes(repeating: factor)
    forEachChunk(x.count) { i in x.pointer.store(y.pointer.lanes(i).times(factor, plus: x.pointer.lanes(i)), i) }
  }

  /// Calls `body` with the offset of each vector. The last may run past the end, into the buffer's padding.
  @inline(__always)
  private static func forEachChunk(_ count: Int, _ body: (Int) -> Void) {
    WorkerTeam.shared.run(taskCount: (count + chunk - 1) / chunk) { task in
      var i = task * chunk
      let end = min(count, i + chunk)
      while i < end {
        body(i)
        i += 16
      }
    }
  }

  /// The sum of all elements, in Double, chunk after chunk.
  static func sum(_ x: Buffer) -> Double {
    sum(count: x.count) { i, rest in
      Double(x.pointer.lanes(i, count: rest).total())
    } whole: { i in
      x.pointer.lanes(i)
    }
  }

  /// The sum of the squares of all elements, in Double, chunk after chunk.
  static func sumOfSquares(_ x: Buffer) -> Double {
    sum(count: x.count) { i, rest in
      let last = x.pointer.lanes(i, count: rest)
      return Double((last * last).total())
    } whole: { i in
      let x = x.pointer.lanes(i)
      return x * x
    }
  }

  @inline(__always)
  private static func sum(count: Int, rest: (Int, Int) -> Double, whole: (Int) -> Lanes) -> Double {
    let chunks = (count + chunk - 1) / chunk
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, chunks)) { partial in
      let partial = partial.baseAddress!
      WorkerTeam.shared.run(taskCount: chunks) { task in
        var total = 0.0
        var i = task * chunk
        let end = min(count, i + chunk)
        // Float lanes for 512 elements, then Double: the error does not grow with the length.
        while i + 16 <= end {
          let stop = min(end, i + 512)
          var lanes = Lanes()
          while i + 16 <= stop {
            lanes += whole(i)
            i += 16
          }
          total += Double(lanes.total())
        }
        partial[task] = total + (i < end ? rest(i, end - i) : 0)
      }
      var total = 0.0
      for task in 0..<chunks { total += partial[task] }
      return total
    }
  }
}
