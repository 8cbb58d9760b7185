import Foundations

extension Exercise<any AttentionExercises.Type> {
  static let attentionWeights = Self(
    "4.4", "Softmax over rows", file: "4.4-AttentionWeights",
    hints: [
      "Each query shares out one whole among the keys, so each row has to add up to 1. A row that may look nowhere has nothing to share out.",
      "Subtract the row's largest score before taking powers: the shares stay the same and nothing overflows. Then think what −∞ − (−∞) is.",
      "For each row: find the largest; if it is −∞, leave zeros; else take `exp` of every score minus the largest, and divide by their sum.",
    ]
  ) { check in
    let ln3 = Float(1.0986123)
    try check.expect(
      "scores [[0, 0], [0, ln 3]]", equals: Tensor([[0.5, 0.5], [0.25, 0.75]]), within: 1e-5,
      because: "the first row is equal; in the second e⁰ = 1 and e^(ln 3) = 3, so a quarter and three quarters"
    ) { try $0.attentionWeights(Tensor([[0, 0], [0, ln3]])) }
    try check.expect(
      "scores [[2, −∞, −∞], [0, 0, −∞]]", equals: Tensor([[1, 0, 0], [0.5, 0.5, 0]]), within: 1e-6,
      because: "e^(−∞) = 0: what is masked gets nothing, and the others share the whole"
    ) { try $0.attentionWeights(Tensor([[2, -.infinity, -.infinity], [0, 0, -.infinity]])) }
    try check.expect(
      "scores [[0, 0], [−∞, −∞]]", equals: Tensor([[0.5, 0.5], [0, 0]]), within: 1e-6,
      because: "the second row may look nowhere, as in padding: its weights are zeros, not NaN"
    ) { try $0.attentionWeights(Tensor([[0, 0], [-.infinity, -.infinity]])) }
    try check.expect(
      "scores [[1000, 1000], [-1000, -1000]]", equals: Tensor([[0.5, 0.5], [0.5, 0.5]]), within: 1e-6,
      because: "softmax depends on differences only, and a float ends near e⁸⁸: subtract the row's largest first"
    ) { try $0.attentionWeights(Tensor([[1000, 1000], [-1000, -1000]])) }

    var random = check.random()
    for (queries, keys) in [(1, 1), (5, 3), (4, 33)] {
      let scores = Tensor.normal([queries, keys], standardDeviation: 4, using: &random)
      let expected = Reference.softmax(AttentionOracle.doubles(scores), rows: queries, classes: keys).output
      try check.expect(
        "scores [\(queries), \(keys)], drawn at random",
        equals: Tensor(expected.map { Float($0) }, shape: [queries, keys]), within: 1e-5,
        because: "e to the score, divided by the sum over the same row"
      ) { try $0.attentionWeights(scores) }
    }
  }
}
