import Foundations

extension Exercise<any TransformerExercises.Type> {
  static let gptForward = Self(
    "5.5", "A GPT's forward pass", file: "5.5-GPTForward",
    hints: [
      "Five steps, each one line: tokens to vectors, add positions, the blocks one after the other, the final norm, "
        + "vectors to scores.",
      "There are `ids.count / batch` positions, counted from 0. `positionEmbedding!` gives [1, time, width], and + "
        + "repeats it for every row of the batch.",
      "Nearly there: after the last block, `linear(model.finalNorm(x), weight: …)` with the table of the token "
        + "embedding.",
    ]
  ) { check in
    let byHand = gptByHand()
    let reason =
      "The blocks of this model add nothing. Token 0 at position 0 is [1, 0], normalised [1, −1]; its products with the "
      + "rows [1, 0], [0, 2], [1, 1] are 1, −2, 0. Token 1 at position 1 is [0, 2] + [−1, 0] = [−1, 2], normalised "
      + "[−1, 1]."
    try check.expect(
      "ids [0, 1], table [[1, 0], [0, 2], [1, 1]], positions [0, 0], [-1, 0], [0, 5], …",
      equals: Tensor([[[1, -2, 0], [-1, 2, 0]]]), within: 1e-3, because: reason
    ) { try $0.logits([0, 1], batch: 1, of: byHand) }
    try check.expect(
      "ids [0, 1, 0, 1] as a batch of 2, the same model",
      equals: Tensor([[[1, -2, 0], [-1, 2, 0]], [[1, -2, 0], [-1, 2, 0]]]),
      within: 1e-3, because: "Each row of a batch is a text of its own, and begins at position 0."
    ) { try $0.logits([0, 1, 0, 1], batch: 2, of: byHand) }

    var random = check.random()
    let configuration = GPT.Configuration.gpt2(
      vocabularySize: 11, contextLength: 16, layerCount: 2, headCount: 2, width: 8)
    let model = GPT(configuration, using: &random)
    for (batch, time) in [(1, 1), (1, 7), (3, 5)] {
      let ids = (0..<batch * time).map { _ in Int32(random.integer(below: 11)) }
      try check.expect(
        "a random GPT of 2 layers, ids \(ids.map(Int.init).shown), batch \(batch)",
        equals: withoutGradients { model(ids, batch: batch) }, within: 1e-3,
        because: "Embedding plus positions, both blocks in order, the final norm, and the scores by the table."
      ) { try $0.logits(ids, batch: batch, of: model) }
    }
  }

  /// A model of width 2 whose blocks add nothing, so that its logits can be worked out on paper.
  private static func gptByHand() -> GPT {
    var generator = SeededGenerator(seed: 0)
    let model = GPT(
      .gpt2(vocabularySize: 3, contextLength: 8, layerCount: 1, headCount: 1, width: 2), using: &generator)
    model.tokenEmbedding.weight.value = Tensor([[1, 0], [0, 2], [1, 1]])
    model.positionEmbedding?.weight.value = Tensor(
      [[0, 0], [-1, 0], [0, 5], [4, 0], [0, 6], [7, 0], [0, 8], [9, 0]])
    for block in model.blocks {
      block.attention.output.weight.value = .zeros([2, 2])
      block.feedForward.down.weight.value = .zeros([2, 8])
    }
    return model
  }
}
