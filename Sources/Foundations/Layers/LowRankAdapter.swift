/// A change of a linear layer's weight that is learned instead of the weight: two thin matrices, whose product is as
/// large as the weight and has few numbers to learn.
///
///     y = x · Wᵀ + b + (α / r) · x · Aᵀ · Bᵀ          W [outputs, inputs], A [r, inputs], B [outputs, r]
///
/// A begins random and B at zero, so the layer begins as what it was. Every `Linear` has an adapter; it is empty, and
/// costs nothing, until `Module.addAdapters` fills it.
///
/// Source: Hu et al., "LoRA: low-rank adaptation of large language models", 2021.
public final class LowRankAdapter: Module {
  /// A [rank, inputs]
  public private(set) var down: Parameter?
  /// B [outputs, rank]
  public private(set) var up: Parameter?
  /// α / r
  public private(set) var scale: Float = 1
  /// Whether the change is in the weight already.
  public private(set) var isMerged = false

  public var isEmpty: Bool { down == nil }

  /// Fills an empty adapter of a layer with this weight.
  func begin(rank: Int, alpha: Float, weight: Parameter, using generator: inout SeededGenerator) {
    precondition(isEmpty, "a layer has one adapter: merge the old one or remove it first")
    let (outputs, inputs) = (weight.shape[0], weight.shape[1])
    precondition(rank >= 1 && rank <= min(outputs, inputs), "a weight \(weight.shape) has no change of rank \(rank)")
    // x · Aᵀ is then about as large as x.
    down = Parameter(.normal([rank, inputs], standardDeviation: 1 / Float(inputs).squareRoot(), using: &generator))
    up = Parameter(.zeros([outputs, rank]))
    scale = alpha / Float(rank)
  }

  /// What is added to the layer's output for `input` [..., inputs]; nil if there is nothing to add.
  func change(for input: Tensor) -> Tensor? {
    guard let down, let up, !isMerged else { return nil }
    return linear(linear(input, weight: down.value), weight: up.value) * scale
  }

  /// Moves the change into the weight, or out of it again; exact but for rounding.
  func setMerged(_ merged: Bool, weight: Parameter) {
    guard let down, let up, merged != isMerged else { return }
    let change = up.value.detached.matmul(down.value.detached) * scale  // [outputs, inputs]
    weight.value = merged ? weight.value.detached + change : weight.value.detached - change
    isMerged = merged
  }

  func empty() { (down, up, isMerged) = (nil, nil, false) }
}
