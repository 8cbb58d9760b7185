/// What a loop over elements does with the vectors that it meets. These are types and not closures: a closure that reaches
/// a loop through another closure is called for each vector, and never becomes part of the loop.
protocol UnaryOperation { func callAsFunction(_ x: Lanes) -> Lanes }
protocol BinaryOperation { func callAsFunction(_ x: Lanes, _ y: Lanes) -> Lanes }
protocol TernaryOperation { func callAsFunction(_ x: Lanes, _ y: Lanes, _ z: Lanes) -> Lanes }

/// Loops over every element of one, two or three tensors of the same size. Bound by bytes, each element being read and
/// written once, and the measure for other kernels (`bench kernels`: doubling, adding); an operation with an exponential
/// has a third to half of that speed.
enum Elementwise {
  /// Elements in a task: enough to be worth a thread's while. Fixed, so that sums over tasks do not depend on threads.
  static let chunk = 16384

  /// y = operation(x); `y` may be `x`.
  static func map<Operation: UnaryOperation>(_ x: Buffer, into y: Buffer, _ operation: Operation) {
    forEachChunk(x.count) { chunk in
      for i in chunk { y.pointer.store(operation(x.pointer.lanes(i)), i) }
    }
  }

  /// z = operation(x, y), or z += it if `accumulating`; `z` may be `x` or `y`.
  static func map<Operation: BinaryOperation>(
    _ x: Buffer, _ y: Buffer, into z: Buffer, accumulating: Bool = false, _ operation: Operation
  ) {
    forEachChunk(x.count) { chunk in
      for i in chunk {
        let result = operation(x.pointer.lanes(i), y.pointer.lanes(i))
        z.pointer.store(accumulating ? z.pointer.lanes(i) + result : result, i)
      }
    }
  }

  /// w = operation(x, y, z), or w += it if `accumulating`.
  static func map<Operation: TernaryOperation>(
    _ x: Buffer, _ y: Buffer, _ z: Buffer, into w: Buffer, accumulating: Bool, _ operation: Operation
  ) {
    forEachChunk(x.count) { chunk in
      for i in chunk {
        let result = operation(x.pointer.lanes(i), y.pointer.lanes(i), z.pointer.lanes(i))
        w.pointer.store(accumulating ? w.pointer.lanes(i) + result : result, i)
      }
    }
  }

  /// x = value everywhere.
  static func fill(_ x: Buffer, with value: Float) {
    forEachChunk(x.count) { chunk in
      for i in chunk { x.pointer.store(Lanes(repeating: value), i) }
    }
  }

  /// x += factor · y
  static func add(_ y: Buffer, times factor: Float, to x: Buffer) {
    let factor = Lanes(repeating: factor)
    forEachChunk(x.count) { chunk in
      for i in chunk { x.pointer.store(y.pointer.lanes(i).times(factor, plus: x.pointer.lanes(i)), i) }
    }
  }

  /// Calls `body` with the offsets of a chunk's vectors. The last may run past the end, into the buffer's padding.
  @inline(__always)
  private static func forEachChunk(_ count: Int, _ body: (StrideTo<Int>) -> Void) {
    WorkerTeam.shared.run(taskCount: (count + chunk - 1) / chunk) { task in
      body(stride(from: task * chunk, to: min(count, task * chunk + chunk), by: 16))
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
