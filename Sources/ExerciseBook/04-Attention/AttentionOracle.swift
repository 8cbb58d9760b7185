import Foundations

/// What the checks of unit 4 compare with: Foundations' plain loops in double precision.
enum AttentionOracle {
  /// Attention over [time, heads · size], causal as in the exercises; `turned` by rotary positions first or not.
  static func attention(
    query: Tensor, key: Tensor, value: Tensor, headCount: Int = 1, isTurned: Bool = false
  ) -> Tensor {
    let (time, size) = (query.shape[0], query.shape[1] / headCount)
    func turned(_ x: Tensor) -> [Double] {
      let x = doubles(x)
      return isTurned ? Reference.rotary(x, batch: 1, time: time, heads: headCount, headSize: size).output : x
    }
    let output = Reference.attention(
      query: turned(query), key: turned(key), value: doubles(value), batch: 1, time: time, keyTime: time,
      heads: headCount, keyValueHeads: headCount, headSize: size, causal: true
    ).output
    return Tensor(output.map { Float($0) }, shape: query.shape)
  }

  static func doubles(_ x: Tensor) -> [Double] { x.scalars.map { Double($0) } }

  /// Three tensors [time, width] of normally distributed numbers.
  static func draw(time: Int, width: Int, using random: inout SeededGenerator) -> (q: Tensor, k: Tensor, v: Tensor) {
    let q = Tensor.normal([time, width], using: &random)
    let k = Tensor.normal([time, width], using: &random)
    let v = Tensor.normal([time, width], using: &random)
    return (q, k, v)
  }
}
