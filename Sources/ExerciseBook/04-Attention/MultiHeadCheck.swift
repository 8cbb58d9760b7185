import Foundations

extension Exercise<any AttentionExercises.Type> {
  static let multiHead = Self(
    "4.7", "Attention with several heads", file: "4.7-MultiHead",
    hints: [
      "Each head is attention with one head, on its own strip of queries, keys and values. They do not know of each other.",
      "You have all the parts: split, attend with each head, merge. `heads.slice(h..<h + 1)` is head h, still with a dimension of 1 in front.",
      "Reshape head h's slice to [time, size], give it to your `attention(query:key:value:)`, which divides by √size of what it is given, and join the results of all heads side by side.",
    ]
  ) { check in
    let ln3 = Float(1.0986123)
    try check.expect(
      "2 heads; query [[0, 0], [1, 1]], key [[0, 0], [ln 3, 0]], value [[4, 10], [8, 20]]",
      equals: Tensor([[4, 10], [7, 15]]), within: 1e-5,
      because: "at position 1 head 0 weighs 1 : 3 and gathers ¼ · 4 + ¾ · 8 = 7, head 1 weighs 1 : 1 and gathers 15"
    ) {
      try $0.multiHeadAttention(
        query: Tensor([[0, 0], [1, 1]]), key: Tensor([[0, 0], [ln3, 0]]), value: Tensor([[4, 10], [8, 20]]),
        headCount: 2)
    }

    var random = check.random()
    for (time, headCount, size) in [(6, 1, 4), (5, 2, 4), (9, 4, 8)] {
      let (q, k, v) = AttentionOracle.draw(time: time, width: headCount * size, using: &random)
      try check.expect(
        "\(time) positions, \(headCount) heads of size \(size), drawn at random",
        equals: AttentionOracle.attention(query: q, key: k, value: v, headCount: headCount), within: 1e-5,
        because:
          "each head attends with its own \(size) numbers, scaled by √\(size), and the results stand side by side"
      ) { try $0.multiHeadAttention(query: q, key: k, value: v, headCount: headCount) }
    }
  }
}
