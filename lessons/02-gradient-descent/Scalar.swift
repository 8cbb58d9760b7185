import Foundation

/// A number that remembers how it was made: a complete engine for gradients, one number at a time.
///
///     let w: Scalar = 3
///     let loss = w * w + w
///     loss.backward()
///     w.gradient                // 7: the slope of w² + w at w = 3 is 2w + 1
///
/// For L made from y, and y made from x, the chain rule says dL/dx = dL/dy · dy/dx. Each result keeps the inputs that it
/// was made from, and a pullback that does this multiplication for it: given dL/dy, it adds to each input its share.
/// `Node` in Foundations/Autograd is the same, with whole tensors for numbers. (It also frees graphs of any depth
/// without recursion; this one's are shallow.)
final class Scalar: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  var value: Double
  /// dL/d(this number), as far as it has been added up.
  var gradient = 0.0
  let inputs: [Scalar]
  private let pullback: (_ upstream: Double) -> Void

  /// A number that was not calculated: data, or a parameter.
  init(_ value: Double) {
    self.value = value
    inputs = []
    pullback = { _ in }
  }

  init(_ value: Double, from inputs: [Scalar], pullback: @escaping (_ upstream: Double) -> Void) {
    self.value = value
    self.inputs = inputs
    self.pullback = pullback
  }

  convenience init(floatLiteral value: Double) { self.init(value) }
  convenience init(integerLiteral value: Int) { self.init(Double(value)) }

  static func + (a: Scalar, b: Scalar) -> Scalar {
    Scalar(a.value + b.value, from: [a, b]) { upstream in
      a.gradient += upstream
      b.gradient += upstream
    }
  }

  static func * (a: Scalar, b: Scalar) -> Scalar {
    Scalar(a.value * b.value, from: [a, b]) { upstream in
      a.gradient += upstream * b.value
      b.gradient += upstream * a.value
    }
  }

  static func - (a: Scalar, b: Scalar) -> Scalar { a + b * -1 }

  func tanh() -> Scalar {
    let y = Foundation.tanh(value)
    return Scalar(y, from: [self]) { [self] upstream in gradient += upstream * (1 - y * y) }
  }

  /// Adds dL/dx to the gradient of every number x that this loss L was made from.
  func backward() {
    gradient = 1
    for node in inputsFirst().reversed() { node.pullback(node.gradient) }
  }

  /// All that this number was made from, each after its own inputs. Backwards, then, each comes after everything that
  /// used it, when its gradient is complete.
  private func inputsFirst() -> [Scalar] {
    var order: [Scalar] = []
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(self)]
    var stack = [(node: self, next: 0)]
    while let (node, next) = stack.last {
      if next == node.inputs.count {
        order.append(node)
        stack.removeLast()
      } else {
        stack[stack.count - 1].next += 1
        let input = node.inputs[next]
        if seen.insert(ObjectIdentifier(input)).inserted { stack.append((input, 0)) }
      }
    }
    return order
  }
}
