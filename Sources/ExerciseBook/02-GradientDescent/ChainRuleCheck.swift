import Foundation
import Foundations

extension Exercise<any GradientDescentExercises.Type> {
  static let chainRule = Self(
    "2.4", "The chain rule for +, × and tanh", file: "2.4-ChainRule",
    hints: [
      "Each pullback answers one question: if this result changed the loss by `upstream` per unit, what does each input change it by?",
      "For a + b each input has the slope 1; for a · b the slope of a is b's value, and the other way round; for y = tanh(x) it is 1 - y².",
      "The share is upstream × slope, and it is added: `a.gradient += …`. A node that is used twice gets two shares.",
    ]
  ) { check in
    try check.expect(
      "values of 2 + 3, 2 · 3 and tanh(0.5)", equals: [5, 6, 0.46211715726000976], within: 1e-9,
      because: "a node's value is the result itself"
    ) {
      let (two, three) = (ScalarNode(2), ScalarNode(3))
      return try [$0.add(two, three), $0.multiply(two, three), $0.hyperbolicTangent(ScalarNode(0.5))].map(\.value)
    }
    try check.expect(
      "gradients of a + b, upstream 5", equals: [5, 5], within: 1e-9,
      because: "when a or b grows by a little, so does the sum: each gets the whole of what comes from above"
    ) { try gradients(at: [2, 3], upstream: 5, $0) { try $0.add($1[0], $1[1]) } }
    try check.expect(
      "gradients of a · b at a = 2, b = 3, upstream 5", equals: [15, 10], within: 1e-9,
      because: "when a grows by 1 the product grows by b = 3, times 5; when b grows by 1 it grows by a = 2, times 5"
    ) { try gradients(at: [2, 3], upstream: 5, $0) { try $0.multiply($1[0], $1[1]) } }
    try check.expect(
      "gradient of tanh(x) at x = 0.5, upstream 1", equals: [0.7864477329659274], within: 1e-9,
      because: "y = tanh(0.5) = 0.462117, and 1 - y² = 0.786448"
    ) { try gradients(at: [0.5], upstream: 1, $0) { try $0.hyperbolicTangent($1[0]) } }
    try check.expect(
      "gradient of x + x", equals: [2], within: 1e-9, because: "x + x = 2x: x is used twice, and both uses count"
    ) { try gradients(at: [3], upstream: 1, $0) { try $0.add($1[0], $1[0]) } }
    try check.expect(
      "gradient of x · x at x = 3", equals: [6], within: 1e-9, because: "the slope of x² is 2x"
    ) { try gradients(at: [3], upstream: 1, $0) { try $0.multiply($1[0], $1[0]) } }

    var random = check.random()
    for _ in 0..<5 {
      let point = (0..<3).map { _ in random.normal() }
      let measured = Reference.finiteDifference(
        of: { x in tanh(x[0] * x[1] + x[2]) * (x[0] + tanh(x[1])) + x[2] * x[2] }, at: point)
      try check.expect(
        "gradients of tanh(a · b + c) · (a + tanh(b)) + c · c at \(point.shown)", equals: measured, within: 1e-6,
        because: "that is what the result does when a, b and c are nudged in turn"
      ) {
        try gradients(at: point, upstream: 1, $0) { answers, x in
          let neuron = try answers.hyperbolicTangent(answers.add(answers.multiply(x[0], x[1]), x[2]))
          let other = try answers.add(x[0], answers.hyperbolicTangent(x[1]))
          return try answers.add(answers.multiply(neuron, other), answers.multiply(x[2], x[2]))
        }
      }
    }
  }

  /// The gradients of `build`'s result with respect to the numbers that it is built on.
  private static func gradients(
    at point: [Double], upstream: Double, _ answers: any GradientDescentExercises.Type,
    _ build: (any GradientDescentExercises.Type, [ScalarNode]) throws -> ScalarNode
  ) throws -> [Double] {
    let leaves = point.map { ScalarNode($0) }
    let result = try build(answers, leaves)
    result.gradient = upstream
    for node in smallGraph(below: result).reversed() { node.propagate() }
    return leaves.map(\.gradient)
  }

  /// The nodes of a graph that is only a few nodes deep, each after its inputs.
  private static func smallGraph(below root: ScalarNode) -> [ScalarNode] {
    var order: [ScalarNode] = []
    var seen: Set<ScalarNode> = []
    func visit(_ node: ScalarNode) {
      guard seen.insert(node).inserted else { return }
      for input in node.inputs { visit(input) }
      order.append(node)
    }
    visit(root)
    return order
  }
}
