import Foundations

extension Exercise<any AttentionExercises.Type> {
  static let rotary = Self(
    "4.8", "Rotary positions", file: "4.8-Rotary",
    hints: [
      "Two numbers are a point on paper. Turning queries and keys by an angle that grows with the position makes their product depend on how far apart they stand.",
      "Number i goes with number i + size/2. A point (a, b) turned by θ is (a · cos θ − b · sin θ, b · cos θ + a · sin θ). What is handed over has no business with where it came from.",
      "For row t and pair i: θ = (firstPosition + t) · pow(10000, −2 · i / size). For `rotaryAttention` turn query and key from position 0, leave the value, and call your `attention`.",
    ]
  ) { check in
    try check.expect(
      "rotated: x [[1, 0], [1, 0], [1, 0]] from position 0",
      equals: Tensor([[1, 0], [0.5403023, 0.8414710], [-0.4161468, 0.9092974]]), within: 1e-5,
      because: "position 0 is not turned; position 1 by one radian: (cos 1, sin 1); position 2 by two"
    ) { try $0.rotated(Tensor([[1, 0], [1, 0], [1, 0]]), firstPosition: 0) }
    try check.expect(
      "rotated: x [[1, 2, 3, 4]] at position 1",
      equals: Tensor([[-1.9841106, 1.9599007, 2.4623778, 4.0197997]]), within: 1e-5,
      because: "1 and 3 are a pair, turned by 1 radian; 2 and 4 are one, turned by 10000^(−2/4) = 0.01"
    ) { try $0.rotated(Tensor([[1, 2, 3, 4]]), firstPosition: 1) }

    var random = check.random()
    for (time, size, first) in [(1, 2, 3), (6, 8, 0), (5, 16, 11)] {
      let x = Tensor.normal([time, size], using: &random)
      let turned = Reference.rotary(
        AttentionOracle.doubles(x), batch: 1, time: time, heads: 1, headSize: size, offset: first
      ).output
      try check.expect(
        "rotated: x [\(time), \(size)] from position \(first), drawn at random",
        equals: Tensor(turned.map { Float($0) }, shape: [time, size]), within: 1e-5,
        because: "pair i of row t is turned by (\(first) + t) · 10000^(−2i/\(size))"
      ) { try $0.rotated(x, firstPosition: first) }
    }
    for (time, size) in [(4, 2), (9, 8)] {
      let (q, k, v) = AttentionOracle.draw(time: time, width: size, using: &random)
      try check.expect(
        "rotaryAttention: \(time) positions of size \(size), drawn at random",
        equals: AttentionOracle.attention(query: q, key: k, value: v, isTurned: true), within: 1e-5,
        because: "queries and keys are turned by their positions, then attention goes on as before, values as they are"
      ) { try $0.rotaryAttention(query: q, key: k, value: v) }
    }
  }
}
