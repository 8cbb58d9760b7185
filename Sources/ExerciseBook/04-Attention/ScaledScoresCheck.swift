import Foundations

extension Exercise<any AttentionExercises.Type> {
  static let scaledScores = Self(
    "4.2", "Scores, scaled by √d", file: "4.2-ScaledScores",
    hints: [
      "A score is a dot product: it is large where query and key point the same way. The division keeps its spread the same for short and for long vectors.",
      "All dot products of the rows of A with the rows of B are one matrix product: A · Bᵀ. `matmul` and `transposed()` are what you need.",
      "The size d is `query.shape[1]`. Divide by `Float(d).squareRoot()`.",
    ]
  ) { check in
    let query = Tensor([[1, 0, 1, 0], [0, 2, 0, 2]])
    let key = Tensor([[1, 2, 3, 4], [2, 0, 2, 0], [0, 1, 0, 1]])
    try check.expect(
      "query [[1, 0, 1, 0], [0, 2, 0, 2]], key [[1, 2, 3, 4], [2, 0, 2, 0], [0, 1, 0, 1]]",
      equals: Tensor([[2, 2, 0], [6, 0, 2]]), within: 1e-6,
      because: "the first query and the first key: 1 + 3 = 4, divided by √4 = 2; two queries and three keys make 2 × 3"
    ) { try $0.scaledScores(query: query, key: key) }

    var random = check.random()
    for (queries, keys, size) in [(1, 1, 1), (3, 5, 16), (7, 4, 65)] {
      let query = Tensor.normal([queries, size], using: &random)
      let key = Tensor.normal([keys, size], using: &random)
      let scores = (0..<queries * keys).map { place in
        let (i, j) = (place / keys, place % keys)
        let dot = (0..<size).reduce(0.0) { $0 + Double(query[i, $1]) * Double(key[j, $1]) }
        return Float(dot / Double(size).squareRoot())
      }
      try check.expect(
        "\(queries) queries and \(keys) keys of size \(size), drawn at random",
        equals: Tensor(scores, shape: [queries, keys]), within: 1e-5,
        because: "row i, column j is the dot product of query i and key j, divided by √\(size)"
      ) { try $0.scaledScores(query: query, key: key) }
    }
  }
}
