/// For each text the sum of log p(target) over its targets: how likely a model finds the text, in nats below 0.
///
/// `logits` is [batch, time, vocabulary]; `targets` has batch · time tokens, −1 where nothing is asked. Returns [batch].
///
///     let both = sequenceLogProbabilities(model(ids, batch: 2), targets)      // [2]
public func sequenceLogProbabilities(_ logits: Tensor, _ targets: [Int32]) -> Tensor {
  precondition(
    logits.rank == 3 && targets.count == logits.shape[0] * logits.shape[1],
    "log-probabilities of \(logits.shape) need a target a position, got \(targets.count)")
  let time = logits.shape[1]
  let rows = (0..<logits.shape[0]).map { row in
    let asked = Array(targets[row * time..<(row + 1) * time])
    let count = asked.count { $0 >= 0 }
    // Cross-entropy is the mean of −log p.
    return (crossEntropy(logits.slice(row..<row + 1), asked) * -Float(count)).reshaped(to: [1])
  }
  return Tensor.concatenated(rows)
}
