/// +, −, × and ÷ between tensors, number by number. Dimensions of size 1, and missing leading ones, are repeated to
/// fit:
///
///     matrix + row          // [3, 2] + [2]    → [3, 2]
///     column * row          // [3, 1] · [1, 2] → [3, 2]
extension Tensor {
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    let shapes = (a.shape, b.shape)
    return broadcast(a, b, Sum()).remembering([a, b]) { upstream, inputs in
      inputs[0]?.receive(upstream.summed(to: shapes.0))
      inputs[1]?.receive(upstream.summed(to: shapes.1))
    }
  }

  public static func - (a: Tensor, b: Tensor) -> Tensor {
    let shapes = (a.shape, b.shape)
    return broadcast(a, b, Difference()).remembering([a, b]) { upstream, inputs in
      inputs[0]?.receive(upstream.summed(to: shapes.0))
      inputs[1]?.receive((-upstream).summed(to: shapes.1))
    }
  }

  public static func * (a: Tensor, b: Tensor) -> Tensor {
    let (x, y) = (a.detached, b.detached)
    return broadcast(a, b, Product()).remembering([a, b]) { upstream, inputs in
      inputs[0]?.receive((upstream * y).summed(to: x.shape))
      inputs[1]?.receive((upstream * x).summed(to: y.shape))
    }
  }

  public static func / (a: Tensor, b: Tensor) -> Tensor {
    let (x, y) = (a.detached, b.detached)
    return broadcast(a, b, Quotient()).remembering([a, b]) { upstream, inputs in
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
    Elementwise.map(x.buffer, into: result.buffer, Scaled(factor: Lanes(repeating: factor)))
    return result.remembering([x]) { upstream, inputs in inputs[0]?.receive(upstream * factor) }
  }

  private static func broadcast<Operation: Arithmetic>(_ a: Tensor, _ b: Tensor, _ operation: Operation) -> Tensor {
    if a.shape == b.shape {
      let result = Tensor(uninitialized: a.shape)
      Elementwise.map(a.buffer, b.buffer, into: result.buffer, operation)
      return result
    }
    guard let shape = Broadcast.shape(of: a.shape, and: b.shape) else {
      preconditionFailure("\(a.shape) \(operation.symbol) \(b.shape): dimensions must be equal or 1")
    }
    let result = Tensor(uninitialized: shape)
    Broadcast([a.shape, b.shape], to: shape).map(a.buffer, b.buffer, into: result.buffer, operation.scalar)
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

/// An operation between two numbers, one pair or sixteen at a time.
private protocol Arithmetic: BinaryOperation {
  var symbol: String { get }
  func scalar(_ x: Float, _ y: Float) -> Float
}

private struct Sum: Arithmetic {
  let symbol = "+"
  @inline(__always) func callAsFunction(_ x: Lanes, _ y: Lanes) -> Lanes { x + y }
  @inline(__always) func scalar(_ x: Float, _ y: Float) -> Float { x + y }
}

private struct Difference: Arithmetic {
  let symbol = "−"
  @inline(__always) func callAsFunction(_ x: Lanes, _ y: Lanes) -> Lanes { x - y }
  @inline(__always) func scalar(_ x: Float, _ y: Float) -> Float { x - y }
}

private struct Product: Arithmetic {
  let symbol = "×"
  @inline(__always) func callAsFunction(_ x: Lanes, _ y: Lanes) -> Lanes { x * y }
  @inline(__always) func scalar(_ x: Float, _ y: Float) -> Float { x * y }
}

private struct Quotient: Arithmetic {
  let symbol = "÷"
  @inline(__always) func callAsFunction(_ x: Lanes, _ y: Lanes) -> Lanes { x / y }
  @inline(__always) func scalar(_ x: Float, _ y: Float) -> Float { x / y }
}

private struct Scaled: UnaryOperation {
  let factor: Lanes
  @inline(__always) func callAsFunction(_ x: Lanes) -> Lanes { x * factor }
}
