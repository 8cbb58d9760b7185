/// Cross-entropy: how surprised the model is by the right class, in nats, averaged over the rows.
///
///     loss = mean over rows of −ln softmax(x)[target]        dx = (softmax(x) − onehot(target)) / rows
///
///     let (loss, gradient) = Reference.crossEntropy(logits: logits, targets: [3, -1], rows: 2, classes: 5)
///
/// Source: Bishop, "Pattern recognition and machine learning", 2006, section 4.3.4.
extension Reference {
  /// The mean loss over the rows whose target is a class, and its gradient [rows, classes] with respect to the logits.
  ///
  /// A target of −1 leaves its row out of the mean and gives it a gradient of zero; with no row left, the loss is 0.
  public static func crossEntropy(
    logits: [Double], targets: [Int32], rows: Int, classes: Int
  ) -> (loss: Double, gradient: [Double]) {
    expect("logits", logits, [rows, classes])
    precondition(targets.count == rows, "\(targets.count) targets for \(rows) rows")
    precondition(targets.allSatisfy { -1 <= $0 && $0 < classes }, "a target lies outside -1..<\(classes)")
    let counted = Double(targets.count { $0 >= 0 })

    var loss = 0.0
    var gradient = [Double](repeating: 0, count: logits.count)
    for (row, target) in targets.enumerated() where target >= 0 {
      let x = logits[row * classes..<(row + 1) * classes]
      let largest = x.max()!
      let total = x.reduce(0) { $0 + exponential($1 - largest) }
      // ln of the sum rather than of the probability: a probability that rounds to 0 would make the loss infinite.
      loss += (naturalLogarithm(total) + largest - x[x.startIndex + Int(target)]) / counted
      for c in 0..<classes {
        let p = exponential(x[x.startIndex + c] - largest) / total
        gradient[row * classes + c] = (p - (c == target ? 1 : 0)) / counted
      }
    }
    return (loss, gradient)
  }
}
