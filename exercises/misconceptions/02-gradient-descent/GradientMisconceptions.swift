import ExerciseBook
import Foundation
import Foundations
import Solutions

// Wrong answers to 2.1 to 2.6: how gradients are found.

enum OneSidedDifference: GradientDescentMisconception {
  static func slope(of function: (Double) -> Double, at x: Double, step: Double) -> Double {
    (function(x + step) - function(x)) / step
  }
}

enum ForgottenTwo: GradientDescentMisconception {
  static func slope(of function: (Double) -> Double, at x: Double, step: Double) -> Double {
    (function(x + step) - function(x - step)) / step
  }
}

enum GradientNotDivided: GradientDescentMisconception {
  static func meanSquaredError(
    predictions: [Double], targets: [Double]
  ) throws -> (loss: Double, gradient: [Double]) {
    let (loss, gradient) = try Solutions.GradientDescent.meanSquaredError(predictions: predictions, targets: targets)
    return (loss, gradient.map { $0 * Double(predictions.count) })
  }
}

enum SumOfSquaresForMean: GradientDescentMisconception {
  static func meanSquaredError(
    predictions: [Double], targets: [Double]
  ) throws -> (loss: Double, gradient: [Double]) {
    let (loss, gradient) = try Solutions.GradientDescent.meanSquaredError(predictions: predictions, targets: targets)
    let count = Double(predictions.count)
    return (loss * count, gradient.map { $0 * count })
  }
}

enum GradientSignSwapped: GradientDescentMisconception {
  static func meanSquaredError(
    predictions: [Double], targets: [Double]
  ) throws -> (loss: Double, gradient: [Double]) {
    let (loss, gradient) = try Solutions.GradientDescent.meanSquaredError(predictions: predictions, targets: targets)
    return (loss, gradient.map { -$0 })
  }
}

enum SquareWithoutTwo: GradientDescentMisconception {
  static func meanSquaredError(
    predictions: [Double], targets: [Double]
  ) throws -> (loss: Double, gradient: [Double]) {
    let (loss, gradient) = try Solutions.GradientDescent.meanSquaredError(predictions: predictions, targets: targets)
    return (loss, gradient.map { $0 / 2 })
  }
}

enum NoMaximumSubtracted: GradientDescentMisconception {
  static func crossEntropy(logits: [Double], target: Int) -> (loss: Double, gradient: [Double]) {
    let powers = logits.map { exp($0) }
    var gradient = powers.map { $0 / powers.reduce(0, +) }
    let loss = -log(gradient[target])
    gradient[target] -= 1
    return (loss, gradient)
  }
}

enum LogarithmOfZero: GradientDescentMisconception {
  static func crossEntropy(logits: [Double], target: Int) throws -> (loss: Double, gradient: [Double]) {
    let (_, gradient) = try Solutions.GradientDescent.crossEntropy(logits: logits, target: target)
    return (-log(gradient[target] + 1), gradient)
  }
}

enum ClippedProbability: GradientDescentMisconception {
  static func crossEntropy(logits: [Double], target: Int) throws -> (loss: Double, gradient: [Double]) {
    let (_, gradient) = try Solutions.GradientDescent.crossEntropy(logits: logits, target: target)
    return (-log(max(gradient[target] + 1, 1e-12)), gradient)
  }
}

enum TargetNotSubtracted: GradientDescentMisconception {
  static func crossEntropy(logits: [Double], target: Int) throws -> (loss: Double, gradient: [Double]) {
    var (loss, gradient) = try Solutions.GradientDescent.crossEntropy(logits: logits, target: target)
    gradient[target] += 1
    return (loss, gradient)
  }
}

enum GradientOverwritten: GradientDescentMisconception {
  static func add(_ a: ScalarNode, _ b: ScalarNode) -> ScalarNode {
    ScalarNode(a.value + b.value, inputs: [a, b]) { upstream in
      a.gradient = upstream
      b.gradient = upstream
    }
  }

  static func multiply(_ a: ScalarNode, _ b: ScalarNode) -> ScalarNode {
    ScalarNode(a.value * b.value, inputs: [a, b]) { upstream in
      a.gradient = b.value * upstream
      b.gradient = a.value * upstream
    }
  }
}

enum TanhSlopeFromInput: GradientDescentMisconception {
  static func hyperbolicTangent(_ x: ScalarNode) -> ScalarNode {
    ScalarNode(tanh(x.value), inputs: [x]) { upstream in x.gradient += (1 - x.value * x.value) * upstream }
  }
}

enum UpstreamForgotten: GradientDescentMisconception {
  static func add(_ a: ScalarNode, _ b: ScalarNode) -> ScalarNode {
    ScalarNode(a.value + b.value, inputs: [a, b]) { _ in
      a.gradient += 1
      b.gradient += 1
    }
  }

  static func multiply(_ a: ScalarNode, _ b: ScalarNode) -> ScalarNode {
    ScalarNode(a.value * b.value, inputs: [a, b]) { _ in
      a.gradient += b.value
      b.gradient += a.value
    }
  }
}

enum VisitedBeforeUsers: GradientDescentMisconception {
  static func backward(from loss: ScalarNode) {
    loss.gradient = 1
    var waiting = [loss]
    var seen: Set<ScalarNode> = [loss]
    while !waiting.isEmpty {
      for node in waiting { node.propagate() }
      waiting = waiting.flatMap(\.inputs).filter { seen.insert($0).inserted }
    }
  }
}

enum RecursiveOrder: GradientDescentMisconception {
  static func backward(from loss: ScalarNode) {
    var order: [ScalarNode] = []
    var seen: Set<ScalarNode> = []
    func visit(_ node: ScalarNode) {
      guard seen.insert(node).inserted else { return }
      for input in node.inputs { visit(input) }
      order.append(node)
    }
    visit(loss)
    loss.gradient = 1
    for node in order.reversed() { node.propagate() }
  }
}

enum PropagatedForEachUse: GradientDescentMisconception {
  static func backward(from loss: ScalarNode) {
    loss.gradient = 1
    var waiting = [loss]
    while let node = waiting.popLast() {
      node.propagate()
      waiting += node.inputs.reversed()
    }
  }
}

enum LossGradientNotSet: GradientDescentMisconception {
  static func backward(from loss: ScalarNode) throws {
    try Solutions.GradientDescent.backward(from: ScalarNode(0, inputs: [loss]) { _ in })
  }
}

enum Untransposed: GradientDescentMisconception {
  static func matmulPullback(upstream: Tensor, a: Tensor, b: Tensor) -> (a: Tensor, b: Tensor) {
    (a: upstream.matmul(b), b: a.matmul(upstream))
  }
}

enum RolesSwapped: GradientDescentMisconception {
  static func matmulPullback(upstream: Tensor, a: Tensor, b: Tensor) -> (a: Tensor, b: Tensor) {
    (a: a.transposed().matmul(upstream), b: upstream.matmul(b.transposed()))
  }
}

enum FactorsReversed: GradientDescentMisconception {
  static func matmulPullback(upstream: Tensor, a: Tensor, b: Tensor) -> (a: Tensor, b: Tensor) {
    (a: b.transposed().matmul(upstream), b: upstream.matmul(a.transposed()))
  }
}
