import Foundations

extension Exercise<any TransformerExercises.Type> {
  static let preNormBlock = Self(
    "5.4", "A pre-norm block", file: "5.4-PreNormBlock",
    hints: [
      "Each half leaves x as it is and adds something to it.",
      "What is added comes from the normed x; what it is added to is x itself, without a norm.",
      "Nearly there: name the sum after attention, and use it twice in the second half: inside the feed-forward's norm, "
        + "and as what is added to.",
    ]
  ) { check in
    try check.expect(
      "x 1, norms that do nothing, attention doubles, feed-forward adds 1", equals: Tensor([[[7]]]), within: 1e-5,
      because: "1 + 2 · 1 = 3, and 3 + (3 + 1) = 7."
    ) {
      try $0.preNormBlock(
        Tensor([1], shape: [1, 1, 1]), attentionNorm: { $0 }, attention: { $0 * 2 }, feedForwardNorm: { $0 },
        feedForward: { $0 + 1 })
    }
    try check.expect(
      "x 4, attention's norm halves, attention adds 1, the feed-forward's norm subtracts 2, feed-forward triples",
      equals: Tensor([[[22]]]), within: 1e-5,
      because: "4 + (4 / 2 + 1) = 7, and 7 + 3 · (7 − 2) = 22."
    ) {
      try $0.preNormBlock(
        Tensor([4], shape: [1, 1, 1]), attentionNorm: { $0 * 0.5 }, attention: { $0 + 1 },
        feedForwardNorm: { $0 - 2 }, feedForward: { $0 * 3 })
    }

    var random = check.random()
    let configuration = GPT.Configuration.gpt2(
      vocabularySize: 5, contextLength: 6, layerCount: 1, headCount: 2, width: 8)
    let block = GPT(configuration, using: &random).blocks[0]
    let x = Tensor.normal([2, 6, 8], mean: 1, standardDeviation: 2, using: &random)
    try check.expect(
      "the layers of a real block, x of shape [2, 6, 8]", equals: withoutGradients { block(x) }, within: 1e-4,
      because: "x = x + attention(attentionNorm(x)), then x = x + feedForward(feedForwardNorm(x))."
    ) {
      try $0.preNormBlock(
        x, attentionNorm: { block.attentionNorm($0) }, attention: { block.attention($0) },
        feedForwardNorm: { block.feedForwardNorm($0) }, feedForward: { block.feedForward($0) })
    }
  }
}

extension Tensor {
  /// A tensor of three dimensions, from nested rows.
  init(_ values: [[[Float]]]) {
    let rows = values.first?.count ?? 0
    let width = values.first?.first?.count ?? 0
    self.init(values.flatMap { $0.flatMap { $0 } }, shape: [values.count, rows, width])
  }
}
