/// +, −, × and ÷ between tensors, number by number. Dimensions of size 1, and missing leading ones, are repeated to
/// fit:
///
///     matrix + row          // [3, 2] + [2]    → [3, 2]
///     column * row          // [3, 1] · [1, 2] → [3, 2]
extension Tensor {
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    let shapes = (a.shape, b.shape)
    return broadcast(a, b, "+", { $0 + $1 }, { $0 + $1 }).remembering([a, b]) { upstream, inputs in
      inputs[0]?.receive(upstream.summed(to: shapes.0))
      inputs[1]?.receive(upstream.summed(to: shapes.1))
    }
  }

  public static func - (a: Tensor, b: Tensor) -> Tensor {
    let shapes = (a.shape, b.shape)
    return broadcast(a, b, "−", { $0 - $1 }, { $0 - $1 }).remembering([a, b]) { upstream, inputs in
      inputs[0]?.receive(upstream.summed(to: shapes.0))
      inputs[1]?.receive((-upstream).summed(to: shapes.1))
    }
  }

  public static func * (a: Tensor, b: Tensor) -> Tensor {
    let (x, y) = (a.detached, b.detached)
    return broadcast(a, b, "×", { $0 * $1 }, { $0 * $1 }).remembering([a, b]) { upstream, inputs in
      inputs[0]?.receive((upstream * y).summed(to: x.shape))
      inputs[1]?.receive((upstream * x).summed(to: y.shape))
    }
  }

  public static func / (a: Tensor, b: Tensor) -> Tensor {
    let (x, y) = (a.detached, b.detached)
    return broadcast(a, b, "÷", { $0 / $1 }, { $0 / $1 }).remembering([a, b]) { upstream, inputs in
      inputs[0]?.receive((upstream / y).summed(to: x.shape))
      inputs[1]?.receive((-upstream * x / (y * y)).summed(to: y.shape))
    }
  }

  public static prefix func - (x: Tensor) -> Tensor { x * -1 }
  public static func + (x: Tensor, y: Float) -> Tensor { x + Tensor(y) }
  public static func - (x: Tensor, y: Float) -> Tensor { x - Tensor(y) }
  public static func / (x: Tensor, y: Float) -> Tensor { x * (1 / y) }
  public static func + (x: Float, y: Tensor) -> Tensor { Tensor(x) + y }
  public static func - (x: Float, y: Tensor) -> Tensor { Tensor(x) - y }
  public static func * (x: Float, y: Tensor) -> Tensor { y * x }
  public static func / (x: Float, y: Tensor) -> Tensor { Tensor(x) / y }
  public static func += (x: inout Tensor, y: Tensor) { x = x + y }
  public static func -= (x: inout Tensor, y: Tensor) { x = x - y }

  public static func * (x: Tensor, factor: Float) -> Tensor {
    let result = Tensor(uninitialized: x.shape)
    let lanes = Lanes(repeating: factor)
    Elementwise.map(x.buffer, into: result.buffer) { $0 * lanes }
    return result.remembering([x]) { upstream, inputs in inputs[0]?.receive(upstream * factor) }
  }

  @inline(__always)
  private static func broadcast(
    _ a: Tensor, _ b: Tensor, _ symbol: String, _ lanes: (Lanes, Lanes) -> Lanes, _ scalar: (Float, Float) -> Float
  ) -> Tensor {
    if a.shape == b.shape {
      let result = Tensor(uninitialized: a.shape)
      Elementwise.map(a.buffer, b.buffer, into: result.buffer, lanes)
      return result
    }
    guard let shape = Broadcast.shape(of: a.shape, and: b.shape) else {
      preconditionFailure("\(a.shape) \(symbol) \(b.shape): dimensions must be equal or 1")
    }
    let result = Tensor(uninitialized: shape)
    Broadcast([a.shape, b.shape], to: shape).map(a.buffer, b.buffer, into: result.buffer, scalar)
    return result
  }

  /// The sum over every dimension that broadcasting repeated, which gives back `shape`.
  func summed(to target: [Int]) -> Tensor {
    if shape == target { return detached }
    let result = Tensor(uninitialized: target)
    let width = result.count
    if width > 0, target == Array(shape.suffix(target.count)) {
      Rows.columnSums(buffer, rows: count / width, width: width, into: result.buffer, accumulating: false)
    } else {
      Broadcast([target], to: shape).sum(buffer, into: result.buffer)
    }
    return result
  }

  /// Adds `other` in place, without a memory of it.
  mutating func add(_ other: Tensor) {
    precondition(shape == other.shape, "cannot add shape \(other.shape) to \(shape)")
    makeUnique()
    Elementwise.add(other.buffer, times: 1, to: buffer)
  }
}
