import Foundations

extension Exercise<any GradientDescentExercises.Type> {
  static let matmulPullback = Self(
    "2.6", "Pullback of a matrix product", file: "2.6-MatmulPullback",
    hints: [
      "A gradient has the shape of what it is the gradient of. Write down the three shapes, and see which products fit.",
      "dC is [m, n] and B is [k, n]. To get dA, [m, k], B has to be turned round; so has A to get dB.",
      "dA = dC · Bᵀ and dB = Aᵀ · dC. `x.transposed()` turns a matrix round, and `x.matmul(y)` multiplies.",
    ]
  ) { check in
    let (a, b) = (Tensor([[1, 2], [3, 4]]), Tensor([[5, 6], [7, 8]]))
    let upstream = Tensor([[1, 0], [0, 2]])
    try check.expect(
      "dL/dA, for A = [1 2; 3 4], B = [5 6; 7 8], dC = [1 0; 0 2]", equals: Tensor([[5, 7], [12, 16]]), within: 1e-5,
      because: "dC · Bᵀ: A's first row reaches only C's first row, through B's columns (5, 7) and (6, 8), and of these "
        + "dC asks for the first once"
    ) { try $0.matmulPullback(upstream: upstream, a: a, b: b).a }
    try check.expect(
      "dL/dB, for A = [1 2; 3 4], B = [5 6; 7 8], dC = [1 0; 0 2]", equals: Tensor([[1, 6], [2, 8]]), within: 1e-5,
      because: "Aᵀ · dC: B's first column meets A's rows in C's first column, where dC asks for the first row, (1, 2)"
    ) { try $0.matmulPullback(upstream: upstream, a: a, b: b).b }

    var random = check.random()
    for (m, k, n) in [(2, 3, 4), (1, 5, 1), (6, 1, 3)] {
      let a = Tensor.normal([m, k], using: &random)
      let b = Tensor.normal([k, n], using: &random)
      let upstream = Tensor.normal([m, n], using: &random)
      let (_, pullback) = Reference.matmul(a.scalars.map(Double.init), b.scalars.map(Double.init), m: m, n: n, k: k)
      let expected = pullback(upstream.scalars.map(Double.init))
      let input = "A of shape [\(m), \(k)], B of shape [\(k), \(n)], random numbers"
      try check.expect(
        "dL/dA, for \(input)", equals: Tensor(expected.a.map { Float($0) }, shape: [m, k]), within: 1e-4,
        because: "dAᵢₚ is the sum over j of dCᵢⱼ · Bₚⱼ, and dA has A's shape"
      ) { try $0.matmulPullback(upstream: upstream, a: a, b: b).a }
      try check.expect(
        "dL/dB, for \(input)", equals: Tensor(expected.b.map { Float($0) }, shape: [k, n]), within: 1e-4,
        because: "dBₚⱼ is the sum over i of Aᵢₚ · dCᵢⱼ, and dB has B's shape"
      ) { try $0.matmulPullback(upstream: upstream, a: a, b: b).b }
    }
  }
}
