import Foundations

extension Exercise<any TransformerExercises.Type> {
  static let swiGLU = Self(
    "5.3", "SwiGLU", file: "5.3-SwiGLU",
    hints: [
      "Two layers read the same x. One of them becomes a gate for the other.",
      "`linear(x, weight: gate).silu()` is the gate, [rows, inner]; `*` multiplies number by number.",
      "Nearly there: the gate times `linear(x, weight: up)`, and that through `linear` with `down`.",
    ]
  ) { check in
    try check.expect(
      "x [[2]], gate [[1]], up [[2]], down [[3]]", equals: Tensor([[21.13912]]), within: 1e-4,
      because: "silu(2) = 2 · sigmoid(2) = 1.762; up(2) = 4; 3 · 1.762 · 4 = 21.139."
    ) { try $0.swiGLUFeedForward(Tensor([[2]]), gate: Tensor([[1]]), up: Tensor([[2]]), down: Tensor([[3]])) }
    try check.expect(
      "x [[1, 0], [0, 1]], gate [[0, -20]], up [[1, 1]], down [[1], [1]]", equals: Tensor([[0, 0], [0, 0]]),
      within: 1e-4,
      because: "silu(0) is 0, and silu(−20) very nearly: a closed gate lets nothing pass, whatever comes up."
    ) {
      try $0.swiGLUFeedForward(
        Tensor([[1, 0], [0, 1]]), gate: Tensor([[0, -20]]), up: Tensor([[1, 1]]), down: Tensor([[1], [1]]))
    }

    var random = check.random()
    for (rows, width, inner) in [(1, 2, 3), (4, 3, 5)] {
      let x = random.normals(rows * width)
      let (gate, up) = (random.normals(inner * width), random.normals(inner * width))
      let down = random.normals(width * inner)
      func project(_ x: [Double], _ weight: [Double], _ inputs: Int, _ outputs: Int) -> [Double] {
        Reference.linear(x, weight: weight, bias: nil, rows: rows, inputWidth: inputs, outputWidth: outputs).output
      }
      let hidden = Reference.swiGLU(gate: project(x, gate, width, inner), up: project(x, up, width, inner)).output
      try check.expect(
        "x [\(rows), \(width)] \(x.shown), gate [\(inner), \(width)] \(gate.shown), up \(up.shown), down \(down.shown)",
        equals: Tensor(project(hidden, down, inner, width), [rows, width]), within: 1e-4,
        because: "down(silu(gate(x)) · up(x)): silu on the gate only."
      ) {
        try $0.swiGLUFeedForward(
          Tensor(x, [rows, width]), gate: Tensor(gate, [inner, width]), up: Tensor(up, [inner, width]),
          down: Tensor(down, [width, inner]))
      }
    }
  }
}
