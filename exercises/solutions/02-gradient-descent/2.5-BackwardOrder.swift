import ExerciseBook

extension GradientDescent {
  public static func backward(from loss: ScalarNode) throws {
    // Each node after its inputs: it is appended when all of them have been.
    var order: [ScalarNode] = []
    var seen: Set<ScalarNode> = [loss]
    var stack = [(node: loss, next: 0)]
    while let (node, next) = stack.last {
      if next == node.inputs.count {
        order.append(node)
        stack.removeLast()
      } else {
        stack[stack.count - 1].next += 1
        let input = node.inputs[next]
        if seen.insert(input).inserted { stack.append((input, 0)) }
      }
    }
    loss.gradient = 1
    for node in order.reversed() { node.propagate() }
  }
}
