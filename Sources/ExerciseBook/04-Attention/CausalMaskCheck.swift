import Foundations

extension Exercise<any AttentionExercises.Type> {
  static let causalMask = Self(
    "4.3", "Causal mask", file: "4.3-CausalMask",
    hints: [
      "A word may look at itself and at what came before. What may not be seen has to get a weight of exactly zero after the softmax.",
      "e to the power of what is zero? Only one number does it: `-Float.infinity`. Row i is query i, column j is key j.",
      "Make a copy with `var`, and set `masked[i, j]` for every i and every j from i + 1 on.",
    ]
  ) { check in
    try check.expect(
      "scores [[1, 2, 3], [4, 5, 6], [7, 8, 9]]",
      equals: Tensor([[1, -.infinity, -.infinity], [4, 5, -.infinity], [7, 8, 9]]),
      because: "position 0 sees only itself, position 1 sees 0 and 1, position 2 sees all; softmax is still to come"
    ) { try $0.causallyMasked(Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]])) }
    try check.expect(
      "scores [[-2]]", equals: Tensor([[-2]]), because: "a text of one word: it may see itself"
    ) { try $0.causallyMasked(Tensor([[-2]])) }

    var random = check.random()
    let time = 6
    let scores = Tensor.normal([time, time], using: &random)
    let masked = (0..<time * time).map { $0 % time > $0 / time ? -Float.infinity : scores[$0 / time, $0 % time] }
    try check.expect(
      "scores [6, 6], drawn at random", equals: Tensor(masked, shape: [time, time]), within: 1e-6,
      because: "a score that may be seen stays as it is, whatever its sign; one from the future becomes −∞"
    ) { try $0.causallyMasked(scores) }
  }
}
