extension GPT {
  /// Scores `tokens` as one long text, in windows of the model's context side by side: every token but the first is
  /// predicted once, from what stands before it in its window.
  ///
  /// - Parameters:
  ///   - byteCounts: for each entry of the vocabulary, how many bytes of text it stands for.
  ///   - limit: at most about so many tokens, from the beginning.
  public func score(
    _ tokens: some TokenSource, byteCounts: [Int], batchSize: Int = 32, limit: Int = .max
  ) throws -> TextScore {
    var batches = try EvaluationBatches(tokens, batchSize: batchSize, contextLength: configuration.contextLength)
    var score = TextScore()
    while score.tokens < limit, let batch = try batches.next() {
      score.add(self, batch.inputs, batch.targets, batch: batch.batchSize, byteCounts)
    }
    return score
  }

  /// Scores each document on its own, read from its beginning after the token `separator`, which also has to be
  /// foreseen at its end.
  ///
  /// No document is cut, unless it is longer than the context: then its next window begins with half a context that
  /// has been read already, and only new tokens count.
  public func score(
    documents: [[Int32]], separator: Int32, byteCounts: [Int], batchSize: Int = 32
  ) -> TextScore {
    let context = configuration.contextLength
    var windows: [(inputs: [Int32], targets: [Int32])] = []
    for document in documents {
      let text = [separator] + document + [separator]
      var read = 0
      while read < text.count - 1 {
        let start = max(0, min(read, read - (read == 0 ? 0 : context / 2)))
        let end = min(start + context, text.count - 1)
        windows.append(
          (Array(text[start..<end]), (start..<end).map { $0 < read ? -1 : text[$0 + 1] }))
        read = end
      }
    }
    // Windows of nearly equal length share a batch, so that little is padded. Of equals the earlier comes first.
    let order = windows.indices.sorted { (windows[$0].inputs.count, $0) < (windows[$1].inputs.count, $1) }
    var score = TextScore()
    for start in stride(from: 0, to: order.count, by: batchSize) {
      let batch = order[start..<min(order.count, start + batchSize)].map { windows[$0] }
      let length = batch.reduce(0) { max($0, $1.inputs.count) }
      // Padding stands at the end, where a causal model's earlier guesses do not see it, and nothing is asked of it.
      let inputs = batch.flatMap { $0.inputs + Array(repeating: separator, count: length - $0.inputs.count) }
      let targets = batch.flatMap { $0.targets + Array(repeating: -1, count: length - $0.targets.count) }
      score.add(self, inputs, targets, batch: batch.count, byteCounts)
    }
    return score
  }
}

extension TextScore {
  fileprivate mutating func add(
    _ model: GPT, _ inputs: [Int32], _ targets: [Int32], batch: Int, _ byteCounts: [Int]
  ) {
    let asked = targets.filter { $0 >= 0 }
    guard !asked.isEmpty else { return }
    nats += Double(withoutGradients { model.loss(inputs, targets, batch: batch).item }) * Double(asked.count)
    tokens += asked.count
    bytes += asked.reduce(0) { $0 + byteCounts[Int($1)] }
  }
}
