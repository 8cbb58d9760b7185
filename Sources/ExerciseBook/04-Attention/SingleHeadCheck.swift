import Foundations

extension Exercise<any AttentionExercises.Type> {
  static let singleHead = Self(
    "4.5", "Attention with one head", file: "4.5-SingleHead",
    hints: [
      "Queries meet keys to decide how much; values are what is handed over. The last three exercises are the three steps.",
      "Scores, mask, softmax, in this order; then a weighted mean of the rows of `value`, which is again a matrix product.",
      "Weights [time, time] times values [time, valueSize]: `weights.matmul(value)`. You may call your own `scaledScores`, `causallyMasked` and `attentionWeights`.",
    ]
  ) { check in
    let ln3 = Float(1.0986123)
    try check.expect(
      "query [[1], [1]], key [[0], [ln 3]], value [[4], [8]]", equals: Tensor([[4], [7]]), within: 1e-5,
      because: "position 0 sees itself only: 4; position 1 weighs e⁰ : e^(ln 3) = 1 : 3, so ¼ · 4 + ¾ · 8 = 7"
    ) { try $0.attention(query: Tensor([[1], [1]]), key: Tensor([[0], [ln3]]), value: Tensor([[4], [8]])) }

    var random = check.random()
    let first = Tensor.normal([1, 3], using: &random)
    try check.expect(
      "a text of one position", equals: first, within: 1e-6,
      because: "there is one key to look at, so it gets all the weight, whatever its score"
    ) { try $0.attention(query: first * 3, key: -first, value: first) }
    for (time, size) in [(5, 4), (12, 16)] {
      let (q, k, v) = AttentionOracle.draw(time: time, width: size, using: &random)
      try check.expect(
        "\(time) positions of size \(size), drawn at random",
        equals: AttentionOracle.attention(query: q, key: k, value: v), within: 1e-5,
        because: "softmax(mask(q · kᵀ / √\(size))) · v, row by row"
      ) { try $0.attention(query: q, key: k, value: v) }
    }
  }
}
