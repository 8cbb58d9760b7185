extension Tensor {
  /// Positive numbers that sum to 1 along the last dimension: eˣ / Σ eˣ, with the largest x subtracted first, so that
  /// nothing overflows. A row of nothing but −∞ gives zeros. Twin: `Reference.softmax`.
  public func softmax() -> Tensor {
    let width = shape.last ?? 1
    let rows = count / Swift.max(1, width)
    let y = Tensor(uninitialized: shape)
    SoftmaxKernel.forward(buffer, rows: rows, width: width, into: y.buffer)
    return y.remembering([self]) { upstream, inputs in
      inputs[0]?.accumulate(y.shape) { gradient, adding in
        SoftmaxKernel.pullback(
          upstream.buffer, y: y.buffer, rows: rows, width: width, into: gradient.buffer, accumulating: adding)
      }
    }
  }
}

/// The mean over rows of −log p(target), p being the softmax of a row of `logits`: how surprised the model is, in nats.
///
/// `logits` is [rows…, classes]; `targets` has a class number for each row, or −1 for a row that does not count. With
/// no row that counts the loss is 0. Softmax, loss and gradient, (p − one-hot) / rows, come from one pass. Twin:
/// `Reference.crossEntropy`.
public func crossEntropy(_ logits: Tensor, _ targets: [Int32]) -> Tensor {
  let classes = logits.shape.last ?? 1
  precondition(
    targets.count * classes == logits.count,
    "cross-entropy of \(logits.shape) needs a target a row, got \(targets.count)")
  precondition(
    targets.allSatisfy { $0 >= -1 && $0 < Int32(classes) }, "cross-entropy targets must be in −1..<\(classes)")
  if let own = Substitutes.current.crossEntropy?(logits.detached, targets) {
    return Tensor(Float(own.loss)).remembering([logits]) { upstream, inputs in
      inputs[0]?.receive(own.gradient.reshaped(to: logits.shape) * upstream.item)
    }
  }
  let isRecording = logits.node != nil && Recording.isOn
  let gradient = isRecording ? Tensor(uninitialized: logits.shape) : nil
  let loss = SoftmaxKernel.crossEntropy(logits.buffer, targets: targets, width: classes, gradient: gradient?.buffer)
  return Tensor(Float(loss)).remembering([logits]) { upstream, inputs in
    guard let gradient else { return }
    // dL/dL is 1 in training, where the loss is the end; then the gradient is passed on as it is.
    inputs[0]?.receive(upstream.item == 1 ? gradient : gradient * upstream.item)
  }
}
