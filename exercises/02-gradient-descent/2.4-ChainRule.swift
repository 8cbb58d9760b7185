import ExerciseBook
import Foundation

/// 2.4 · The chain rule for +, × and tanh
///
/// Write three operations of a scalar engine. `ScalarNode` is the lesson's `Scalar` under another name. Each returns a `ScalarNode`: its value, the inputs that it was made from,
/// and a pullback. The pullback is given `upstream`, how much the loss changes for each unit of this result, and adds to
/// each input's `gradient` how much the loss changes for each unit of that input. This is the operation 2x:
///
///     ScalarNode(2 * x.value, inputs: [x]) { upstream in x.gradient += 2 * upstream }
///
/// For a · b at a = 2, b = 3 with upstream 5, the pullback adds 15 to a's gradient and 10 to b's.
/// For tanh(x) at x = 0.5 the value is y = 0.4621, and with upstream 1 the pullback adds 1 - y² = 0.7864.
///
/// The same node may be used twice, as in x · x. Then it gets two shares, which add up. `tanh` comes with Foundation.
extension GradientDescent {
  public static func add(_ a: ScalarNode, _ b: ScalarNode) throws -> ScalarNode {
    try todo()
  }

  public static func multiply(_ a: ScalarNode, _ b: ScalarNode) throws -> ScalarNode {
    try todo()
  }

  public static func hyperbolicTangent(_ x: ScalarNode) throws -> ScalarNode {
    try todo()
  }
}
