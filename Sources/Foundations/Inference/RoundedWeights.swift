/// A model's weights in bfloat16, each rounded when it is first asked for, while the model writes.
///
///     RoundedWeights.$current.withValue(RoundedWeights()) { ... }     // no weight may change meanwhile
///
/// Every token reads all weights once, and that is what writing waits for: half the bytes are half the time.
final class RoundedWeights: @unchecked Sendable {
  @TaskLocal static var current: RoundedWeights?

  /// With its original, which therefore stays what its identity says.
  private var copies: [ObjectIdentifier: (original: Buffer, rounded: Buffer)] = [:]

  /// The rows of `weights` [rows, depth], two numbers in each 32-bit lane.
  func rounded(_ weights: Buffer, rows: Int, depth: Int) -> Buffer {
    if let copy = copies[ObjectIdentifier(weights)] { return copy.rounded }
    let copy = Buffer(count: rows * Precision.bfloat16.lanes(depth))
    FewRowsProduct.round(weights, rows: rows, depth: depth, into: copy)
    copies[ObjectIdentifier(weights)] = (weights, copy)
    return copy
  }

  /// x · Wᵀ + bias [..., outputs] for a few rows of x [..., depth]; nil where no model writes in bfloat16.
  static func linear(_ x: Tensor, _ weight: Tensor, bias: Tensor?) -> Tensor? {
    let rows = x.shape.dropLast().reduce(1, *)
    guard rows <= FewRowsProduct.limit, Precision.current == .bfloat16, let current else { return nil }
    let (outputs, depth) = (weight.shape[0], weight.shape[1])
    let y = Tensor(uninitialized: x.shape.dropLast() + [outputs])
    FewRowsProduct.multiply(
      x.buffer, rounded: current.rounded(weight.buffer, rows: outputs, depth: depth), rows: rows, columns: outputs,
      depth: depth, bias: bias?.buffer, into: y.buffer)
    return y
  }
}
