/// Embedding lookup: a token's id picks its row of a learned table.
///
///     yₙ = table[idₙ]        d table[v] = Σ over the n with idₙ = v of dyₙ
///
///     let (vectors, pullback) = Reference.embedding(table: table, ids: [2, 0, 2], vocabularySize: 5, width: 4)
///     let tableGradient = pullback(vectorsGradient)  // row 2 gets two gradients, added up
///
/// Source: Bengio, Ducharme, Vincent and Jauvin, "A neural probabilistic language model", 2003.
extension Reference {
  /// Vectors [ids, width] from table [vocabularySize, width].
  public static func embedding(
    table: [Double], ids: [Int32], vocabularySize: Int, width: Int
  ) -> (output: [Double], pullback: (_ gradient: [Double]) -> [Double]) {
    expect("table", table, [vocabularySize, width])
    precondition(ids.allSatisfy { 0 <= $0 && $0 < vocabularySize }, "an id lies outside 0..<\(vocabularySize)")

    var vectors = [Double](repeating: 0, count: ids.count * width)
    for (n, id) in ids.enumerated() {
      for i in 0..<width { vectors[n * width + i] = table[Int(id) * width + i] }
    }

    func pullback(_ gradient: [Double]) -> [Double] {
      expect("gradient", gradient, [ids.count, width])
      var tableGradient = [Double](repeating: 0, count: table.count)
      for (n, id) in ids.enumerated() {
        for i in 0..<width { tableGradient[Int(id) * width + i] += gradient[n * width + i] }
      }
      return tableGradient
    }
    return (vectors, pullback)
  }
}
