import ExerciseBook

/// 2.5 · Order of the backward pass
///
/// Set the gradient of `loss` to 1. Then call `propagate()` once on every node that it was made from, directly or by way
/// of others, beginning with the loss itself. A node's turn comes only after all the nodes that use it: before that its
/// gradient is not complete, and it would pass on too little.
///
/// An example: u = 3 · x, w = 5 · u, loss = u + w. Right is loss, w, u, x: the gradient of u is 1 (from the loss) + 5
/// (from w) = 6, and that of x is 18. In the order loss, u, w, x, node u would pass on its 1 before w has given it the 5.
///
/// `node.propagate()` calls the node's pullback with the gradient that it has now. `node.inputs` are the nodes that it was
/// made from. A `Set<ScalarNode>` can remember which ones you have seen.
/// The graph may be 100,000 nodes deep, and a function that calls itself that often overflows the stack: use an array.
extension GradientDescent {
  public static func backward(from loss: ScalarNode) throws {
    try todo()
  }
}
