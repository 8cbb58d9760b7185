import ExerciseBook
import Foundation

extension GradientDescent {
  public static func add(_ a: ScalarNode, _ b: ScalarNode) throws -> ScalarNode {
    ScalarNode(a.value + b.value, inputs: [a, b]) { upstream in
      a.gradient += upstream
      b.gradient += upstream
    }
  }

  public static func multiply(_ a: ScalarNode, _ b: ScalarNode) throws -> ScalarNode {
    ScalarNode(a.value * b.value, inputs: [a, b]) { upstream in
      a.gradient += b.value * upstream
      b.gradient += a.value * upstream
    }
  }

  public static func hyperbolicTangent(_ x: ScalarNode) throws -> ScalarNode {
    let y = tanh(x.value)
    return ScalarNode(y, inputs: [x]) { upstream in x.gradient += (1 - y * y) * upstream }
  }
}
