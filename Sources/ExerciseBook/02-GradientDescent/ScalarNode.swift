/// One number of a calculation, which remembers the numbers it was made from and how to pass a gradient on to them.
///
///     let x = ScalarNode(3)
///     let y = ScalarNode(2 * x.value, inputs: [x]) { upstream in x.gradient += 2 * upstream }
///     y.gradient = 1
///     y.propagate()
///     x.gradient                   // 2, since y = 2x
///
/// The same idea as `Node` in Foundations/Autograd, with one number where that has a tensor. Two nodes are equal only
/// if they are the same one, so a `Set<ScalarNode>` can hold those that have been seen.
public class ScalarNode: Hashable {
  public let value: Double
  /// dL/d(this number), as far as it has been added up.
  public var gradient = 0.0
  /// The nodes that this one was made from; none for a number that was simply given.
  public var inputs: [ScalarNode] { storedInputs }

  private var storedInputs: [ScalarNode]
  private var pullback: ((_ upstream: Double) -> Void)?

  /// A number that was not calculated: an input, or a parameter.
  public init(_ value: Double) {
    self.value = value
    storedInputs = []
  }

  /// A result.
  /// - Parameter pullback: Is given dL/d(this number), and adds to the gradient of each input its share.
  public init(_ value: Double, inputs: [ScalarNode], pullback: @escaping (_ upstream: Double) -> Void) {
    self.value = value
    storedInputs = inputs
    self.pullback = pullback
  }

  /// Passes the gradient on to the inputs. Right only when the gradient is complete.
  public func propagate() { pullback?(gradient) }

  public static func == (a: ScalarNode, b: ScalarNode) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  /// A chain of many thousand nodes is let go one after the other, since each letting go of the next in turn would
  /// overflow the stack.
  deinit {
    pullback = nil
    var waiting = storedInputs
    storedInputs = []
    while var node = waiting.popLast() {
      guard isKnownUniquelyReferenced(&node) else { continue }
      waiting += node.storedInputs
      node.pullback = nil
      node.storedInputs = []
    }
  }
}
