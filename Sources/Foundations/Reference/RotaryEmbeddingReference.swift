/// Rotary positions: each pair of a vector's numbers is turned by an angle that grows with the position, so that the
/// dot product of a query and a key depends on how far apart they are and not on where.
///
///     θᵢ = position · base^(−2i/d)        [yᵢ, yᵢ₊d/2] = [xᵢ·cos θᵢ − xᵢ₊d/2·sin θᵢ, xᵢ₊d/2·cos θᵢ + xᵢ·sin θᵢ]
///
///     let (turned, pullback) = Reference.rotary(query, batch: 2, time: 7, heads: 4, headSize: 8)
///     let queryGradient = pullback(turnedGradient)
///
/// Number i is paired with i + d/2 ("halves"), as in Llama's published weights; the paper pairs neighbours, which is
/// the same up to the order of the numbers. A rotation's pullback is the rotation back.
///
/// Source: Su et al., "RoFormer: enhanced transformer with rotary position embedding", 2021.
extension Reference {
  /// The rotated x, [batch, time, heads, headSize]; the first position is `offset`, for queries that follow cached
  /// keys.
  public static func rotary(
    _ x: [Double], batch: Int, time: Int, heads: Int, headSize: Int, base: Double = 10_000, offset: Int = 0
  ) -> (output: [Double], pullback: (_ gradient: [Double]) -> [Double]) {
    expect("x", x, [batch, time, heads, headSize])
    precondition(headSize.isMultiple(of: 2), "rotary positions turn pairs, and a head size of \(headSize) is odd")
    let half = headSize / 2

    func rotated(_ x: [Double], direction: Double) -> [Double] {
      expect("gradient", x, [batch, time, heads, headSize])
      var y = x
      for b in 0..<batch {
        for t in 0..<time {
          for h in 0..<heads {
            let start = ((b * time + t) * heads + h) * headSize
            for i in 0..<half {
              let angle = direction * Double(offset + t) * power(base, -2 * Double(i) / Double(headSize))
              let (first, second) = (x[start + i], x[start + i + half])
              y[start + i] = first * cosine(angle) - second * sine(angle)
              y[start + i + half] = second * cosine(angle) + first * sine(angle)
            }
          }
        }
      }
      return y
    }
    return (rotated(x, direction: 1), { rotated($0, direction: -1) })
  }
}
