extension Tensor {
  /// Adds dL/dp to the gradient of every parameter p that this loss L was made from.
  ///
  ///     let loss = crossEntropy(model(inputs), targets)
  ///     loss.backward()
  ///
  /// Nodes are visited from the loss to the parameters, each after all the results that used it, so that its gradient
  /// is complete before it is passed on. Gradients add up over several calls, as micro-batches need. A graph can be
  /// gone through once.
  public func backward() {
    precondition(count == 1, "backward() starts from a single number, not from shape \(shape)")
    guard let node else { return }
    var order = Self.inputsFirst(node)
    node.receive(Tensor(repeating: 1, shape: shape))
    // Taking nodes off the list lets each go, with what it remembers, as soon as it has done its part.
    while let next = order.popLast() { next.propagate() }
  }

  /// All nodes that `root` was made from, each after its inputs. A stack of our own: a recursion would overflow in a
  /// deep graph.
  private static func inputsFirst(_ root: Node) -> [Node] {
    var order: [Node] = []
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(root)]
    var stack: [(node: Node, next: Int)] = [(root, 0)]
    while let (node, next) = stack.last {
      if next == node.inputs.count {
        order.append(node)
        stack.removeLast()
      } else {
        stack[stack.count - 1].next += 1
        if let input = node.inputs[next], seen.insert(ObjectIdentifier(input)).inserted { stack.append((input, 0)) }
      }
    }
    return order
  }
}
