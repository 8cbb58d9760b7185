import Foundations

extension Exercise<any GradientDescentExercises.Type> {
  static let backwardOrder = Self(
    "2.5", "Order of the backward pass", file: "2.5-BackwardOrder",
    hints: [
      "A node may pass its gradient on only when all the nodes that use it have passed theirs. So put the nodes in a "
        + "row in which each stands after its inputs, and walk along that row from the far end.",
      "To make the row without a recursion, keep a stack of your own: an array of (node, how many of its inputs have "
        + "been looked at). A `Set<ScalarNode>` remembers which nodes have been seen.",
      "Look at the top of the stack. If it has an input that was not looked at, count that, and push the input unless "
        + "it was seen. If it has none left, pop it and append it to the row. When the stack is empty, set the loss's "
        + "gradient to 1 and propagate the row from its end.",
    ]
  ) { check in
    try check.expect(
      "gradient of x, for loss = 2 · x + 1", equals: [2], within: 1e-9,
      because: "the loss's gradient is 1, the sum passes it on as it is, and the product makes 2 of it"
    ) {
      let x = TestNode(7)
      try $0.backward(from: TestNode(2, 0, x, x, 1))
      return [x.gradient]
    }
    // The same graph twice, with the inputs of the loss the other way round: an order that is right only by luck in one
    // of them is wrong in the other.
    for isMirrored in [false, true] {
      try check.expect(
        "gradient of x, for u = 3 · x, w = 5 · u, loss = \(isMirrored ? "w + u" : "u + w")", equals: [18], within: 1e-9,
        because: "the loss is 6 · u = 18 · x: u has its whole gradient, 1 + 5, only after w has passed its share on"
      ) {
        let x = TestNode(7)
        let u = TestNode(3, 0, x, x)
        let w = TestNode(5, 0, u, u)
        try $0.backward(from: isMirrored ? TestNode(1, 1, w, u) : TestNode(1, 1, u, w))
        return [x.gradient]
      }
    }
    try check.expect(
      "gradient of the loss itself, made from nothing", equals: 1, because: "dL/dL = 1, even in the smallest graph"
    ) {
      let loss = TestNode(3)
      try $0.backward(from: loss)
      return loss.gradient
    }

    var random = check.random()
    for count in [10, 40] {
      var recipe: [(Double, Double, Int, Int)] = []
      for index in 1..<count {
        // Near neighbours mostly, so that the graph is both deep and shared.
        let inputs = (0..<2).map { _ in max(0, index - 1 - random.integer(below: 5)) }
        recipe.append((random.uniform() - 0.5, random.uniform() - 0.5, inputs[0], inputs[1]))
      }
      var expected = [Double](repeating: 0, count: count)
      expected[count - 1] = 1
      for index in stride(from: count - 1, to: 0, by: -1) {
        let (a, b, first, second) = recipe[index - 1]
        expected[first] += a * expected[index]
        expected[second] += b * expected[index]
      }
      try check.expect(
        "gradient of the first of \(count) nodes, each made from two of the five before it", equals: expected[0],
        within: 1e-9, because: "the gradient is the sum, over all the ways from the loss to the node, of their slopes"
      ) {
        var nodes = [TestNode(1)]
        for (a, b, first, second) in recipe { nodes.append(TestNode(a, b, nodes[first], nodes[second])) }
        try $0.backward(from: nodes[count - 1])
        return nodes[0].gradient
      }
    }

    // A recursion is found where it still fits on the stack: in the deep chain below it would end the process.
    try check.expect(
      "a chain of 500 nodes: do the calls go deeper than in a chain of 5", equals: false,
      because: "a function that calls itself for every input needs more of the call stack the deeper the graph is; at "
        + "100,000 nodes there is none left, and the program ends"
    ) {
      let (short, long) = (StackWatch(), StackWatch())
      try $0.backward(from: TestNode.chain(of: 5, watch: short))
      try $0.backward(from: TestNode.chain(of: 500, watch: long))
      return long.used > short.used + 8000
    }
    try check.expect(
      "gradient of the first of 100,000 nodes, each equal to the one before it", equals: [1], within: 1e-9,
      because: "every node passes on what it was given"
    ) {
      var node = TestNode(1)
      let first = node
      for _ in 1..<100_000 { node = TestNode(1, 0, node, node) }
      try $0.backward(from: node)
      return [first.gradient]
    }
  }
}

/// A node of the check's own making, a · first + b · second + c, so that 2.5 does not need 2.4.
private final class TestNode: ScalarNode {
  private let watch: StackWatch?

  init(_ value: Double, watch: StackWatch? = nil) {
    self.watch = watch
    super.init(value)
  }

  /// With b = 0 the second input is left out.
  init(_ a: Double, _ b: Double, _ first: TestNode, _ second: TestNode, _ c: Double = 0, watch: StackWatch? = nil) {
    self.watch = watch
    super.init(a * first.value + b * second.value + c, inputs: b == 0 ? [first] : [first, second]) { upstream in
      first.gradient += a * upstream
      if b != 0 { second.gradient += b * upstream }
    }
  }

  override var inputs: [ScalarNode] {
    watch?.look()
    return super.inputs
  }

  static func chain(of count: Int, watch: StackWatch) -> TestNode {
    var node = TestNode(1, watch: watch)
    for _ in 1..<count { node = TestNode(1, 0, node, node, watch: watch) }
    return node
  }
}

/// How many bytes of the call stack lie between the calls that looked at it.
private final class StackWatch {
  private var lowest = UInt.max
  private var highest = UInt.min

  /// The place of a local variable shows how far the stack reaches. It is not read or written through.
  func look() {
    var here = 0
    let place = withUnsafePointer(to: &here) { UInt(bitPattern: $0) }
    lowest = min(lowest, place)
    highest = max(highest, place)
  }

  var used: UInt { highest < lowest ? 0 : highest - lowest }
}
