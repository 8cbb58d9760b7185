/// What a result remembers: the results it was made from, and how to pass a gradient on to them.
///
/// For y = f(x) and a loss L, the chain rule says dL/dx = dL/dy · dy/dx. A node's `pullback` is that multiplication
/// for one operation: given dL/dy, it adds the right share to each input's gradient. `backward()` calls the pullbacks
/// from the loss back to the parameters.
///
/// Source: Linnainmaa, "Taylor expansion of the accumulated rounding error", 1976.
final class Node {
  /// dL/d(this result), as far as it has been added up. A parameter's node keeps it; the others pass it on and let it
  /// go.
  var gradient: Tensor?
  /// The inputs that a gradient can flow to; nil where an input was a constant.
  private(set) var inputs: [Node?]
  private var pullback: Pullback?
  private var isSpent = false

  /// Takes dL/d(result) and the inputs' nodes, and gives each its share by `receive` or `accumulate`.
  typealias Pullback = (_ upstream: Tensor, _ inputs: [Node?]) -> Void

  /// A leaf: a parameter, where gradients gather.
  init() { inputs = [] }

  init(inputs: [Node?], pullback: @escaping Pullback) {
    self.inputs = inputs
    self.pullback = pullback
  }

  /// Adds `share` to the gradient.
  func receive(_ share: Tensor) {
    if gradient == nil {
      gradient = share.detached
    } else {
      gradient!.add(share)
    }
  }

  /// Lets a kernel write its share in place: `body` adds to the tensor if `adding`, else it replaces undefined
  /// contents. This saves large products, such as a weight's gradient, a second pass over memory.
  func accumulate(_ shape: [Int], _ body: (_ gradient: inout Tensor, _ adding: Bool) -> Void) {
    let adding = gradient != nil
    if !adding { gradient = Tensor(uninitialized: shape) }
    gradient!.makeUnique()
    body(&gradient!, adding)
  }

  /// Passes the gradient on to the inputs and forgets everything, so that memory is free as soon as it is used.
  func propagate() {
    guard let pullback else {
      precondition(!isSpent, "backward() goes through a graph once: add the losses first, or make the results anew")
      return
    }
    defer {
      isSpent = true
      self.pullback = nil
      inputs = []
    }
    guard let upstream = gradient else { return }
    gradient = nil
    pullback(upstream, inputs)
  }

  /// A chain of many thousand nodes is let go one after the other, since each letting go of the next in turn would
  /// overflow the stack.
  deinit {
    var waiting = inputs
    inputs = []
    pullback = nil
    while var node = waiting.popLast() {
      guard node != nil, isKnownUniquelyReferenced(&node!) else { continue }
      waiting += node!.inputs
      node!.inputs = []
      node!.pullback = nil
    }
  }
}

/// Whether results remember how they were made. Inside `withoutGradients { … }` they do not, which saves memory when
/// only the numbers matter.
enum Recording {
  @TaskLocal static var isOn = true
}

/// Runs `body` without remembering how its results are made: for evaluation and generation.
public func withoutGradients<Result>(_ body: () throws -> Result) rethrows -> Result {
  try Recording.$isOn.withValue(false) { try body() }
}

extension Tensor {
  /// This result, remembering its inputs and its pullback, if any input comes from a parameter.
  ///
  /// The pullback must capture constants only (`detached` tensors), since a captured node would be kept alive twice.
  func remembering(_ inputs: [Tensor], pullback: @escaping Node.Pullback) -> Tensor {
    guard inputs.contains(where: { $0.node != nil }), Recording.isOn else { return self }
    return Tensor(shape: shape, buffer: buffer, node: Node(inputs: inputs.map(\.node), pullback: pullback))
  }
}
